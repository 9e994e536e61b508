import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql'
import type { GraphQLFieldConfigMap } from 'graphql'
import type { RenderedDocument } from '../../citations/render'
import type { CslItem } from '../../references/csl'
import { answerFormatNames, answerFormats, answerableBibliography } from '../answers/formats'
import { formatNamed } from '../answers/negotiate'
import { listOf, optional, required } from './citationTypes'
import type { Context } from './types'

/** A bibliography with the references that it may list, which its other formats are written from. */
export type ListedBibliography = RenderedDocument & { references: readonly CslItem[] }

export const formatArg = {
  format: {
    type: new GraphQLNonNull(GraphQLString),
    description: `One of: ${answerFormatNames.join(', ')}.`,
  },
}

const printed = new GraphQLObjectType({
  name: 'Printed',
  fields: { html: required(GraphQLString), text: required(GraphQLString) },
})

const source = new GraphQLObjectType({
  name: 'CitationSource',
  description:
    'The record in which a citation of an article stands; `row` is that of its evidence.',
  fields: {
    collection: required(GraphQLString),
    id: required(GraphQLString),
    row: optional(GraphQLString),
  },
})

const marker = new GraphQLObjectType({
  name: 'BibliographyMarker',
  description: 'How a citation prints, and the positions of what it cites in the bibliography.',
  fields: {
    citationId: required(GraphQLString),
    html: required(GraphQLString),
    text: required(GraphQLString),
    numbers: listOf(GraphQLInt),
    note: {
      ...optional(printed),
      description: 'In note styles: the note whose number the marker is.',
    },
    source: {
      ...optional(source),
      description: 'Where it stands, if not in the text of the article.',
    },
    article: {
      ...optional(GraphQLString),
      description: 'In a bibliography of several articles: the id of the article.',
    },
    idInArticle: { ...optional(GraphQLString), description: 'The id of the citation there.' },
  },
})

const finding = new GraphQLObjectType({
  name: 'CitationFinding',
  description: 'What is to be known about how citations print.',
  fields: {
    code: required(GraphQLString),
    message: required(GraphQLString),
    citationId: optional(GraphQLString),
  },
})

/**
 * The type of a bibliography. Those of stored references have `reference` in their entries, where its type is
 * known; one of references that an outsider sent does not.
 */
export const bibliographyType = ({
  name,
  entryFields = {},
}: {
  name: string
  entryFields?: GraphQLFieldConfigMap<{ referenceId: string }, Context>
}) =>
  new GraphQLObjectType<ListedBibliography, Context>({
    name,
    fields: {
      style: required(GraphQLString),
      locale: required(GraphQLString),
      entries: listOf(
        new GraphQLObjectType({
          name: `${name}Entry`,
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
      findings: listOf(finding),
      formatted: {
        ...required(GraphQLString),
        args: formatArg,
        extensions: { complexity: 5 },
        resolve: ({ references, ...bibliography }, { format }: { format: string }) =>
          answerFormats[formatNamed(format)].write(
            answerableBibliography({ bibliography, references }),
          ),
      },
    },
  })
