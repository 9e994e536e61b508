import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslTypes } from '../../csl'
import type { CslItem } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { yearOf } from '../../dates'
import { foldedText } from '../../foldedText'
import { referenceReaders, referenceWriters } from '..'
import { recordedItems } from '../exampleItems'

const { ris } = referenceWriters

const article: CslItem = {
  id: 'cohen2016',
  type: 'article-journal',
  title: 'On <i>E. coli</i> in CO<sub>2</sub> & water',
  author: [{ family: 'Cohen', given: 'Brooke E.' }, { literal: 'World Health Organization' }],
  editor: [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'J.', suffix: 'Jr.' }],
  issued: { 'date-parts': [[2016, 2, 3]] },
  'container-title': 'Journal of A',
  'container-title-short': 'J A',
  volume: 74,
  issue: '2',
  page: '348–55',
  ISSN: '0190-9622',
  DOI: 'https://doi.org/10.1016/J.JAAD.2015.09.024',
  URL: 'https://example.org/',
  keyword: 'skin, color; needles',
}

const values = ({ fields, tag }: { fields: Partial<CslItem>; tag: string }): string[] =>
  ris
    .write([{ ...article, ...fields }])
    .split('\r\n')
    .filter((line) => line.startsWith(`${tag}  - `))
    .map((line) => line.slice(6))

describe('ris', () => {
  it('writes a record', () => {
    expect(ris.write([article]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - cohen2016',
      'AU  - Cohen, Brooke E.',
      'AU  - World Health Organization',
      'ED  - van der Berg, J., Jr.',
      'TI  - On E. coli in CO2 & water',
      'T2  - Journal of A',
      'J2  - J A',
      'PY  - 2016',
      'DA  - 2016/02/03/',
      'VL  - 74',
      'IS  - 2',
      'SP  - 348',
      'EP  - 55',
      'SN  - 0190-9622',
      'DO  - 10.1016/j.jaad.2015.09.024',
      'UR  - https://example.org/',
      'KW  - skin',
      'KW  - color',
      'KW  - needles',
      'ER  - ',
      '',
    ])
  })

  it.each([
    ['1-9', ['1'], ['9']],
    ['1–9', ['1'], ['9']],
    ['S1 - S9', ['S1'], ['S9']],
    ['348-55', ['348'], ['55']],
    ['e123', ['e123'], []],
    ['12, 15-17', ['12, 15-17'], []],
    ['1-2-3', ['1-2-3'], []],
  ])('writes the pages %s', (page, start, end) => {
    expect(values({ fields: { page }, tag: 'SP' })).toEqual(start)
    expect(values({ fields: { page }, tag: 'EP' })).toEqual(end)
  })

  it.each([
    [{ 'date-parts': [[2019]] }, ['2019'], ['2019///']],
    [{ 'date-parts': [[2019]], season: 1 }, ['2019'], ['2019///spring']],
    [
      {
        'date-parts': [
          [2019, 3],
          [2020, 4, 5],
        ],
      },
      ['2019'],
      ['2019/03//to 2020-04-05'],
    ],
    [{ 'date-parts': [[2019], [0]], circa: true }, ['2019'], ['2019///ca. to present']],
    [{ 'date-parts': [[-44]] }, [], ['///44 BC']],
    [{ literal: 'in press' }, [], ['///in press']],
  ])('writes the date %j', (issued, year, date) => {
    expect(values({ fields: { issued }, tag: 'PY' })).toEqual(year)
    expect(values({ fields: { issued }, tag: 'DA' })).toEqual(date)
  })

  it('writes the pages of a book, the number of a report and of an article', () => {
    const book = { type: 'book', page: undefined, 'number-of-pages': '320' } as const
    expect(values({ fields: book, tag: 'SP' })).toEqual(['320'])
    expect(values({ fields: { type: 'report', number: '7' }, tag: 'M1' })).toEqual(['7'])
    expect(values({ fields: { number: 'e7' }, tag: 'C7' })).toEqual(['e7'])
  })

  it.each([
    [{ number: '77' }],
    [{ number: '77', 'collection-number': '5' }],
    [{ 'collection-number': '5' }],
  ])('keeps of a book %j', (numbers) => {
    const book: CslItem = { id: 'a', type: 'book', title: 'On skin', ...numbers }
    expect([...referenceReaders.ris.read(ris.write([book]))][0]?.item).toEqual(book)
  })

  it.each([
    [{ dimensions: '90 min' }, { dimensions: '90 min' }],
    [{ page: '1-5' }, { page: '1-5' }],
    [{ page: '1-5', dimensions: '90 min' }, { dimensions: '90 min' }],
    [{ page: '5' }, {}],
  ])('keeps of a film %j', (pages, kept) => {
    const film: CslItem = { id: 'a', type: 'motion_picture', title: 'On skin' }
    expect([...referenceReaders.ris.read(ris.write([{ ...film, ...pages }]))][0]?.item).toEqual({
      ...film,
      ...kept,
    })
  })

  it.each([
    ['motion_picture', 'director producer performer editor collection-editor'],
    ['interview', 'author interviewer editor collection-editor translator'],
    ['personal_communication', 'author recipient editor collection-editor translator'],
    ['song', 'author performer editor collection-editor translator'],
    ['post-weblog', 'author illustrator editor translator'],
    ['legal_case', 'author editor contributor'],
    ['thesis', 'author contributor editor translator'],
    ['report', 'author editor collection-editor translator'],
    ['book', 'author editor collection-editor translator'],
  ] as const)('keeps who made a %s: %s', (type, roles) => {
    const names = roles
      .split(' ')
      .map((role, index) => [role, [{ family: `Lee${'abcde'[index]}`, given: 'May' }]])
    const item: CslItem = { id: 'a', type, title: 'On skin', ...Object.fromEntries(names) }
    expect([...referenceReaders.ris.read(ris.write([item]))][0]?.item).toEqual(item)
  })

  it.each([
    [{ 'container-title': 'Skin' }, 'book'],
    [{ 'container-title': 'Skin' }, 'report'],
    [{ 'container-title': 'Skin' }, 'speech'],
    [{ 'container-title': 'Skin', 'event-title': 'Meeting' }, 'event'],
    [{ 'publisher-place': 'Rome' }, 'speech'],
    [{ 'event-place': 'Rome', 'publisher-place': 'Bonn' }, 'event'],
    [{ 'collection-title': 'Treaties' }, 'legislation'],
    [{ volume: '12', genre: 'M.A.' }, 'thesis'],
  ] as const)('keeps %j of a %s', (values, type) => {
    const item: CslItem = { id: 'a', type, title: 'On skin', ...values }
    expect([...referenceReaders.ris.read(ris.write([item]))][0]?.item).toEqual(item)
  })

  it('never lets a value out of its line', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'x\r\nER  - \r\nTY  - JOUR',
        'a\nb',
        '\u2028ER  - ',
        '\u0085TY  - ',
        '\u0000',
        '<i>\n',
      ),
    )
    const item = fc.record({
      id: hostile,
      type: fc.constantFrom(...cslTypes),
      title: hostile,
      author: fc.array(fc.record({ family: hostile, given: hostile, literal: hostile }), {
        maxLength: 2,
      }),
      issued: fc.record({ literal: hostile }),
      page: hostile,
      DOI: hostile,
      URL: hostile,
      keyword: hostile,
      abstract: hostile,
      note: hostile,
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const source = ris.write(items)
        const lines = source.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(items.length)
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(items.length)
        for (const line of lines) expect(line).toMatch(/^(?:|[A-Z][A-Z0-9] {2}- \P{Cc}*)$/u)
      }),
    )
  })
})

