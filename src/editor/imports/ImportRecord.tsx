'use client'

import { Banner, Pill, useDocumentInfo } from '@payloadcms/ui'
import type { Import } from '../../../payload-types'
import { importStateTerms } from '../../library/import/vocabulary'
import { ImportOutcome } from './ImportOutcome'
import { readAs } from './readAs'
import type { FormatChoice } from './readFormats'
import { importerIn } from './recordedRows'
import { useImportRecord } from './useImportRecord'

/** An import in words: who, when, from what, what came of it; told anew while it goes on. */
export const ImportRecord = ({ formats }: { formats: readonly FormatChoice[] }) => {
  const { id } = useDocumentInfo()
  const { record, error, reload } = useImportRecord(id === undefined ? undefined : String(id))
  const state = importStateTerms.find(({ value }) => value === record?.state)?.label
  return (
    <div className="field-type import-record">
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
      <div className="import-record__state" role="status">
        {record && (
          <Pill pillStyle={pillStyles[record.state]} size="small">
            {state}
          </Pill>
        )}
        {record?.reason && <p>{record.reason}</p>}
      </div>
      {record && (
        <>
          <p>
            {whoAndWhen(record)} {record.format && readAs({ format: record.format, formats })}
          </p>
          <ImportOutcome onTaken={reload} record={record} />
        </>
      )}
    </div>
  )
}

const pillStyles = {
  running: 'warning',
  done: 'success',
  'rolling-back': 'warning',
  'rolled-back': 'light',
  failed: 'error',
} as const satisfies Record<Import['state'], string>

const whoAndWhen = (record: Import): string => {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })
  return `${importerIn(record) ?? 'Somebody'}, ${when.format(new Date(record.createdAt))}.`
}
