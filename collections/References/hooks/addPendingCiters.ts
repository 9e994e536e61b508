import type { FieldHook } from 'payload'
import { canReadDrafts } from '../../../src/access/party'
import { loadCiters } from '../../../src/publishing/citerLoader'
import type { CitingCollection } from '../../../src/publishing/citers'

/**
 * A join sees main rows only: who may read drafts also gets what cites the reference in a pending draft.
 */
export const addPendingCiters =
  (collection: CitingCollection): FieldHook =>
  async ({ req, data, value, overrideAccess = false }) => {
    // GraphQL has a resolver of its own, which asks only when the field is asked for.
    if (req.payloadAPI === 'GraphQL') return value
    if ((!overrideAccess && !canReadDrafts(req)) || typeof data?.id !== 'string') return value
    const citers = await loadCiters(req, data.id, { overrideAccess })
    const docs = citers.filter((citer) => citer.collection === collection).map(({ id }) => id)
    return { ...value, docs, hasNextPage: false }
  }
