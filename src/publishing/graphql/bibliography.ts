import { GraphQLBoolean, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql'
import type { GraphQLFieldConfig, GraphQLObjectType } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { canReadDrafts } from '../../access/party'
import { articleNames } from '../articleNames'
import type { CitationOptions } from '../citationSettings'
import { findArticles } from '../findArticles'
import { renderArticles } from '../renderArticles'
import { bibliographyType } from './bibliographyTypes'
import type { ListedBibliography } from './bibliographyTypes'
import { citationArgs } from './citationTypes'
import { collectionType } from './types'
import type { Context } from './types'

type Args = CitationOptions & { articles: string[]; draft?: boolean | null }

/** The type of a bibliography of stored references. */
export const storedBibliography = (schema: GraphQLInfo) =>
  bibliographyType({
    name: 'Bibliography',
    entryFields: {
      reference: {
        type: collectionType(schema, 'references'),
        extensions: { complexity: 10 },
        resolve: ({ referenceId }, _, { req }: Context) =>
          req.payload.findByID({
            collection: 'references',
            id: referenceId,
            depth: 0,
            disableErrors: true,
            overrideAccess: false,
            user: req.user,
            req,
          }),
      },
    },
  })

/** `bibliography(articles:)`: one bibliography for several articles together. */
export const bibliographyQuery = (
  bibliography: GraphQLObjectType,
): GraphQLFieldConfig<unknown, Context, Args> => ({
  type: new GraphQLNonNull(bibliography),
  description: 'One bibliography for several articles; numbers run on from one to the next.',
  args: {
    articles: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
      description: 'Ids or slugs, at most 50.',
    },
    draft: { type: GraphQLBoolean },
    ...citationArgs,
  },
  extensions: {
    complexity: ({ args, childComplexity }: { args: Args; childComplexity: number }) =>
      20 * Math.max(1, args.articles.length) + childComplexity,
  },
  resolve: async (_, { articles: names, draft, ...options }, { req }) => {
    const isDraft = draft === true && canReadDrafts(req)
    const articles = await findArticles({ req, names: articleNames(names), isDraft })
    const listed = await renderArticles({ req, articles, options, isDraft })
    const answer: ListedBibliography = { ...listed.bibliography, references: listed.references }
    return answer
  },
})
