import { citeLabels, citationModes } from '../../src/citations/citation'
import { citationFindingCodes } from '../../src/citations/findings'

const text = { type: 'string' } as const
const maybeText = { type: ['string', 'null'] } as const
const numbers = { type: 'array', items: { type: 'number' } } as const
const texts = { type: 'array', items: text } as const

const object = (properties: Record<string, unknown>, optional: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

const list = (items: object) => ({ type: 'array', items })

const recordCollection = { ...text, enum: ['side-effects', 'risk-factors'] }

/** The citations of an article in order of appearance, as TypeScript and OpenAPI readers see them. */
export const citationsSchema = list(
  object(
    {
      id: text,
      mode: { type: ['string', 'null'], enum: [...citationModes, null] },
      cites: list(
        object(
          {
            id: text,
            reference: text,
            label: { type: ['string', 'null'], enum: [...citeLabels, null] },
            locator: maybeText,
            prefix: maybeText,
            suffix: maybeText,
            suppressAuthor: { type: ['boolean', 'null'] },
            retractionReason: maybeText,
          },
          ['label', 'locator', 'prefix', 'suffix', 'suppressAuthor', 'retractionReason'],
        ),
      ),
    },
    ['mode'],
  ),
)

export const bibliographySchema = object({
  style: text,
  locale: text,
  entries: list(
    object({
      referenceId: text,
      number: { type: ['number', 'null'] },
      label: maybeText,
      html: text,
      text,
      doi: maybeText,
      url: maybeText,
      backlinks: texts,
      isCited: { type: 'boolean' },
    }),
  ),
  markers: list(
    object(
      {
        citationId: text,
        html: text,
        text,
        numbers,
        note: object({ html: text, text }),
        source: {
          ...object({ collection: recordCollection, id: text, row: maybeText }),
          type: ['object', 'null'],
        },
      },
      ['note'],
    ),
  ),
  findings: list(
    object(
      { code: { ...text, enum: [...citationFindingCodes] }, message: text, citationId: text },
      ['citationId'],
    ),
  ),
})

export const sectionsSchema = list(
  object({
    id: text,
    heading: maybeText,
    level: { type: ['number', 'null'] },
    html: text,
    text,
  }),
)

export const descriptionsSchema = list(
  object({ collection: recordCollection, id: text, html: text }),
)
