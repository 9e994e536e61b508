import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import type { RecordedNotice } from '../../references/status/notice'
import { storedText } from './storedNotices'
import type { Reference } from '@payload-types'

/** What is to be written about the status of one reference. */
export type StatusWrite = {
  notices: readonly RecordedNotice[]
  /** ISO 8601; `null` where nobody who could know has looked. */
  checkedAt: string | null
  /** Who looked, for a work about which there is no notice. */
  checkedBy?: string
}

const contextKey = 'statusWrites'

type Context = PayloadRequest['context']

/**
 * Leaves word for the hook of the next write to that reference, which otherwise keeps the notices as they are: they
 * never come from a form or over the API. It is taken by that one write.
 */
export const announceStatusWrite = ({
  context,
  id,
  write,
}: {
  context: Context
  id: string
  write: StatusWrite
}): void => {
  const writes = isWrites(context[contextKey]) ? context[contextKey] : new Map()
  context[contextKey] = writes.set(id, write)
}

/** What was announced for the write to a reference that is under way. */
export const takeStatusWrite = (context: Context, id: string): StatusWrite | undefined => {
  const writes = context[contextKey]
  if (!isWrites(writes)) return undefined
  const write = writes.get(id)
  writes.delete(id)
  return write
}

/**
 * Stores the notices of a reference, from which its status is derived; a new version is made.
 * @param req of the transaction that it is to be part of; without it, it is one by itself.
 * @returns the reference as it is then.
 */
export const writeNotices = ({
  payload,
  req,
  id,
  ...write
}: StatusWrite & {
  payload: Payload
  req?: PayloadRequest
  id: string
}): Promise<Reference> => {
  const context: Context = req?.context ?? {}
  announceStatusWrite({ context, id, write })
  return payload.update({
    collection: 'references',
    id,
    data: {},
    depth: 0,
    overrideAccess: true,
    trash: true,
    context,
    ...(req && { req }),
  })
}

/**
 * Whether a registry said something before the last look at a reference: what it says now may be another thing, and
 * its older answer, from a memory or a slow run, must not undo that. A date that is still to come is no look.
 */
export const isOutdated = ({
  heardAt,
  checkedAt,
}: {
  /** ISO 8601 */
  heardAt: string
  /** ISO 8601; `statusCheckedAt` */
  checkedAt: string | null | undefined
}): boolean => {
  const checked = checkedAt ? Date.parse(checkedAt) : -Infinity
  return checked <= Date.now() && Date.parse(heardAt) < checked
}

/**
 * Changes what a reference knows of its status, by what it knows at that very moment: what a person decides while a
 * registry is asked is not lost.
 * @param change what to store, or undefined where nothing is to be changed.
 * @param heardAt when a registry said what is to be stored (ISO 8601); nothing is changed where it is outdated.
 * @param req of the transaction that it is to be part of, where there is one.
 * @returns the reference before and after; undefined where nothing was changed, or there is none any more.
 */
export const changeNotices = ({
  payload,
  req,
  id,
  heardAt,
  change,
}: {
  payload: Payload
  req?: PayloadRequest
  id: string
  heardAt?: string
  change: (reference: Reference) => StatusWrite | undefined
}): Promise<{ before: Reference; after: Reference } | undefined> =>
  inTransaction({
    payload,
    req,
    run: async (transaction) => {
      const { docs } = await payload.db.find<Reference>({
        collection: 'references',
        where: { id: { equals: id } },
        limit: 1,
        pagination: false,
        req: transaction,
      })
      const [before] = docs
      if (!before) return undefined
      if (heardAt && isOutdated({ heardAt, checkedAt: storedText(before.statusCheckedAt) })) {
        return undefined
      }
      const write = change(before)
      if (!write) return undefined
      const after = await writeNotices({ payload, req: transaction, id, ...write })
      return { before, after }
    },
  })

const isWrites = (value: unknown): value is Map<string, StatusWrite> => value instanceof Map
