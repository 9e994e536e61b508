import { GraphQLNonNull, GraphQLString } from 'graphql'
import type { GraphQLFieldConfig } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { renderArticle } from '../renderArticle'
import type { CitationOptions, RenderedArticle } from '../renderArticle'
import { bibliographyType, citation, listOf, section } from './citationTypes'
import { collectionType, setFields } from './types'
import type { Context } from './types'

type Article = Record<string, unknown>
type ArticleField = GraphQLFieldConfig<Article, Context, CitationOptions>

const args = {
  style: { type: GraphQLString, description: 'A CSL style, such as vancouver or apa.' },
  citationLocale: {
    type: GraphQLString,
    description: 'The locale of citations. `locale` is that of the content.',
  },
}

const renderings = new WeakMap<Article, Map<string, Promise<RenderedArticle>>>()

/** All fields of one article in one query that ask for the same style and locale share a rendering. */
const rendered = (article: Article, options: CitationOptions, { req }: Context) => {
  const ofArticle = renderings.get(article) ?? new Map<string, Promise<RenderedArticle>>()
  renderings.set(article, ofArticle)
  const key = `${options.style ?? ''} ${options.citationLocale ?? ''}`
  const known = ofArticle.get(key)
  if (known) return known
  const rendering = renderArticle({ req, article, options })
  ofArticle.set(key, rendering)
  return rendering
}

/** Puts citations, bibliography, sections and HTML onto the type of an article, as typed fields. */
export const extendArticle = (schema: GraphQLInfo): void => {
  const reference = collectionType(schema, 'references')
  const bibliography = bibliographyType({
    reference: {
      type: reference,
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
  })
  const fields: Record<string, ArticleField> = {
    citations: {
      ...listOf(citation),
      resolve: async (article, _, context) => (await rendered(article, {}, context)).citations,
    },
    bibliography: {
      type: new GraphQLNonNull(bibliography),
      args,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await rendered(article, options, context)).bibliography,
    },
    html: {
      type: new GraphQLNonNull(GraphQLString),
      args,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await rendered(article, options, context)).html,
    },
    sections: {
      ...listOf(section),
      args,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await rendered(article, options, context)).sections,
    },
  }
  setFields(collectionType(schema, 'articles'), fields)
}
