'use client'

import { Banner, useDocumentInfo } from '@payloadcms/ui'
import type { Import } from '../../../payload-types'
import { ImportOutcome } from './ImportOutcome'
import { importerIn } from './recordedRows'
import { useImportRecord } from './useImportRecord'

/** The form of an import's record: what came of it, and the way back. */
export const ImportRecordField = () => {
  const { id } = useDocumentInfo()
  const { record, error, reload } = useImportRecord(id === undefined ? undefined : String(id))
  return (
    <div className="field-type">
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
      <p className="import-record__hidden" role="status">
        {record?.state === 'rolled-back' ? 'The import was taken back.' : ''}
      </p>
      {record && (
        <>
          <p>{whoAndWhen(record)}</p>
          <ImportOutcome onTaken={reload} record={record} />
        </>
      )}
    </div>
  )
}

const whoAndWhen = (record: Import): string => {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })
  return `${importerIn(record) ?? 'Somebody'}, ${when.format(new Date(record.createdAt))}`
}
