import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  getNamedType,
  isInputType,
} from 'graphql'
import type { GraphQLFieldConfig, GraphQLInputType } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { checkSize } from '../citeAnything/checkSize'
import { citeAnything } from '../citeAnything/citeAnything'
import { citeBody } from '../citeAnything/citeBody'
import { citeLimits } from '../citeAnything/limits'
import { takeTurn, takeTurnsFor } from '../citeAnything/takeTurn'
import { bibliographyType } from './bibliographyTypes'
import type { ListedBibliography } from './bibliographyTypes'
import { collectionType } from './types'
import type { Context } from './types'

const text = { type: GraphQLString }
const requiredText = { type: new GraphQLNonNull(GraphQLString) }
const listOf = (type: GraphQLInputType) => new GraphQLList(new GraphQLNonNull(type))

const cite = new GraphQLInputObjectType({
  name: 'CiteInput',
  description: 'One reference inside a citation.',
  fields: {
    id: text,
    reference: requiredText,
    label: text,
    locator: text,
    prefix: text,
    suffix: text,
    suppressAuthor: { type: GraphQLBoolean },
  },
})

const citation = new GraphQLInputObjectType({
  name: 'CitationInput',
  description: 'One place in a text where references are cited.',
  fields: {
    id: text,
    mode: { type: GraphQLString, description: 'parenthetical or narrative' },
    cites: { type: new GraphQLNonNull(listOf(cite)) },
  },
})

/** `cite(input:)`: what `POST /api/cite` does, under the same limits. */
export const citeQuery = (
  schema: GraphQLInfo,
): GraphQLFieldConfig<unknown, Context, { input: object }> => ({
  type: new GraphQLNonNull(bibliographyType({ name: 'FormattedCitations' })),
  description: 'Prints any CSL-JSON without storing it.',
  args: {
    input: {
      type: new GraphQLNonNull(
        new GraphQLInputObjectType({
          name: 'CitationsInput',
          fields: {
            references: {
              type: new GraphQLNonNull(listOf(jsonType(schema))),
              description: 'CSL-JSON items.',
            },
            citations: {
              type: listOf(citation),
              description: 'In order of appearance. Without them all references are listed.',
            },
            furtherReading: { type: listOf(GraphQLString) },
            style: text,
            citationLocale: text,
          },
        }),
      ),
    },
  },
  extensions: { complexity: 100 },
  resolve: async (_, { input }, { req }): Promise<ListedBibliography> => {
    await takeTurn(req)
    const limits = citeLimits()
    const value = plain(input)
    checkSize({ value, limit: limits.bytes })
    const body = citeBody({ value, limits })
    await takeTurnsFor(req, body.references.length)
    return { ...(await citeAnything({ req, body })), references: body.references }
  },
})

/** GraphQL makes objects without a prototype, and says null where nothing was said. */
const plain = (input: object): unknown =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null))

/** Payload's own scalar for JSON: a schema has one type of a name. */
const jsonType = (schema: GraphQLInfo): GraphQLInputType => {
  const type = getNamedType(collectionType(schema, 'references').getFields().csl?.type)
  if (!type || !isInputType(type))
    throw new Error('The GraphQL schema has no field references.csl.')
  return type
}
