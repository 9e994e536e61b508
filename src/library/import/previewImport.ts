import { setImmediate as turnOfOthers } from 'node:timers/promises'
import type { Payload } from 'payload'
import { cslFromReference } from '../../references/cslFromReference'
import { take } from './batches'
import { createFileMemory } from './fileMemory'
import { addCounts } from './importBatch'
import { noCounts } from './importRecord'
import type { OpenedSource } from './importedSource'
import { planEntries } from './planEntries'
import type { PlannedEntry } from './plannedEntry'
import type { ImportCounts, ImportOutcome } from './vocabulary'

/** What an import would do. Of every outcome the first rows are listed; the counts are of all. */
export type ImportPreview = {
  format: string
  fileName: string
  counts: ImportCounts
  rows: PreviewRow[]
}

export type PreviewRow = Omit<PlannedEntry, 'fields' | 'found'> & { csl?: Record<string, unknown> }

/** Of each outcome, so many rows can be looked at. */
const mostRows = 500
const entriesAtOnce = 200

/** Reads a source to its end and says what would come in. Writes nothing. */
export const previewImport = async ({
  payload,
  source,
  signal,
}: {
  payload: Payload
  source: OpenedSource
  signal?: AbortSignal
}): Promise<ImportPreview> => {
  const memory = createFileMemory()
  const iterator = source.entries[Symbol.iterator]()
  const listed: Record<ImportOutcome, number> = { new: 0, known: 0, similar: 0, broken: 0 }
  const rows: PreviewRow[] = []
  let counts = noCounts
  for (;;) {
    await turnOfOthers()
    signal?.throwIfAborted()
    const entries = take(iterator, entriesAtOnce)
    if (entries.length === 0) break
    const planned = await planEntries({ payload, entries, memory })
    counts = addCounts({ counts, entries: planned, created: 0 })
    for (const entry of planned) {
      if (listed[entry.outcome] >= mostRows) continue
      listed[entry.outcome] += 1
      rows.push(rowOf(entry))
    }
  }
  return { format: source.format, fileName: source.fileName, counts, rows }
}

const rowOf = ({ fields, found: _found, ...entry }: PlannedEntry): PreviewRow => ({
  ...entry,
  ...(fields && { csl: cslFromReference({ id: `entry-${entry.index}`, fields }) }),
})
