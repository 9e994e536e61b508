import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslTypes } from '../../csl'
import type { CslItem, CslName } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { recordedItems } from '../exampleItems'
import { biblatex as biblatexReader, bibtex as bibtexReader } from './reader'
import { biblatex, bibtex } from './writer'

const dialects = { bibtex: [bibtex, bibtexReader], biblatex: [biblatex, biblatexReader] } as const
const names = ['bibtex', 'biblatex'] as const

const back = ({ items, dialect }: { items: CslItem[]; dialect: (typeof names)[number] }) => {
  const [writer, reader] = dialects[dialect]
  const entries = [...reader.read(writer.write(items))]
  expect(entries.flatMap(({ problems }) => problems)).toEqual([])
  return entries.map(({ item }) => item ?? { id: '', type: 'document' as const })
}

const word = fc
  .stringMatching(/^[A-Z]?[a-z\u00e9\u00f8\u0159\u4eba'-]{1,9}$/)
  .filter((text) => !/^(?:and|others|jr|sr|[ivx]+|d')/i.test(text))
const capital = fc
  .stringMatching(/^[A-Z\u00c9\u010c][a-z\u00e9\u0159]{2,9}$/)
  .filter((text) => !/^(?:And|Jr|Sr|Others)$/.test(text))
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const special = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        '50%',
        '$5',
        'a_b',
        '#1',
        '{x}',
        'a\\b',
        '~',
        '^',
        '&',
        '&amp;',
        '--',
        "''",
        '``',
        '`',
        'R&D',
        '<i>E. coli</i>',
        'H<sub>2</sub>O',
        '<b>b</b>',
        'DNA',
        'IL-6',
        '\u201cq\u201d',
        '\u2013',
        'a\u00a0b',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '))
const person: fc.Arbitrary<CslName> = fc.record(
  {
    family: capital,
    given: fc.oneof(capital, fc.constant('J. M.')),
    suffix: fc.constantFrom('Jr.', 'III'),
    'non-dropping-particle': fc.constantFrom('van der', 'de'),
  },
  { requiredKeys: ['family', 'given'] },
)
const body: fc.Arbitrary<CslName> = fc
  .array(capital, { minLength: 2, maxLength: 4 })
  .map((words) => ({ literal: words.join(' and ') }))
const people = fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 })
const date = fc.constantFrom(
  { 'date-parts': [[2019]] },
  { 'date-parts': [[2019, 3]] },
  { 'date-parts': [[2019, 3, 7]] },
  {
    'date-parts': [
      [2019, 3],
      [2019, 5],
    ],
  },
  { 'date-parts': [[2018], [2020]] },
  { 'date-parts': [[2019]], season: 2 },
  { 'date-parts': [[2019]], circa: true },
  { 'date-parts': [[-44]] },
  { literal: 'in press' },
)
const number = fc.constantFrom('1', '12', 'IV', '3-4', 'S1')

/** The variables that both dialects have a field for in every type. */
const common = {
  title: special,
  'title-short': phrase,
  author: people,
  editor: people,
  translator: people,
  'collection-title': special,
  volume: number,
  edition: number,
  publisher: special,
  'publisher-place': phrase,
  ISSN: fc.constant('1234-5678'),
  ISBN: fc.constant('9780306406157'),
  DOI: fc.constantFrom('10.1000/a_b(c)1;2-#', '10.1002/(sici)1<1::aid>3.0.co;2-p'),
  PMID: fc.constant('26549251'),
  URL: fc.constantFrom('https://x.org/a_b?c=%20d&e=~f#g', 'https://www.who.int/news'),
  language: fc.constantFrom('en', 'de-AT', 'English', 'eng'),
  abstract: special,
  note: special,
  annote: special,
  keyword: fc.constantFrom('skin, scar', 'skin; scar, old'),
  issued: date,
}

describe('reading what was written', () => {
  it.each(names)('in %s gives the same reference', (dialect) => {
    const item: fc.Arbitrary<object> = fc.record(
      {
        id: fc.constant('key'),
        type: fc.constantFrom('article-journal', 'chapter', 'paper-conference', 'report'),
        ...common,
        'container-title': special,
        page: fc.constantFrom('1-9', 'e123', 'S1-S9', '12, 15-17', 'xi-xiv'),
      },
      { requiredKeys: ['id', 'type', 'title'] },
    )
    fc.assert(
      fc.property(item, (fields) => {
        const items = [fields].filter(isItem)
        expect(back({ items, dialect })).toEqual([{ ...fields, 'citation-key': 'key' }])
      }),
      { numRuns: 500 },
    )
  })

  it.each(names)('in %s gives the same type', (dialect) => {
    for (const type of cslTypes) {
      const [item] = back({ items: [{ id: 'a', type, title: 'T' }], dialect })
      expect(item?.type).toBe(type)
    }
  })
})

const isItem = (value: object): value is CslItem => 'id' in value && 'type' in value

const items = recordedItems()

/** The variables that have no field, or one that says less. */
const lost =
  /^(?:id|citation-key|source|accessed|original-date|event-date|submitted|note|custom|arxiv|isbn)$/

describe.skipIf(items.length === 0)('recorded references', () => {
  it.each(names)('come back from %s', (dialect) => {
    const read = back({ items, dialect })
    expect(read).toHaveLength(items.length)
    for (const [index, item] of items.entries())
      expect(comparable(read[index])).toEqual(comparable(item))
  })
})

const comparable = (item: CslItem | undefined): Record<string, unknown> => {
  const {
    extra: _extra,
    authors,
    citationKey: _key,
    accessedText: _text,
    ...fields
  } = referenceFromCsl(item)
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => !lost.test(name))),
    page: fields.page?.replace(/\u2013/g, '-'),
    // BibTeX has no months for a range over several years.
    issued: fields.issued?.replace(/(?<=\d{4})(?:-\d\d){1,2}(?=~?\/|~?$)/g, ''),
    authors: authors?.map(({ family, given, literal }) => [family, given, literal]),
  }
}
