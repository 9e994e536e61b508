import { sanitizeJoinParams } from 'payload'
import type { FieldHook, JoinParams, PayloadRequest } from 'payload'
import { canReadDrafts } from '../../../src/access/party'
import { loadCiters } from '../../../src/publishing/citerLoader'
import type { PublishedCollection } from '../../../src/access/publishedCollections'
import { findCiting } from '../../../src/publishing/findCiting'
import type { JoinArgs } from '../../../src/publishing/findCiting'

/**
 * A join sees main rows only: who may read drafts also gets what cites the reference in a pending draft.
 */
export const addPendingCiters =
  (collection: PublishedCollection): FieldHook =>
  async ({ req, data, field, value, overrideAccess = false }) => {
    // GraphQL has a resolver of its own, which asks only when the field is asked for.
    if (req.payloadAPI === 'GraphQL') return value
    if ((!overrideAccess && !canReadDrafts(req)) || typeof data?.id !== 'string') return value
    const join = overrideAccess ? undefined : askedOfJoin(req, field.name)
    if (join === false) return value
    const citers = await loadCiters(req, data.id, { overrideAccess })
    if (join) {
      const { docs, hasNextPage, totalDocs } = await findCiting({ req, collection, citers, join })
      const counted = join.count ? { totalDocs } : {}
      return { ...value, docs: docs.map(({ id }) => id), hasNextPage, ...counted }
    }
    const docs = citers.filter((citer) => citer.collection === collection).map(({ id }) => id)
    return { ...value, docs, hasNextPage: false }
  }

type Asked = (JoinArgs & { count?: boolean }) | false

/** What a REST query says about a join. */
const askedOfJoin = ({ payloadAPI, query }: PayloadRequest, name = ''): Asked | undefined => {
  const { joins }: { joins?: JoinParams } = query
  return payloadAPI === 'REST' ? sanitizeJoinParams(joins)[name] : undefined
}
