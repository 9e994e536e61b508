import type { GraphQLInfo } from 'payload'
import { canReadDrafts } from '../../access/party'
import { loadCiters } from '../citerLoader'
import type { PublishedCollection } from '../../access/publishedCollections'
import { findCiting } from '../findCiting'
import { citer, listOf } from './citationTypes'
import { collectionType, setFields } from './types'
import type { Context } from './types'

type Reference = Record<string, unknown>

const citedByFields = {
  citedByArticles: 'articles',
  citedBySideEffects: 'side-effects',
  citedByRiskFactors: 'risk-factors',
} as const satisfies Record<string, PublishedCollection>

/**
 * Puts `citedBy` onto the type of a reference, and makes the joins beside it see pending drafts for those
 * who may read drafts, as they do over REST.
 */
export const extendReference = (schema: GraphQLInfo): void => {
  const reference = collectionType(schema, 'references')
  setFields(reference, {
    citedBy: {
      ...listOf(citer),
      extensions: { complexity: 10 },
      resolve: ({ id }: Reference, _, { req }: Context) => loadCiters(req, String(id)),
    },
  })
  for (const [name, collection] of Object.entries(citedByFields)) {
    const join = reference.getFields()[name]
    const ofJoin = join?.resolve
    if (!join || !ofJoin) throw new Error(`The GraphQL schema has no field ${name} on references.`)
    join.resolve = async (source, args, context, info) => {
      const { req } = context
      if (!canReadDrafts(req)) return ofJoin(source, args, context, info)
      const citers = await loadCiters(req, String(source.id))
      const { docs, hasNextPage, totalDocs } = await findCiting({
        req,
        collection,
        citers,
        join: args,
      })
      return { docs, hasNextPage, totalDocs }
    }
  }
}
