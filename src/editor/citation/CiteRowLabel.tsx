'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useReferenceLabels } from './useReferenceLabels'

type Row = { reference?: string | { id: string }; locator?: string }

/** A cite's row reads as the work it cites, with its place: "Cohen & Elbuluk 2016, 350". */
export const CiteRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const id = typeof data?.reference === 'object' ? data.reference.id : data?.reference
  const labels = useReferenceLabels(id ? [id] : [])
  const label = id ? (labels[id] ?? '…') : `Cite ${(rowNumber ?? 0) + 1}`
  return <span>{[label, data?.locator].filter(Boolean).join(', ')}</span>
}
