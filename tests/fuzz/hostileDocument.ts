import fc from 'fast-check'
import type { Citation, Cite } from '../../src/citations/citation'
import { citeLabels } from '../../src/citations/citation'
import { cslTypes } from '../../src/references/csl'
import type { CslItem } from '../../src/references/csl'
import { hostileText, wrongValue } from './hostileText'

export type HostileDocument = {
  citations: Citation[]
  references: CslItem[]
  furtherReading: string[]
}

/**
 * Documents of this many references, of which most are cited. Their ids are hostile, too, and end
 * with a number that makes them unique.
 */
export const hostileDocuments = (size: number): fc.Arbitrary<HostileDocument> =>
  fc
    .array(fc.tuple(hostileText, hostileReference), { minLength: 1, maxLength: size, size: 'max' })
    .chain((drafts) => {
      const references = drafts.map(([id, fields], index): CslItem => ({
        type: 'article-journal',
        ...fields,
        id: `${id}${index}`,
      }))
      const ids = references.map(({ id }) => id)
      return fc
        .tuple(
          fc.array(citation(ids), { maxLength: Math.ceil(size / 2) }),
          fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
        )
        .map(([citations, furtherReading]) => ({
          references,
          citations: [
            ...inFours(ids).map((some, index): Citation => ({
              id: `all${index}`,
              cites: some.map((reference, place) => ({ id: `cite${place}`, reference })),
            })),
            ...citations.map((one, index) => ({ ...one, id: `${one.id}${index}` })),
          ],
          furtherReading,
        }))
    })

const inFours = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 4) }, (_, index) =>
    ids.slice(index * 4, index * 4 + 4),
  )

const textVariables = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'page-first',
  'edition',
  'genre',
  'language',
  'abstract',
  'note',
  'annote',
  'number',
  'medium',
  'version',
  'status',
  'section',
  'event',
  'event-title',
  'archive',
  'DOI',
  'URL',
  'PMID',
  'PMCID',
  'ISBN',
  'citation-key',
  'citation-label',
  'citation-number',
  'year-suffix',
  'locator',
  'journalAbbreviation',
  'shortTitle',
  'legislation_id',
  'jurisdiction',
  'system_id',
  'constructor',
  'toString',
]

const harmlessText = fc.constantFrom(
  'Cohen',
  'Skin needling',
  'J Am Acad Dermatol',
  '12',
  'B.',
  'en',
)

const text: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: hostileText },
  { weight: 4, arbitrary: harmlessText },
  { weight: 1, arbitrary: wrongValue },
)

const name: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        family: text,
        given: text,
        literal: text,
        suffix: text,
        'comma-suffix': wrongValue,
        'dropping-particle': text,
        'non-dropping-particle': text,
        'static-ordering': wrongValue,
        multi: wrongValue,
        isInstitution: wrongValue,
      },
      { requiredKeys: [] },
    ),
  },
  // A few names that many references share: the engine has to tell them apart.
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown[]>(
      { family: 'Cohen', given: 'B.' },
      { family: 'Cohen', given: 'Ben' },
      { family: 'Cohen' },
      { family: 'Cohen', given: ', jr' },
      { family: '.', given: '.' },
      { family: 'Cohen', given: '\u00a0' },
      { given: '!' },
      { family: '<i>Cohen</i>', given: '"B' },
    ),
  },
  { weight: 1, arbitrary: wrongValue },
)

const names: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 10, arbitrary: fc.array(name, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 60 }, () => ({ family: 'Many' }))) },
  { weight: 1, arbitrary: text },
)

const datePart: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(2020, 2019, '2020', -44, 0, 13, 1e9, NaN, Infinity, '', '<b>', null),
  fc.integer({ min: -10_000, max: 10_000 }),
  hostileText,
)

const date: fc.Arbitrary<unknown> = fc.oneof(
  // The same year again and again, so that there are year suffixes.
  { weight: 6, arbitrary: fc.constant({ 'date-parts': [[2020]] }) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        'date-parts': fc.oneof(
          fc.array(fc.array(datePart, { maxLength: 4 }), { maxLength: 3 }),
          wrongValue,
        ),
        season: text,
        circa: text,
        literal: text,
        raw: text,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: text },
)

const hostileReference: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<unknown[]>(...cslTypes) },
      { weight: 1, arbitrary: text },
    ),
    fc.array(fc.tuple(fc.constantFrom(...textVariables), text), { maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom('author', 'editor', 'translator', 'chair'), names), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.array(fc.tuple(fc.constantFrom('issued', 'accessed', 'event-date', 'submitted'), date), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.array(fc.tuple(hostileText, wrongValue), { maxLength: 1 }),
    fc.boolean(),
  )
  .map(([type, texts, people, dates, others, hasProto]) => ({
    type,
    ...(hasProto ? JSON.parse('{"__proto__":{"title":"<script>alert(1)</script>"}}') : {}),
    ...Object.fromEntries([...texts, ...people, ...dates, ...others]),
  }))

const citation = (ids: string[]): fc.Arbitrary<Citation> =>
  fc.record({
    id: hostileText,
    cites: fc.array(cite(ids), { minLength: 1, maxLength: 5 }),
    mode: fc.constantFrom<(Citation['mode'] | undefined)[]>(
      'parenthetical',
      'narrative',
      'narrative',
      null,
      undefined,
    ),
  })

const cite = (ids: string[]): fc.Arbitrary<Cite> =>
  fc.record(
    {
      id: hostileText,
      reference: fc.oneof(
        { weight: 10, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: hostileText },
      ),
      label: fc.constantFrom(...citeLabels, null),
      locator: fc.option(hostileText),
      prefix: fc.option(hostileText),
      suffix: fc.option(hostileText),
      suppressAuthor: fc.option(fc.boolean()),
    },
    { requiredKeys: ['id', 'reference'] },
  )
