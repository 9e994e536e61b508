import type { Payload, Where } from 'payload'
import { isSameNotices, recordFound } from '../../references/status/recordFound'
import type { StatusAnswer } from './askRegistries'
import { statusChange } from './statusChange'
import type { StatusChange } from './statusChange'
import { noticesIn } from './storedNotices'
import { changeNotices } from './writeNotices'
import type { StatusWrite } from './writeNotices'
import type { Reference } from '@payload-types'

/**
 * Stores what registries said of one reference, with a version where that is news. Where it is none, only the date is
 * to be moved (`noteLook`).
 * @param reference as it was asked about; another DOI, given since then, makes it another work.
 * @param heardAt when they were asked (ISO 8601); what is older than the last look changes nothing.
 * @returns the change of its status, from the same to the same where only the notices are others; `none` where
 *   nothing was written.
 * @throws what the write throws, such as a ValidationError of a field that is not valid any more.
 */
export const takeAnswer = async ({
  payload,
  reference,
  answer,
  heardAt,
}: {
  payload: Payload
  reference: Reference
  answer: StatusAnswer
  heardAt: string
}): Promise<StatusChange | 'none'> => {
  const write = (current: Reference) =>
    current.doi === reference.doi && current.pmid === reference.pmid
      ? newsIn({ reference: current, answer, heardAt })
      : undefined
  if (!write(reference)) return 'none'
  const changed = await changeNotices({ payload, id: reference.id, heardAt, change: write })
  if (!changed) return 'none'
  const { before, after } = changed
  return statusChange({ reference: before, before: before.status, after })
}

/**
 * That somebody looked is no change of the reference: it goes past hooks and versions, and leaves `updatedAt` as it
 * is. Otherwise 100,000 references would have 100,000 versions a day. A date only moves on; one of another work, put in
 * its place meanwhile, stays empty.
 * @param name of the date: when one that knows the work was asked, or when anybody was.
 * @param at ISO 8601
 */
export const noteLook = async ({
  payload,
  ids,
  name,
  at,
}: {
  payload: Payload
  ids: readonly string[]
  name: 'statusCheckedAt' | 'statusAskedAt'
  at: string
}): Promise<void> => {
  if (ids.length === 0) return
  const isEarlier: Where = {
    or: [
      { [name]: { less_than: at } },
      { [name]: { greater_than: new Date().toISOString() } },
      ...(name === 'statusAskedAt' ? [{ [name]: { exists: false } }] : []),
    ],
  }
  await payload.db.updateMany({
    collection: 'references',
    where: { and: [{ id: { in: [...ids] } }, isEarlier] },
    data: { [name]: at, updatedAt: null },
    returning: false,
  })
}

const newsIn = ({
  reference: { doi, notices: stored, statusCheckedAt },
  answer: { knownBy, notices: found },
  heardAt,
}: {
  reference: Reference
  answer: StatusAnswer
  heardAt: string
}): StatusWrite | undefined => {
  const known = noticesIn(stored)
  const notices = recordFound({ doi, known, found, asked: knownBy })
  const isKnown = knownBy.length > 0
  const isFirstLook = isKnown && !statusCheckedAt
  if (isSameNotices(known, notices) && !isFirstLook) return undefined
  return {
    notices,
    checkedAt: isKnown ? heardAt : (statusCheckedAt ?? null),
    ...(isKnown && { checkedBy: knownBy.join(', ') }),
  }
}
