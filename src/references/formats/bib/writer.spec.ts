import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslTypes } from '../../csl'
import type { CslItem } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { yearOf } from '../../dates'
import { foldedText } from '../../foldedText'
import { referenceWriters } from '..'
import { recordedItems } from '../exampleItems'

const { bibtex, biblatex } = referenceWriters

const article: CslItem = {
  id: 'cohen2016',
  type: 'article-journal',
  title: 'Microneedling in skin of color',
  author: [{ family: 'Cohen', given: 'Brooke E.' }],
  issued: { 'date-parts': [[2016, 2, 3]] },
  'container-title': 'Journal of A & B',
  volume: 74,
  issue: '2',
  page: '348-55',
  DOI: 'https://doi.org/10.1016/J.JAAD.2015.09.024',
  PMID: '26549251',
}

const field = (source: string, name: string): string | undefined =>
  new RegExp(`^  ${name} = (.*),$`, 'm').exec(source)?.[1]

const written = (fields: Partial<CslItem>, name: string, writer = bibtex) =>
  field(writer.write([{ ...article, ...fields }]), name)

describe('bibtex and biblatex', () => {
  it('write an article', () => {
    expect(bibtex.write([article])).toBe(
      [
        '@article{cohen2016,',
        '  author = {Cohen, Brooke E.},',
        '  title = {Microneedling in skin of color},',
        '  journal = {Journal of A \\& B},',
        '  year = {2016},',
        '  month = feb,',
        '  day = {3},',
        '  volume = {74},',
        '  number = {2},',
        '  pages = {348--55},',
        '  doi = {10.1016/j.jaad.2015.09.024},',
        '  pmid = {26549251},',
        '}\n',
      ].join('\n'),
    )
    expect(biblatex.write([article])).toContain(
      '  date = {2016-02-03},\n  volume = {74},\n  number = {2},\n  pages = {348--55},\n' +
        '  doi = {10.1016/j.jaad.2015.09.024},\n  eprint = {26549251},\n  eprinttype = {pubmed},\n',
    )
  })

  it.each([
    [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'J.' }, 'van der Berg, J.'],
    [{ family: 'Alembert', 'dropping-particle': "d'", given: 'J.' }, "d'Alembert, J."],
    [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Jr., Martin'],
    [{ family: 'García de la Fuente', given: 'X' }, '{García de la Fuente}, X'],
    [{ family: 'Smith, and Jones', given: 'X' }, '{Smith, and Jones}, X'],
    [{ literal: 'World Health Organization' }, '{World Health Organization}'],
    [{ literal: 'A } and {B, Inc.' }, '{A \\textbraceright{} and \\textbraceleft{}B, Inc.}'],
    [{ family: 'Plato' }, '{Plato}'],
    [{ literal: 'et al.' }, 'others'],
  ])('write the name %j', (name, expected) => {
    expect(written({ author: [name] }, 'author')).toBe(`{${expected}}`)
  })

  it.each([
    ['1-9', '1--9'],
    ['348–55', '348--55'],
    ['e123', 'e123'],
    ['12, 15-17', '12, 15--17'],
    ['S1-S9', 'S1--S9'],
    ['xi-xiv', 'xi--xiv'],
    ['CD-ROM', 'CD-ROM'],
    ['1-}', '1-\\textbraceright{}'],
  ])('write the pages %s', (page, expected) => {
    expect(written({ page }, 'pages')).toBe(`{${expected}}`)
  })

  it.each([
    [{ 'date-parts': [[2019]] }, '{2019}', undefined, '{2019}'],
    [{ 'date-parts': [[2019, 3]] }, '{2019}', 'mar', '{2019-03}'],
    [
      {
        'date-parts': [
          [2019, 3],
          [2019, 5],
        ],
      },
      '{2019}',
      'mar # "--" # may',
      '{2019-03/2019-05}',
    ],
    [
      {
        'date-parts': [
          [2019, 3],
          [2020, 1],
        ],
      },
      '{2019–2020}',
      undefined,
      '{2019-03/2020-01}',
    ],
    [{ 'date-parts': [[2019]], season: 2 }, '{2019}', '{summer}', '{2019-22}'],
    [{ 'date-parts': [[2019]], circa: true }, '{ca. 2019}', undefined, '{2019~}'],
    [{ 'date-parts': [[-44]] }, '{44 BC}', undefined, '{-0043}'],
    [{ literal: 'in press' }, '{in press}', undefined, undefined],
  ])('write the date %j', (issued, year, month, date) => {
    expect(written({ issued }, 'year')).toBe(year)
    expect(written({ issued }, 'month')).toBe(month)
    expect(written({ issued }, 'date', biblatex)).toBe(date)
  })

  it('keep the words that stand in place of a date', () => {
    const issued = { 'date-parts': [[2019]], literal: 'in press' }
    expect(written({ issued: { literal: 'in press' } }, 'pubstate', biblatex)).toBe('{in press}')
    expect(written({ issued }, 'pubstate', bibtex)).toBe('{in press}')
    expect(written({ issued }, 'year', bibtex)).toBe('{2019}')
  })

  it.each([
    [
      'Effect of IL-6 and mRNA on the Fitzpatrick scale',
      'Effect of {IL-6} and {mRNA} on the {Fitzpatrick} scale',
    ],
    ['Treatment of Acne Scars With PRP: A Review', 'Treatment of Acne Scars With {PRP}: A Review'],
    ['Skin in winter: A review. In Bonn', 'Skin in winter: A review. In {Bonn}'],
    ['MICRONEEDLING OF SKIN', 'MICRONEEDLING OF SKIN'],
    [
      'On <i>E. coli</i>, H<sub>2</sub>O<sup>+</sup>',
      'On \\textit{E. coli}, {H}\\textsubscript{2}{O}\\textsuperscript{+}',
    ],
    [
      '<span class="nocase">iPS</span> <span style="font-variant:small-caps;">x</span>',
      '{iPS} \\textsc{x}',
    ],
    ['a < b </i> <b>c <i>d</b>', 'a < b </i> <b>c <i>d</b>'],
    [
      '50% of $x_1 & #2 ~^\\ {',
      '50\\% of \\$x\\_1 \\& \\#2 \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\textbraceleft{}',
    ],
  ])('write the title %s', (title, expected) => {
    expect(written({ title }, 'title')).toBe(`{${expected}}`)
  })

  it('keep the capitals of German nouns', () => {
    expect(written({ title: 'Über die Haut im Winter und Sommer', language: 'de' }, 'title')).toBe(
      '{Über die {Haut} im {Winter} und {Sommer}}',
    )
  })

  it('give each entry a safe key of its own', () => {
    const ids = [
      'a b{c}',
      'ABC',
      'abc',
      '}',
      '123e4567-e89b-12d3-a456-426614174000',
      'http://x.org/1',
    ]
    const source = bibtex.write(ids.map((id) => ({ ...article, id })))
    expect([...source.matchAll(/^@article\{(.*),$/gm)].map(([, key]) => key)).toEqual([
      'abc',
      'ABC-2',
      'abc-3',
      'cohen2016microneedling',
      'cohen2016microneedling-2',
      'cohen2016microneedling-3',
    ])
    expect(bibtex.write([{ ...article, 'citation-key': 'own' }])).toMatch(/^@article\{own,/)
  })

  it('tell types apart that share an entry type', () => {
    for (const writer of [bibtex, biblatex]) {
      const kinds = cslTypes.map((type) => {
        const source = writer.write([{ ...article, type }])
        return `${/^@(\w+)/.exec(source)?.[1]} ${field(source, 'entrysubtype')}`
      })
      expect(new Set(kinds).size).toBe(cslTypes.length)
    }
  })

  it('write an unknown type and values of wrong types without failing', () => {
    const bad: unknown = JSON.parse(
      '[{"id":"a","type":"constructor","title":{"x":1},"author":"X","issued":"2019","volume":[1],"page":null}]',
    )
    for (const writer of [bibtex, biblatex]) {
      const source = writer.write(isItems(bad) ? bad : [])
      expect(source).toMatch(/^@misc\{a,\n {2}author = \{\{X\}\},\n/)
    }
  })

  it('never let a value out of its field', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'{}\\%#$&_~^"@,=<>/ib \n'), maxLength: 20 }),
      fc.constantFrom(
        'x},\n}\n@misc{evil, title={y}',
        '\\',
        '\\}',
        '{{',
        '" # "',
        '%',
        '<i>}',
        '\u2028}',
      ),
    )
    const name = fc.record(
      {
        family: hostile,
        given: hostile,
        suffix: hostile,
        literal: hostile,
        'non-dropping-particle': hostile,
      },
      { requiredKeys: [] },
    )
    const item = fc.record({
      id: hostile,
      type: fc.constantFrom(...cslTypes),
      title: hostile,
      author: fc.array(name, { maxLength: 3 }),
      issued: fc.oneof(fc.record({ literal: hostile }), fc.record({ raw: hostile })),
      'container-title': hostile,
      page: hostile,
      DOI: hostile,
      URL: hostile,
      keyword: hostile,
      number: hostile,
      'issued-month': hostile,
      'entry-subtype': hostile,
      arxiv: hostile,
    })
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(bibtex, biblatex),
        (items, writer) => {
          const lines = writer.write(items).split('\n')
          expect(lines.filter((line) => line.startsWith('@'))).toHaveLength(items.length)
          for (const line of lines) {
            expect(line).toMatch(
              /^(?:|\}|@[a-z]+\{[A-Za-z0-9:_.+/-]+,| {2}month = [a-z]{3},| {2}[a-z]+ = \{.*\},)$/u,
            )
            if (line.startsWith('  ')) expect(depthsOf(line)).toEqual({ lowest: 0, last: 0 })
          }
        },
      ),
    )
  })
})

