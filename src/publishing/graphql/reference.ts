import { GraphQLNonNull, GraphQLString } from 'graphql'
import { APIError } from 'payload'
import type { GraphQLInfo, PayloadRequest } from 'payload'
import { canReadDrafts, isStaff } from '../../access/party'
import { refusal } from '../../access/refusal'
import { possibleDuplicates } from '../../library/duplicates/possibleDuplicates'
import { loadStored } from '../../library/merge/loadMergeable'
import type { CslItem } from '../../references/csl'
import { answerFormats } from '../answers/formats'
import { formatNamed } from '../answers/negotiate'
import type { CitationOptions } from '../citationSettings'
import { citeReference } from '../citeReference'
import { loadCiters } from '../citerLoader'
import type { PublishedCollection } from '../../access/publishedCollections'
import { findCiting } from '../findCiting'
import { loadCslItems } from '../loadCslItems'
import { formatArg } from './bibliographyTypes'
import { citationArgs, citedReference, citer, duplicate, listOf } from './citationTypes'
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
    cite: {
      type: new GraphQLNonNull(citedReference),
      args: citationArgs,
      extensions: { complexity: 20 },
      resolve: async ({ id }: Reference, options: CitationOptions, { req }: Context) =>
        citeReference({ req, options, reference: await cslItem(req, String(id)) }),
    },
    formatted: {
      type: new GraphQLNonNull(GraphQLString),
      args: { ...citationArgs, ...formatArg },
      extensions: { complexity: 20 },
      resolve: async ({ id }: Reference, args: CitationOptions & { format: string }, { req }) => {
        const format = formatNamed(args.format)
        const stored = await cslItem(req, String(id))
        const cited = await citeReference({ req, options: args, reference: stored })
        return answerFormats[format].write({
          json: cited,
          print: (name) => cited[name],
          references: [stored],
        })
      },
    },
    duplicates: {
      ...listOf(duplicate),
      description: 'For staff: other references that are, or may be, the same work.',
      extensions: { complexity: 20 },
      resolve: async ({ id }: Reference, _, { req }: Context) => {
        if (!isStaff(req)) return []
        countSearch(req)
        const stored = await loadStored(req, String(id))
        return !stored || stored.deletedAt ? [] : possibleDuplicates({ req, reference: stored })
      },
    },
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

/** Each search is some queries: a list of a whole library would ask for them all at once. */
const mostSearches = 50

const searches = new WeakMap<PayloadRequest['context'], number>()

/** @throws APIError 400 where one request asks for the duplicates of too many references. */
const countSearch = ({ context }: PayloadRequest): void => {
  const count = (searches.get(context) ?? 0) + 1
  searches.set(context, count)
  if (count > mostSearches) {
    throw refusal(
      400,
      `Ask for the duplicates of at most ${mostSearches} references at a time. Those of the whole library are at /api/references/duplicates.`,
    )
  }
}

/** The caller may read it: it is the object whose field is asked for. */
const cslItem = async (req: PayloadRequest, id: string): Promise<CslItem> => {
  const [reference] = await loadCslItems(req, [id])
  if (!reference) throw new APIError('The reference was deleted just now.', 404, undefined, true)
  return reference
}
