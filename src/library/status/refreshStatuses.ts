import { createLocalReq } from 'payload'
import type { Payload, Where } from 'payload'
import type { RegistryFailure } from '../../registries/http/failure'
import { isSameNotices, recordFound } from '../../references/status/recordFound'
import { affectedBy } from './affected'
import type { Affected } from './affected'
import type { AskRegistries, StatusAnswer } from './askRegistries'
import { isAlarming, statusChange } from './statusChange'
import type { StatusChange } from './statusChange'
import { noticesIn } from './storedNotices'
import { changeNotices } from './writeNotices'
import type { StatusWrite } from './writeNotices'
import type { Reference } from '@payload-types'

/** What a run of the daily job did. */
export type RefreshReport = {
  /** References about which a registry was asked. */
  asked: number
  /** Of them, those that a registry knows. */
  known: number
  /** References to which what is new could not be written, such as one with a field that is not valid any more. */
  unwritten: { id: string; error: unknown }[]
  changes: StatusChange[]
  /** What rests on those that were retracted, withdrawn or are under concern now. */
  affected: Affected[]
  failures: RegistryFailure[]
}

/** Works of one round of requests. */
const batchSize = 100

/** After another failure the same works would fail again the next day, and none behind them would be asked. */
const passing: ReadonlySet<RegistryFailure['reason']> = new Set([
  'unreachable',
  'rate-limited',
  'busy',
  'offline',
])

/**
 * Asks registries what became of the works of the library, those first that waited longest, and stores what is new.
 * Bounded by `limit`; the next run goes on where this one ended. A registry that fails ends the run, and what it could
 * not answer stays as it was, to be asked again first where it was down. One reference that cannot be written
 * keeps no other waiting.
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
    affected: [],
    failures: [],
  }
  const waiting = await longestWaiting({ payload, limit })
  for (let start = 0; start < waiting.length; start += batchSize) {
    const batch = await load({ payload, ids: waiting.slice(start, start + batchSize) })
    const { answers, failures } = await ask(batch)
    const now = new Date().toISOString()
    const unchanged: string[] = []
    for (const reference of batch) {
      const answer = answers.get(reference.id)
      if (!answer || (answer.isIncomplete && answer.knownBy.length === 0)) continue
      report.asked += 1
      if (answer.knownBy.length > 0) report.known += 1
      try {
        const change = await take({ payload, reference, answer, now })
        if (change === 'none') {
          if (answer.knownBy.length > 0) unchanged.push(reference.id)
        } else if (change.before !== change.after) report.changes.push(change)
      } catch (error) {
        report.unwritten.push({ id: reference.id, error })
      }
    }
    await noteLook({ payload, ids: unchanged, data: { statusCheckedAt: now } })
    const isWorthAsking = failures.some(({ reason }) => passing.has(reason))
    const done = batch.filter(({ id }) => !isWorthAsking || !answers.get(id)?.isIncomplete)
    await noteLook({ payload, ids: done.map(({ id }) => id), data: { statusAskedAt: now } })
    report.failures.push(...failures)
    if (failures.length > 0) break
  }
  report.affected = await affectedBy({
    req: await createLocalReq({}, payload),
    references: report.changes.filter(isAlarming).map(({ id }) => id),
  })
  return report
}

/** References that a registry may know, by their ids: never asked ones, then by the time of the last question. */
const longestWaiting = async ({
  payload,
  limit,
}: {
  payload: Payload
  limit: number
}): Promise<string[]> => {
  const hasIdentifier: Where = { or: [{ doi: { exists: true } }, { pmid: { exists: true } }] }
  const find = async (isAsked: boolean, most: number) => {
    if (most <= 0) return []
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'references',
      where: {
        and: [
          hasIdentifier,
          { statusAskedAt: { exists: isAsked } },
          { deletedAt: { exists: false } },
        ],
      },
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

const load = async ({
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

/** Stores what is new of one reference, with a version; `none` where nothing is. */
const take = async ({
  payload,
  reference,
  answer,
  now,
}: {
  payload: Payload
  reference: Reference
  answer: StatusAnswer
  now: string
}): Promise<StatusChange | 'none'> => {
  // Another DOI, given since it was asked about, makes it another work.
  const write = (current: Reference) =>
    current.doi === reference.doi && current.pmid === reference.pmid
      ? newsIn({ reference: current, answer, now })
      : undefined
  if (!write(reference)) return 'none'
  const changed = await changeNotices({ payload, id: reference.id, change: write })
  if (!changed) return 'none'
  const { before, after } = changed
  return statusChange({ reference: before, before: before.status, after })
}

const newsIn = ({
  reference: { doi, notices: stored, statusCheckedAt },
  answer: { knownBy, notices: found },
  now,
}: {
  reference: Reference
  answer: StatusAnswer
  now: string
}): StatusWrite | undefined => {
  const known = noticesIn(stored)
  const notices = recordFound({ doi, known, found, asked: knownBy })
  const isKnown = knownBy.length > 0
  const isFirstLook = isKnown && !statusCheckedAt
  if (isSameNotices(known, notices) && !isFirstLook) return undefined
  return {
    notices,
    checkedAt: isKnown ? now : (statusCheckedAt ?? null),
    ...(isKnown && { checkedBy: knownBy.join(', ') }),
  }
}

/**
 * That somebody looked is no change of the reference: it goes past hooks and versions, and leaves `updatedAt` as it
 * is. Otherwise 100,000 references would have 100,000 versions a day.
 */
const noteLook = async ({
  payload,
  ids,
  data,
}: {
  payload: Payload
  ids: readonly string[]
  data: { statusCheckedAt?: string; statusAskedAt?: string }
}): Promise<void> => {
  if (ids.length === 0) return
  await payload.db.updateMany({
    collection: 'references',
    where: { id: { in: [...ids] } },
    data: { ...data, updatedAt: null },
    returning: false,
  })
}
