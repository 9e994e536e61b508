import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql'
import type { GraphQLFieldConfigMap, GraphQLOutputType } from 'graphql'

const required = (type: GraphQLOutputType) => ({ type: new GraphQLNonNull(type) })
const optional = (type: GraphQLOutputType) => ({ type })
export const listOf = (type: GraphQLOutputType) => ({
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
})

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

const marker = new GraphQLObjectType({
  name: 'BibliographyMarker',
  description: 'How a citation prints, and the positions of what it cites in the bibliography.',
  fields: {
    citationId: required(GraphQLString),
    html: required(GraphQLString),
    text: required(GraphQLString),
    numbers: listOf(GraphQLInt),
  },
})

/** The bibliography's type; `reference` is added where the type of a reference is known. */
export const bibliographyType = (
  entryFields: GraphQLFieldConfigMap<{ referenceId: string }, never>,
) =>
  new GraphQLObjectType({
    name: 'Bibliography',
    fields: {
      style: required(GraphQLString),
      locale: required(GraphQLString),
      entries: listOf(
        new GraphQLObjectType({
          name: 'BibliographyEntry',
          fields: {
            referenceId: required(GraphQLString),
            number: optional(GraphQLInt),
            label: optional(GraphQLString),
            html: required(GraphQLString),
            text: required(GraphQLString),
            doi: optional(GraphQLString),
            url: optional(GraphQLString),
            backlinks: listOf(GraphQLString),
            isCited: required(GraphQLBoolean),
            ...entryFields,
          },
        }),
      ),
      markers: listOf(marker),
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
