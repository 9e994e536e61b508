import type { Payload, PayloadRequest } from 'payload'
import { idsIn } from '../../publishing/idsIn'
import { actorOf } from '../actor'
import { isOnList } from './duplicatePairs'
import { comparedPair } from './listPairs'
import { storePair } from './storePair'
import type { DuplicatePair } from '@payload-types'

/** Remembers that two references are not the same, with who says so and when; or forgets it. */
export const dismissPair = async ({
  req,
  one,
  other,
  isDismissed,
}: {
  req: PayloadRequest
  one: string
  other: string
  isDismissed: boolean
}): Promise<void> => {
  const { relation, score, reasons } = await comparedPair({ req, one, other })
  await storePair({
    payload: req.payload,
    one,
    other,
    change: {
      dismissedAt: isDismissed ? new Date().toISOString() : null,
      dismissedBy: isDismissed ? actorOf(req) : null,
    },
    pair: { relation, score, reasons, isOpen: isOnList({ relation }) },
  })
}

/** The keys of all pairs that people said are not the same. */
export const dismissedKeys = async (payload: Payload): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: { dismissedAt: { exists: true } },
    select: { pairKey: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map((pair) => pair.pairKey))
}

/** With which references this one was said not to be the same. */
export const dismissedWith = async ({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: {
      and: [
        { dismissedAt: { exists: true } },
        { or: [{ one: { equals: id } }, { other: { equals: id } }] },
      ],
    },
    pagination: false,
    limit: 0,
  })
  return new Set(
    docs
      .filter(({ dismissedAt }) => dismissedAt)
      .flatMap(({ one, other }) => [...idsIn(one), ...idsIn(other)])
      .filter((each) => each !== id),
  )
}
