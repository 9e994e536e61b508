import { GraphQLNonNull, GraphQLString } from 'graphql'
import type { GraphQLFieldConfig, GraphQLObjectType } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { canReadDrafts } from '../../access/party'
import { bibliographyOf } from '../articleBibliography'
import type { CitationOptions } from '../citationSettings'
import { printArticle } from '../renderArticle'
import type { PrintedArticle } from '../renderArticle'
import type { ListedBibliography } from './bibliographyTypes'
import { citation, citationArgs, linkedDescription, listOf, section } from './citationTypes'
import { collectionType, setFields } from './types'
import type { Context } from './types'

type Article = Record<string, unknown>
type Args = CitationOptions & { section?: string | null }

const printings = new WeakMap<Article, Map<string, Promise<PrintedArticle>>>()

/** All fields of one article in one query that ask for the same style and locale share a rendering. */
const printed = (
  article: Article,
  { style, citationLocale }: CitationOptions,
  { req }: Context,
): Promise<PrintedArticle> => {
  const ofArticle = printings.get(article) ?? new Map<string, Promise<PrintedArticle>>()
  printings.set(article, ofArticle)
  const key = `${style ?? ''} ${citationLocale ?? ''}`
  const known = ofArticle.get(key)
  if (known) return known
  // As Payload decides for the relationships of the article, in the same words.
  const isDraft = Boolean(req.query.draft) && canReadDrafts(req)
  const printing = printArticle({ req, article, isDraft, options: { style, citationLocale } })
  ofArticle.set(key, printing)
  return printing
}

/** Puts citations, bibliography, sections and HTML onto the type of an article, as typed fields. */
export const extendArticle = (schema: GraphQLInfo, bibliography: GraphQLObjectType): void => {
  const fields: Record<string, GraphQLFieldConfig<Article, Context, Args>> = {
    citations: {
      ...listOf(citation),
      resolve: async (article, _, context) =>
        (await printed(article, {}, context)).rendered.citations,
    },
    bibliography: {
      type: new GraphQLNonNull(bibliography),
      args: {
        ...citationArgs,
        section: {
          type: GraphQLString,
          description: 'The id of a section: only what it and the sections under it cite.',
        },
      },
      extensions: { complexity: 20 },
      resolve: async (article, args, context): Promise<ListedBibliography> => {
        const listed = bibliographyOf(await printed(article, args, context), args.section)
        return { ...listed.bibliography, references: listed.references }
      },
    },
    html: {
      type: new GraphQLNonNull(GraphQLString),
      args: citationArgs,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await printed(article, options, context)).rendered.html,
    },
    sections: {
      ...listOf(section),
      args: citationArgs,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await printed(article, options, context)).rendered.sections,
    },
    descriptions: {
      ...listOf(linkedDescription),
      args: citationArgs,
      extensions: { complexity: 20 },
      resolve: async (article, options, context) =>
        (await printed(article, options, context)).rendered.descriptions,
    },
  }
  setFields(collectionType(schema, 'articles'), fields)
}
