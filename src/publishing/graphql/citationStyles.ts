import { GraphQLObjectType, GraphQLString } from 'graphql'
import { listLocales } from '../../citations/locales'
import { listStyles } from '../../citations/styles'
import { listOf } from './citationTypes'

const citationStyle = new GraphQLObjectType({
  name: 'CitationStyle',
  fields: { id: { type: GraphQLString }, title: { type: GraphQLString } },
})

/** The styles and locales that citations can be printed in. */
export const citationStyleQueries = {
  citationStyles: {
    ...listOf(citationStyle),
    args: { search: { type: GraphQLString } },
    resolve: (_: unknown, { search }: { search?: string }) =>
      listStyles({ search: search?.slice(0, 200) }),
  },
  citationLocales: { ...listOf(GraphQLString), resolve: () => listLocales() },
}
