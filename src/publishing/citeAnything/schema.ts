import { citationModes, citeLabels } from '../../citations/citation'
import type { CitationMode, Cite } from '../../citations/citation'
import { cslTypes } from '../../references/csl'
import type { CslItem } from '../../references/csl'

/** A citation as an outsider sends it: ids are needed only by who wants to find its marker again. */
export type CitationInput = {
  id?: string
  mode?: CitationMode | null
  cites: (Omit<Cite, 'id'> & { id?: string })[]
}

/** What `POST /api/cite` takes. */
export type CiteBody = {
  references: CslItem[]
  citations?: CitationInput[]
  furtherReading?: string[]
  style?: string
  citationLocale?: string
  format?: string
}

const id = { type: 'string', minLength: 1, maxLength: 500 } as const
const word = { type: 'string', maxLength: 200 } as const
const text = { type: 'string' } as const
const maybeText = { type: ['string', 'null'] } as const
const names = { type: 'array', items: { type: 'object' } } as const
const scalar = { type: ['string', 'number'] } as const

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      maxItems: 2,
      items: { type: 'array', maxItems: 3, items: scalar },
    },
    literal: text,
    raw: text,
  },
} as const

/** CSL-JSON in as far as a mistake in it would lose something: other variables print where they can. */
const reference = {
  type: 'object',
  required: ['id', 'type'],
  properties: {
    id,
    type: { type: 'string', enum: cslTypes },
    title: text,
    author: names,
    editor: names,
    issued: date,
    accessed: date,
    'container-title': text,
    publisher: text,
    'publisher-place': text,
    volume: scalar,
    issue: scalar,
    page: scalar,
    edition: scalar,
    genre: text,
    language: text,
    abstract: text,
    DOI: text,
    PMID: text,
    PMCID: text,
    ISBN: text,
    URL: text,
    'citation-key': text,
  },
} as const

const cite = {
  type: 'object',
  additionalProperties: false,
  required: ['reference'],
  properties: {
    id,
    reference: id,
    label: { type: ['string', 'null'], enum: [...citeLabels, null] },
    locator: maybeText,
    prefix: maybeText,
    suffix: maybeText,
    suppressAuthor: { type: ['boolean', 'null'] },
  },
} as const

const citation = {
  type: 'object',
  additionalProperties: false,
  required: ['cites'],
  properties: {
    id,
    mode: { type: ['string', 'null'], enum: [...citationModes, null] },
    cites: { type: 'array', minItems: 1, items: cite },
  },
} as const

const few = { maxProperties: 20 } as const

/** What is checked first, and stops at the first mistake: each unknown field would be a problem of its own. */
export const citeSizeSchema = {
  ...few,
  properties: {
    citations: { items: { ...few, properties: { cites: { items: few } } } },
  },
} as const

/** The JSON Schema of `CiteBody`. */
export const citeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['references'],
  properties: {
    references: { type: 'array', items: reference },
    citations: { type: 'array', items: citation },
    furtherReading: { type: 'array', items: id },
    style: word,
    citationLocale: word,
    format: word,
  },
} as const
