import type { Payload, Where } from 'payload'
import type { RegistryFailure } from '../../registries/http/failure'
import type { AskRegistries } from './askRegistries'
import { takeAnswers } from './takeAnswers'
import type { TakenAnswers } from './takeAnswers'
import type { Reference } from '@payload-types'

/** What a run of the daily job did. */
export type RefreshReport = TakenAnswers & {
  /** References with a DOI or PubMed id that this run did not come to; the next ones do, those first that waited longest. */
  left: number
  failures: RegistryFailure[]
}

/** Works of one round: one request to PubMed, four to Crossref. */
const batchSize = 200

/**
 * Asks registries what became of the works of the library, those first that waited longest, and stores what is new.
 * Bounded by `limit`; the next run goes on where this one ended. A registry that fails ends the run, and what it could
 * not answer stays as it was, to be asked again first where it was down. One reference that cannot be written
 * keeps no other waiting. What it finds alarming is left to `sendAlarm`.
 * @param limit how many references, at most, are asked about.
 */
export const refreshStatuses = async ({
  payload,
  ask,
  limit,
}: {
  payload: Payload
  ask: AskRegistries
  limit: number
}): Promise<RefreshReport> => {
  const report: RefreshReport = {
    asked: 0,
    known: 0,
    unwritten: [],
    changes: [],
    left: 0,
    failures: [],
  }
  const start = new Date().toISOString()
  const waiting = await longestWaiting({ payload, limit })
  for (let from = 0; from < waiting.length; from += batchSize) {
    const works = await loadReferences({ payload, ids: waiting.slice(from, from + batchSize) })
    const heardAt = new Date().toISOString()
    const { answers, failures } = await ask(works)
    const taken = await takeAnswers({ payload, works, answers, failures, heardAt })
    report.asked += taken.asked
    report.known += taken.known
    report.unwritten.push(...taken.unwritten)
    report.changes.push(...taken.changes)
    report.failures.push(...failures)
    if (failures.length > 0) break
  }
  return { ...report, left: await countLeft({ payload, start }) }
}

/** References as they are stored, in no certain order. */
export const loadReferences = async ({
  payload,
  ids,
}: {
  payload: Payload
  ids: readonly string[]
}): Promise<Reference[]> => {
  const { docs } = await payload.db.find<Reference>({
    collection: 'references',
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
  })
  return docs
}

/** References that a registry may know. */
const askable: Where[] = [
  { or: [{ doi: { exists: true } }, { pmid: { exists: true } }] },
  { deletedAt: { exists: false } },
]

/** Their ids: never asked ones, then by the time of the last question. */
const longestWaiting = async ({
  payload,
  limit,
}: {
  payload: Payload
  limit: number
}): Promise<string[]> => {
  const find = async (isAsked: boolean, most: number) => {
    if (most <= 0) return []
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'references',
      where: { and: [...askable, { statusAskedAt: { exists: isAsked } }] },
      sort: isAsked ? 'statusAskedAt' : 'createdAt',
      select: { doi: true },
      limit: most,
      pagination: false,
    })
    return docs.map(({ id }) => String(id))
  }
  const never = await find(false, limit)
  return [...never, ...(await find(true, limit - never.length))]
}

/** How many were not asked about since `start` (ISO 8601). */
const countLeft = async ({
  payload,
  start,
}: {
  payload: Payload
  start: string
}): Promise<number> => {
  const isUnasked: Where = {
    or: [{ statusAskedAt: { exists: false } }, { statusAskedAt: { less_than: start } }],
  }
  const { totalDocs } = await payload.db.count({
    collection: 'references',
    where: { and: [...askable, isUnasked] },
  })
  return totalDocs
}