const items = recordedItems()

describe.skipIf(items.length === 0)('recorded references', () => {
  it('come back through citation-js', () => {
    const read: unknown = plugins.input.chain(ris.write(items), {
      forceType: '@ris/file',
      generateGraph: false,
    })
    const back = isItems(read) ? read : []
    expect(back).toHaveLength(items.length)
    for (const [index, item] of items.entries()) {
      const found = back[index] ?? { id: '', type: 'document' }
      expect(summary(found)).toEqual(summary(item))
      const { issued } = referenceFromCsl(item)
      // RIS has no years before our era.
      if (/^\d{4}(?![/\d])/.test(issued ?? '')) {
        expect(yearOf(referenceFromCsl(found).issued)).toBe(yearOf(issued))
      }
      // This reader takes the author of a newspaper's article for a reporter.
      if (item.type !== 'article-newspaper') expect(authors(found)).toEqual(authors(item))
    }
  })

  it('come back from CSL-JSON as they were', () => {
    expect(JSON.parse(referenceWriters['csl-json'].write(items))).toEqual(items)
  })
})

const isItems = (value: unknown): value is CslItem[] => Array.isArray(value)

const authors = ({ author }: CslItem) =>
  author?.map(({ family, literal, given }) => foldedText(family ?? literal ?? given ?? ''))

const summary = (item: CslItem) => ({
  title: foldedText((item.title ?? '').replace(/<[^<>]*>/g, '')),
  // RIS has the pages of a whole work where it has those of a part.
  pages: String(item.page ?? item['number-of-pages'] ?? '').replace(/[-–]+/g, '-'),
  doi: item.DOI?.toLowerCase(),
})
