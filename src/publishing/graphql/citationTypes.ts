import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql'
import type { GraphQLOutputType } from 'graphql'

export const required = (type: GraphQLOutputType) => ({ type: new GraphQLNonNull(type) })
export const optional = (type: GraphQLOutputType) => ({ type })
export const listOf = (type: GraphQLOutputType) => ({
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
})

/** How a caller wants citations printed. */
export const citationArgs = {
  style: { type: GraphQLString, description: 'A CSL style, such as vancouver or apa.' },
  citationLocale: {
    type: GraphQLString,
    description: 'The locale of citations. `locale` is that of the content.',
  },
}

const cite = new GraphQLObjectType({
  name: 'Cite',
  description: 'One reference inside a citation.',
  fields: {
    id: required(GraphQLString),
    reference: required(GraphQLString),
    label: optional(GraphQLString),
    locator: optional(GraphQLString),
    prefix: optional(GraphQLString),
    suffix: optional(GraphQLString),
    suppressAuthor: optional(GraphQLBoolean),
    retractionReason: optional(GraphQLString),
  },
})

export const citation = new GraphQLObjectType({
  name: 'Citation',
  description: 'One place in the text where references are cited.',
  fields: { id: required(GraphQLString), mode: optional(GraphQLString), cites: listOf(cite) },
})

export const duplicate = new GraphQLObjectType({
  name: 'DuplicateReference',
  description: 'A reference that is, or may be, the same work as another.',
  fields: {
    id: required(GraphQLString),
    title: required(GraphQLString),
    label: required(GraphQLString),
    relation: { ...required(GraphQLString), description: 'same or similar' },
    score: required(GraphQLFloat),
    reasons: listOf(GraphQLString),
  },
})

export const section = new GraphQLObjectType({
  name: 'ArticleSection',
  fields: {
    id: required(GraphQLString),
    heading: optional(GraphQLString),
    level: optional(GraphQLInt),
    html: required(GraphQLString),
    text: required(GraphQLString),
  },
})

export const linkedDescription = new GraphQLObjectType({
  name: 'LinkedDescription',
  description: 'A linked side effect or risk factor in words, with its markers in the article.',
  fields: {
    collection: required(GraphQLString),
    id: required(GraphQLString),
    html: required(GraphQLString),
  },
})

export const citedReference = new GraphQLObjectType({
  name: 'CitedReference',
  description: 'One reference as a bibliography prints it, without a number in front.',
  fields: {
    style: required(GraphQLString),
    locale: required(GraphQLString),
    html: required(GraphQLString),
    text: required(GraphQLString),
    markdown: required(GraphQLString),
  },
})

export const citer = new GraphQLObjectType({
  name: 'Citer',
  description: 'A document that cites a reference, from its text or from a structured fact.',
  fields: {
    collection: required(GraphQLString),
    id: required(GraphQLString),
    title: required(GraphQLString),
    slug: optional(GraphQLString),
  },
})
