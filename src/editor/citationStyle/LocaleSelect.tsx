'use client'

import { ReactSelect } from '@payloadcms/ui'
import { selectIndicators } from './selectIndicators'
import type { LocaleChoice } from './siteStyles'

type LocaleSelectProps = {
  inputId: string
  choices: LocaleChoice[]
  value: string | null | undefined
  onChange: (locale: string | null) => void
  placeholder?: string
  isClearable?: boolean
  isDisabled?: boolean
  hasError?: boolean
  errorId?: string
}

/** A combobox over the CSL locales. */
export const LocaleSelect = ({
  inputId,
  choices,
  value,
  onChange,
  placeholder,
  isClearable = true,
  isDisabled = false,
  hasError = false,
  errorId,
}: LocaleSelectProps) => {
  // A tag that the list does not have, such as `de`, stands for one that it has.
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <ReactSelect
      aria-errormessage={hasError ? errorId : undefined}
      aria-invalid={hasError}
      components={selectIndicators}
      disabled={isDisabled}
      inputId={inputId}
      isClearable={isClearable}
      onChange={(option) => {
        const next = Array.isArray(option) ? option[0] : option
        onChange(typeof next?.value === 'string' ? next.value : null)
      }}
      options={choices}
      placeholder={placeholder}
      showError={hasError}
      value={value ? (chosen ?? { value, label: value }) : undefined}
    />
  )
}
