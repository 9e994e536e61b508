import type { FieldHook } from 'payload'
import { loadCiters } from '../../../src/publishing/citerLoader'

/** Everything that cites the reference, of every kind, as far as the caller may know. */
export const listCiters: FieldHook = async ({ req, data, overrideAccess }) => {
  // GraphQL has a resolver of its own, which asks only when the field is asked for.
  if (typeof data?.id !== 'string' || req.payloadAPI === 'GraphQL') return undefined
  const citers = await loadCiters(req, data.id, { overrideAccess })
  return citers.map(({ collection, id, title, slug }) => ({ collection, id, title, slug }))
}
