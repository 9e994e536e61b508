import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslTypes } from '../csl'
import type { CslItem, CslType } from '../csl'
import { isSameJson } from '../canonicalJson'
import { referenceReaders as readers } from './readers'
import { referenceWriters as writers } from './writers'
import { fullItem } from './values/fullItem'

const formats = [
  'ris',
  'nbib',
  'refer',
  'endnote-xml',
  'pubmed-xml',
  'jats',
  'csl-json',
  'csl-yaml',
] as const

type TaggedFormat = (typeof formats)[number]

const back = ({ format, items }: { format: TaggedFormat; items: CslItem[] }): CslItem[] =>
  [...readers[format].read(writers[format].write(items))].map((entry) => {
    expect(entry.problems).toEqual([])
    return entry.item ?? { id: '', type: 'document' }
  })

const lostOf = ({ format, type }: { format: TaggedFormat; type: CslType }): string[] => {
  const item = fullItem(type)
  const [found = item] = back({ format, items: [item] })
  return [...new Set([...Object.keys(item), ...Object.keys(found)])]
    .filter((variable) => variable !== 'id' && !isSameJson(item[variable], found[variable]))
    .sort()
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).sort()

/**
 * What each format has no place for, with a reference that has every variable. `title` is lost where its
 * formatting is. A row ahead of the types holds for all of them.
 */
const losses: Record<TaggedFormat, Partial<Record<CslType | 'all', string>>> = {
  ris: {
    all: 'available-date medium number-of-pages original-date status title',
    ...Object.fromEntries(
      cslTypes.map((type) => [type, 'authority chapter-number event-place event-title version']),
    ),
    'article-journal':
      'authority chapter-number collection-number event-place event-title section version',
    'article-magazine':
      'authority chapter-number collection-number event-place event-title version',
    'article-newspaper':
      'authority chapter-number collection-number event-place event-title version',
    review: 'authority chapter-number collection-number event-place event-title section version',
    'review-book':
      'authority chapter-number collection-number event-place event-title section version',
    bill: 'chapter-number collection-title event-place event-title version',
    chapter: 'authority event-place event-title section version',
    dataset: 'authority chapter-number edition event-place event-title',
    event: 'authority chapter-number version',
    legal_case:
      'chapter-number collection-editor collection-number collection-title event-place event-title ' +
      'number-of-volumes publisher translator version',
    motion_picture:
      'author authority chapter-number director event-place event-title translator version',
    'paper-conference': 'authority chapter-number version',
    patent: 'ISBN ISSN chapter-number event-place event-title issue version volume',
    'post-weblog': 'authority chapter-number collection-editor event-place event-title version',
    software: 'authority chapter-number edition event-place event-title',
    speech: 'authority chapter-number version',
    thesis: 'authority chapter-number collection-editor event-place event-title version',
  },
  nbib: {
    all:
      'URL accessed annote archive archive_location authority call-number chapter-number collection-editor ' +
      'collection-number event-place event-title genre medium number number-of-pages number-of-volumes ' +
      'original-date reviewed-title section source status title title-short translator version',
    'article-journal': 'publisher-place',
    book: '',
    chapter: '',
  },
  refer: {
    all:
      'archive_location available-date collection-number container-title-short event-place event-title medium ' +
      'number-of-pages original-date status title',
    'article-journal': 'authority chapter-number number section version',
    book: 'authority chapter-number issue version',
    chapter: 'authority issue section version',
  },
  'endnote-xml': {
    all:
      'archive_location available-date collection-number event-place event-title medium number-of-pages ' +
      'original-date status',
    'article-journal': 'authority chapter-number number section version',
    book: 'authority chapter-number version',
    chapter: 'authority section version',
  },
  'pubmed-xml': {
    all:
      'URL accessed annote archive archive_location authority call-number chapter-number collection-editor ' +
      'collection-number event-place event-title genre medium note number number-of-pages number-of-volumes ' +
      'original-date reviewed-title section source status title-short translator version',
    'article-journal': 'ISBN collection-title edition publisher publisher-place',
    book: 'ISSN available-date container-title-short issue',
    chapter: 'ISSN available-date container-title-short issue',
  },
  jats: {
    all:
      'abstract annote archive archive_location authority available-date call-number chapter-number ' +
      'collection-number container-title-short genre keyword language medium number-of-volumes original-date ' +
      'reviewed-title section source status title-short',
    'article-journal': 'number',
    book: 'container-title number',
    chapter: 'number',
  },
  'csl-json': { all: '', 'article-journal': '', book: '', chapter: '' },
  'csl-yaml': { all: '', 'article-journal': '', book: '', chapter: '' },
}

