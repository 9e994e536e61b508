import type { PayloadRequest } from 'payload'

/** The key of a pair: both ids in order, so that a pair is stored once. */
export const pairKey = (one: string, other: string) => [one, other].sort().join(' ')

/** Takes what a search found about these references out of the list; what people said of them stays. */
export const forgetPairs = async ({
  req,
  references,
}: {
  req: PayloadRequest
  references: string[]
}): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: 'duplicate-pairs',
    where: {
      and: [
        { dismissedAt: { exists: false } },
        { or: [{ one: { in: references } }, { other: { in: references } }] },
      ],
    },
    req,
  })
}
