import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { APIError } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import type { Import } from '../../../payload-types'
import { patienceForKilledClients } from '../../database/transaction'
import { forgetPairs } from '../duplicates/duplicatePairs'
import { searchIndexOf } from '../search/searchIndex'
import { changeImportRecord, readImportRecord } from './importRecord'
import { isGone } from './importWorker'
import { keptReferences, type KeptReference } from './keptReferences'
import { createBatchSize, inTimedTransaction } from './batches'

/** The list is to be read; the count says how many there are. */
const mostListed = 200

/**
 * Takes an import back: deletes, for good and in batches, every reference that it created, except for those that
 * something cites or that were changed or merged since. These stay, and the record lists them with the reason.
 * Begun once, it can be run again after it was interrupted.
 * @throws APIError 404, or 409 where the import is still running elsewhere or was taken back.
 */
export const rollBackImport = async ({
  payload,
  id,
  reason,
  endState = 'rolled-back',
}: {
  payload: Payload
  id: string
  reason?: string
  endState?: 'rolled-back' | 'failed'
}): Promise<Import> => {
  await changeImportRecord({
    payload,
    id,
    data: { state: 'rolling-back', ...(reason !== undefined && { reason }) },
  })
  const batchSize = createBatchSize()
  const kept: KeptReference[] = []
  for (let after = ''; ;) {
    await turnOfOthers()
    const size = batchSize.next()
    const { result: batch, heldFor } = await inTimedTransaction({
      payload,
      run: (req) => rollBackBatch({ req, importId: id, after, size }),
      patience: patienceForKilledClients,
    })
    batchSize.learn({ count: size, heldFor })
    kept.push(...batch.kept)
    if (batch.last === undefined) break
    after = batch.last
    await changeImportRecord({ payload, id, data: {} })
  }
  return changeImportRecord({
    payload,
    id,
    data: {
      state: endState,
      kept: kept.slice(0, mostListed),
      keptCount: kept.length,
      endedAt: new Date().toISOString(),
    },
  })
}

/** The import that may be taken back. @throws APIError 404 or 409 */
export const checkRollBack = async ({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<Import> => {
  const record = await readImportRecord({ payload, id })
  if (!record) throw new APIError('There is no such import.', 404, undefined, true)
  const refusal = refusals[record.state]
  const isLeftBehind = unfinished.includes(record.state) && isGone(record)
  if (refusal && !isLeftBehind) throw new APIError(refusal, 409, undefined, true)
  return record
}

const unfinished: readonly Import['state'][] = ['running', 'rolling-back']

const refusals: Partial<Record<Import['state'], string>> = {
  running: 'This import is still running. Stop it first: that takes back what came in, too.',
  'rolling-back': 'This import is being taken back already.',
  'rolled-back': 'This import was taken back already.',
}

const rollBackBatch = async ({
  req,
  importId,
  after,
  size,
}: {
  req: PayloadRequest
  importId: string
  after: string
  size: number
}): Promise<{ kept: KeptReference[]; last: string | undefined }> => {
  const { payload } = req
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'references',
    where: { and: [{ import: { equals: importId } }, { id: { greater_than: after } }] },
    sort: 'id',
    limit: size,
    pagination: false,
    select: { title: true },
    req,
  })
  const ids = docs.map((doc) => doc.id)
  if (ids.length === 0) return { kept: [], last: undefined }
  const kept = await keptReferences({ req, ids })
  const staying = new Set(kept.map(({ reference }) => reference))
  const leaving = ids.filter((id) => !staying.has(id))
  if (leaving.length > 0) {
    await searchIndexOf(payload.db).remove({ ids: leaving, req })
    await forgetPairs({ req, references: leaving })
    const versions = { parent: { in: leaving } }
    await payload.db.deleteVersions({ collection: 'references', where: versions, req })
    await payload.db.deleteMany({ collection: 'references', where: { id: { in: leaving } }, req })
  }
  return { kept, last: ids.at(-1) }
}