const cases = formats.flatMap((format) =>
  cslTypes.filter((type) => losses[format][type] !== undefined).map((type) => ({ format, type })),
)

/** What comes back as another type: a journal-like `document` of JATS is what others write for an article. */
const otherTypes: Partial<Record<TaggedFormat, readonly CslType[]>> = { jats: ['document'] }

describe('what was written comes back', () => {
  it.each(cases)(
    '$format loses of $type what it has no place for, and nothing else',
    ({ format, type }) => {
      const { all = '', [type]: more = '' } = losses[format]
      expect(lostOf({ format, type })).toEqual(words(`${all} ${more}`))
    },
  )

  it.each(formats)('%s keeps every type', (format) => {
    const types = cslTypes.filter((type) => !otherTypes[format]?.includes(type))
    expect(back({ format, items: types.map(fullItem) }).map(({ type }) => type)).toEqual(types)
  })

  const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/)
  const line = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom(
          '&',
          'IL-6',
          'É.',
          'ß',
          '(p < 0.05)',
          '%',
          '"x"',
          '- A',
          '<b',
          ']]>',
          '日本',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => ['Skin', ...parts, 'end'].join(' '))
  /** What stands for a person's generation is no given name. */
  const given = word.filter((text) => !/^(?:[JS]r|Esq|Neto|Filho|Junior)$/.test(text))
  const person = fc.record(
    {
      family: word,
      given: fc.oneof(given, fc.constant('J. R.'), fc.constant('Jean-Luc')),
      suffix: fc.constantFrom('Jr.', 'III'),
      'non-dropping-particle': fc.constantFrom('van', 'de la', "d'"),
    },
    { requiredKeys: ['family', 'given'] },
  )
  const body = fc
    .oneof(
      line,
      fc.constantFrom(
        'World Health Organization',
        'Department of Health, Education and Welfare',
        'Plato',
        'Jane Smith',
        'Smith, Jones and Sons',
        'WHO',
      ),
    )
    .map((literal) => ({ literal }))
  const day = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('2999-12-31'),
    noInvalidDate: true,
  })
  const date = fc.oneof(
    day.map((at) => ({
      'date-parts': [[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]],
    })),
    day.map((at) => ({ 'date-parts': [[at.getUTCFullYear(), at.getUTCMonth() + 1]] })),
    day.map((at) => ({ 'date-parts': [[at.getUTCFullYear()]] })),
    day.map((at) => ({ 'date-parts': [[at.getUTCFullYear()]], season: 1 + (at.getUTCDate() % 4) })),
    day.map((at) => ({
      'date-parts': [
        [at.getUTCFullYear(), 2],
        [at.getUTCFullYear() + 1, 11],
      ],
    })),
    day.map((at) => ({ 'date-parts': [[at.getUTCFullYear()]], circa: true })),
    fc.constant({ literal: 'in press' }),
  )
  const number = fc.integer({ min: 1, max: 9999 }).map(String)
  const anyItem = fc.record({
    id: fc.constant('x'),
    type: fc.constantFrom<CslType>(
      'article-journal',
      'chapter',
      'paper-conference',
      'article-magazine',
    ),
    title: line,
    author: fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 }),
    editor: fc.array(person, { minLength: 1, maxLength: 2 }),
    'container-title': line,
    issued: date,
    volume: number,
    page: fc.oneof(
      fc.constantFrom('12', 'S1-S9', '348-355', 'e123'),
      fc
        .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 999 }))
        .map((ends) => ends.join('-')),
    ),
    DOI: fc.stringMatching(/^10\.\d{4}\/[a-z0-9]{1,9}$/),
    PMID: fc.constantFrom('26564388', '12345'),
  })
  /** PubMed gives a whole book its own title as that of the part: a part of the same name cannot be told from it. */
  const item = anyItem.filter((each) => each.title !== each['container-title'])

  it.each(formats)('%s, whatever stands in the values', (format) => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const found = back({ format, items })
        expect(found).toHaveLength(items.length)
        for (const [index, { id: _id, ...rest }] of items.entries()) {
          const { id: _found, ...read } = found[index] ?? { id: '', type: 'document' as const }
          expect({ ...read, number: undefined }).toEqual({ ...rest, number: undefined })
        }
      }),
    )
  })
})