const items = recordedItems()

describe.skipIf(items.length === 0)('recorded references', () => {
  it.each(['bibtex', 'biblatex'] as const)('come back from %s through citation-js', (format) => {
    const read = parse({ source: referenceWriters[format].write(items), format })
    expect(read).toHaveLength(items.length)
    for (const [index, item] of items.entries()) {
      const back = read[index] ?? { id: '', type: 'document' }
      expect(summary(back)).toEqual(summary(item))
      const { issued } = referenceFromCsl(item)
      // Ranges, "ca." and years before our era are beyond this reader.
      if (/^\d{4}(?:-\d{2}){0,2}$/.test(issued ?? '')) {
        expect(yearOf(referenceFromCsl(back).issued)).toBe(yearOf(issued))
      }
    }
  })
})

const isItems = (value: unknown): value is CslItem[] => Array.isArray(value)

const depthsOf = (line: string): { lowest: number; last: number } => {
  let last = 0
  let lowest = 0
  for (const character of line) {
    last += character === '{' ? 1 : character === '}' ? -1 : 0
    lowest = Math.min(lowest, last)
  }
  return { lowest, last }
}

const parse = ({ source, format }: { source: string; format: string }): CslItem[] => {
  const read: unknown = plugins.input.chain(source, {
    forceType: `@${format}/text`,
    generateGraph: false,
  })
  return isItems(read) ? read : []
}

const summary = (item: CslItem) => ({
  title: foldedText((item.title ?? '').replace(/<[^<>]*>/g, '')),
  authors: item.author?.map(({ family, literal, given }) =>
    foldedText(family ?? literal ?? given ?? ''),
  ),
  pages: String(item.page ?? '').replace(/[-–]+/g, '-'),
  doi: item.DOI?.toLowerCase(),
})
