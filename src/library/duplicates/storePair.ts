import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { DuplicatePair } from '@payload-types'
import { pairKey } from './duplicatePairs'

type Stored = Partial<
  Pick<DuplicatePair, 'relation' | 'score' | 'reasons' | 'isOpen' | 'scan' | 'dismissedAt'>
> & { dismissedBy?: unknown }

/**
 * Changes what is stored of a pair, or stores the pair. Two may do so at the same moment: it runs outside of any
 * transaction, so that the one who comes second changes what the first one stored.
 */
export const storePair = async ({
  payload,
  one,
  other,
  change,
  pair,
}: {
  payload: Payload
  one: string
  other: string
  /** Written in any case. */
  change: Stored
  /** What is written beside it where the pair is new. */
  pair: Pick<DuplicatePair, 'relation' | 'score' | 'isOpen'> & { reasons: unknown }
}): Promise<void> => {
  const key = pairKey(one, other)
  if (await changeStored({ payload, key, change })) return
  try {
    await payload.db.create({
      collection: 'duplicate-pairs',
      data: { ...pair, ...change, id: randomUUID(), pairKey: key, one, other },
      returning: false,
    })
  } catch (error) {
    if (await changeStored({ payload, key, change })) return
    // One of the two was deleted meanwhile: there is no pair any more.
    if ((await countOf({ payload, ids: [one, other] })) < 2) return
    throw error
  }
}

const countOf = async ({ payload, ids }: { payload: Payload; ids: string[] }): Promise<number> => {
  const { totalDocs } = await payload.db.count({
    collection: 'references',
    where: { id: { in: ids } },
  })
  return totalDocs
}

/** @returns whether the pair is stored. */
const changeStored = async ({
  payload,
  key,
  change,
}: {
  payload: Payload
  key: string
  change: Stored
}): Promise<boolean> => {
  const where = { pairKey: { equals: key } }
  const { docs } = await payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where,
    select: { pairKey: true },
    pagination: false,
    limit: 1,
  })
  const [stored] = docs
  if (!stored) return false
  await payload.db.updateOne({
    collection: 'duplicate-pairs',
    id: stored.id,
    data: change,
    returning: false,
  })
  return true
}
