'use client'

import { Banner, Button, Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef } from 'react'
import type { Import } from '../../../payload-types'
import { countedReferences } from '../imports/counted'
import { ImportOutcome } from '../imports/ImportOutcome'
import { useImportRecord } from '../imports/useImportRecord'
import { WorkProgress } from '../imports/WorkProgress'

type Props = { importId: string; onStartAgain: () => void }

/** What became of a confirmed import: its progress, its result, and the ways on and back. */
export const ImportDone = ({ importId, onStartAgain }: Props) => {
  const { config } = useConfig()
  const { record, error, reload } = useImportRecord(importId)
  const heading = useRef<HTMLHeadingElement>(null)
  const state = record?.state
  useEffect(() => {
    if (state) heading.current?.focus()
  }, [state])
  const recordUrl = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/imports/${importId}`,
  })
  return (
    <section className="add-references__result">
      <h2 ref={heading} tabIndex={-1}>
        {record ? headline(record) : 'The import has begun'}
      </h2>
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
      {!record && !error && <WorkProgress label="Bringing the references in" />}
      {record && <ImportOutcome onTaken={reload} record={record} />}
      <p>
        <Link href={recordUrl}>Open the record of this import</Link>
      </p>
      <div className="add-references__actions">
        <Button buttonStyle="secondary" margin={false} onClick={onStartAgain}>
          Add more references
        </Button>
      </div>
    </section>
  )
}

const headline = ({ state, counts, reason }: Import): string => {
  const { created } = counts
  if (state === 'running') return 'The references are coming in'
  if (state === 'done') return created ? `${countedReferences(created)} added` : 'Nothing was added'
  if (state === 'rolling-back') return 'The import is being taken back'
  if (state === 'rolled-back') return 'The import was taken back'
  return `The import failed${reason ? `: ${reason}` : ''}`
}
