import { setImmediate as turnOfOthers } from 'node:timers/promises'
import type { Payload, TypedUser } from 'payload'
import type { Import } from '../../../payload-types'
import { createBatchSize, take } from './batches'
import { importBatch, type ImportProgress } from './importBatch'
import {
  changeImportRecord,
  createImportRecord,
  importerOf,
  noCounts,
  readImportRecord,
} from './importRecord'
import type { ImportOptions } from './importRecord'
import type { OpenedSource } from './importedSource'
import { rollBackImport } from './rollBackImport'

type ImportArgs = {
  payload: Payload
  source: OpenedSource
  options?: ImportOptions
  /** Who acts; no access rule is asked. */
  user?: TypedUser
  /** Told after every batch. */
  onProgress?: (progress: ImportProgress) => void
  /** Stops the import and takes back what came in. */
  signal?: AbortSignal
}

/**
 * Begins to import references, in batches that commit one by one, so that nobody who writes waits for longer than
 * one of them. The record of the import says how far it is.
 * @returns the id of the record, and the record as it is in the end: `done`, `rolled-back` where somebody stopped
 *   it, `failed` where an error did; then too what had come in is taken back.
 */
export const startImport = async (
  args: ImportArgs,
): Promise<{ id: string; finished: Promise<Import> }> => {
  const { payload, source, options = {}, user } = args
  const { id } = await createImportRecord({
    payload,
    fileName: source.fileName,
    format: source.format,
    contentHash: source.contentHash,
    options: { similar: options.similar ?? 'create' },
    by: importerOf(user),
  })
  return { id, finished: runImport({ ...args, options, id }) }
}

/** Imports references and waits until that is done; see startImport. */
export const importReferences = async (args: ImportArgs): Promise<Import> =>
  (await startImport(args)).finished

const runImport = async ({
  payload,
  source,
  options,
  user,
  onProgress,
  signal,
  id,
}: ImportArgs & { options: ImportOptions; id: string }): Promise<Import> => {
  try {
    const entries = source.entries[Symbol.iterator]()
    const batchSize = createBatchSize()
    let before: ImportProgress = { counts: noCounts, problems: [], progress: 0 }
    for (;;) {
      await turnOfOthers()
      const batch = take(entries, batchSize.next())
      const last = batch.at(-1)
      if (!last) break
      const { progress } = last
      const { after, isStopRequested, heldFor } = await importBatch({
        payload,
        user,
        entries: batch,
        options,
        importId: id,
        before,
        progress,
      })
      batchSize.learn({ count: batch.length, heldFor })
      if (isStopRequested || signal?.aborted) {
        return await rollBackImport({ payload, id, reason: 'It was stopped.' })
      }
      before = after
      onProgress?.(after)
    }
    // It may have been asked to stop while the last batch was written.
    if ((await readImportRecord({ payload, id }))?.isStopRequested) {
      return await rollBackImport({ payload, id, reason: 'It was stopped.' })
    }
    const data = { state: 'done', progress: 1, endedAt: new Date().toISOString() } as const
    return await changeImportRecord({ payload, id, data })
  } catch (error) {
    payload.logger.error({ err: error, msg: `The import ${id} failed.` })
    return failed({ payload, id, error })
  }
}

/** What came in until the error is taken back; where even that fails, the next start tries again. */
const failed = async ({ payload, id, error }: { payload: Payload; id: string; error: unknown }) => {
  const reason = error instanceof Error ? error.message.slice(0, 500) : String(error)
  try {
    return await rollBackImport({ payload, id, reason, endState: 'failed' })
  } catch (second) {
    payload.logger.error({ err: second, msg: `The import ${id} could not be taken back.` })
    const record = await readImportRecord({ payload, id })
    if (!record) throw error
    return record
  }
}
