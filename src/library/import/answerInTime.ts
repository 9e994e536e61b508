import { setTimeout as sleep } from 'node:timers/promises'
import type { Import } from '../../../payload-types'

/** A person waits for so long without a sign of progress, in milliseconds. */
const patience = 4_000

/**
 * The answer to a request that may take long: with the record as it is in the end where that comes soon, else 202
 * with the record as it is, to be asked for again at `/api/imports/:id`.
 */
export const answerInTime = async ({
  finished,
  record,
  status,
}: {
  finished: Promise<Import>
  record: () => Promise<Import | null>
  status: number
}): Promise<Response> => {
  const timer = new AbortController()
  const late = sleep(patience, undefined, { signal: timer.signal }).catch(() => undefined)
  const result = await Promise.race([finished, late]).finally(() => timer.abort())
  if (result) return Response.json(importJson(result), { status })
  // The record tells what becomes of it.
  finished.catch(() => undefined)
  const unfinished = await record()
  return Response.json(unfinished && importJson(unfinished), { status: 202 })
}

/** An import as the API answers it. */
export const importJson = ({
  id,
  state,
  format,
  fileName,
  progress,
  counts,
  problems,
  kept,
  keptCount,
  reason,
}: Import) => ({
  id,
  state,
  format,
  fileName,
  progress,
  counts,
  problems: problems ?? [],
  kept: kept ?? [],
  keptCount: keptCount ?? 0,
  reason: reason ?? null,
})
