import { GraphQLInt, GraphQLObjectType, GraphQLString } from 'graphql'
import { listLocales } from '../../citations/styles/locales'
import { listSiteStyles } from '../listSiteStyles'
import { listOf, optional, required } from './citationTypes'
import type { Context } from './types'

const citationStyle = new GraphQLObjectType({
  name: 'CitationStyle',
  fields: {
    id: required(GraphQLString),
    title: required(GraphQLString),
    parent: {
      ...optional(GraphQLString),
      description: 'For a dependent style: the style that it prints as.',
    },
  },
})

type Args = { search?: string | null; limit?: number | null }

/** The styles and locales that citations can be printed in. */
export const citationStyleQueries = {
  citationStyles: {
    ...listOf(citationStyle),
    args: { search: { type: GraphQLString }, limit: { type: GraphQLInt } },
    resolve: async (_: unknown, { search, limit }: Args, { req }: Context) => {
      const found = await listSiteStyles({ req, search: search?.slice(0, 200) })
      return found.slice(0, Math.max(0, limit ?? found.length))
    },
  },
  citationLocales: { ...listOf(GraphQLString), resolve: () => listLocales() },
}
