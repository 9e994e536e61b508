'use client'

import { ChevronIcon, XIcon } from '@payloadcms/ui'
import type { HTMLAttributes } from 'react'

type IndicatorProps = { innerProps: HTMLAttributes<HTMLDivElement> }

const DropdownIndicator = ({ innerProps }: IndicatorProps) => (
  <div {...innerProps} className="vouch-select__indicator">
    <ChevronIcon />
  </div>
)

const ClearIndicator = ({ innerProps }: IndicatorProps) => (
  <div {...innerProps} className="vouch-select__indicator" title="Clear">
    <XIcon />
  </div>
)

/**
 * For the pointer only, as in react-select itself: keys open and clear the combobox from its input. Payload's
 * take the focus although they are hidden from assistive technology.
 */
export const selectIndicators = { ClearIndicator, DropdownIndicator }
