import type { PayloadRequest, Where } from 'payload'
import type { PublishedCollection } from '../access/publishedCollections'
import type { Citer } from './citers'

/** What a caller may say about a join, in REST and in GraphQL. */
export type JoinArgs = { where?: Where; sort?: string; limit?: number; page?: number }

/**
 * The documents of one collection among those that cite a reference, as the caller wants and may see them;
 * all of them where no limit is given, as Payload's joins have it.
 */
export const findCiting = ({
  req,
  collection,
  citers,
  join: { where, sort, limit = 0, page },
}: {
  req: PayloadRequest
  collection: PublishedCollection
  citers: readonly Citer[]
  join: JoinArgs
}) => {
  const ids = citers.filter((citer) => citer.collection === collection).map(({ id }) => id)
  return req.payload.find({
    collection,
    where: { and: [{ id: { in: ids } }, ...(where ? [where] : [])] },
    sort,
    limit,
    page,
    pagination: limit > 0,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}
