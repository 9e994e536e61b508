'use client'

import { Pill } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { referenceStatuses } from '../../references/vocabularies'

type StatusValue = (typeof referenceStatuses)[number]['value']

const pillStyles = {
  unknown: 'light',
  current: 'success',
  corrected: 'warning',
  'expression-of-concern': 'warning',
  retracted: 'error',
  withdrawn: 'error',
} as const satisfies Record<StatusValue, string>

/** The status of a reference in the list: a badge with its name. */
export const StatusCell = ({ cellData }: DefaultCellComponentProps) => {
  const status = referenceStatuses.find(({ value }) => value === cellData)
  if (!status) return <span>–</span>
  return (
    <Pill pillStyle={pillStyles[status.value]} size="small">
      {status.label}
    </Pill>
  )
}
