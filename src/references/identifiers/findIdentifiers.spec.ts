import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from './findIdentifiers'
import { identifiers } from './index'
import type { IdentifierName } from './index'

const isbn = (stem: string) =>
  ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
    .map((digit) => `978${stem}${digit}`)
    .find((candidate) => identifiers.isbn.parse(candidate)) ?? ''

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

type Written = { kind: IdentifierName; value: string; text: string }

const written = (kind: IdentifierName, value: string, texts: readonly string[]) =>
  fc.constantFrom(...texts).map((text): Written => ({ kind, value, text }))

const dois = digits(6).chain((tail) => {
  const value = `10.1016/j.jaad.2015.${tail}`
  return written('doi', value, [
    value,
    `doi:${value.toUpperCase()}`,
    `https://doi.org/${value}`,
    `https://www.tandfonline.com/doi/full/${value}`,
    `https://example.org/article?id=${encodeURIComponent(value)}&x=1`,
  ])
})
const pmids = digits(7).chain((tail) =>
  written('pmid', `2${tail}`, [`PMID: 2${tail}`, `https://pubmed.ncbi.nlm.nih.gov/2${tail}/`]),
)
const pmcids = digits(6).chain((tail) =>
  written('pmcid', `PMC5${tail}`, [
    `PMC5${tail}`,
    `https://pmc.ncbi.nlm.nih.gov/articles/PMC5${tail}/`,
    `PMCID: PMC5${tail}`,
  ]),
)
const arxivs = digits(5).chain((tail) =>
  written('arxiv', `2101.${tail}`, [
    `arXiv:2101.${tail}v2`,
    `https://arxiv.org/pdf/2101.${tail}`,
    `10.48550/arXiv.2101.${tail}`,
  ]),
)
const isbns = digits(9).chain((stem) =>
  written('isbn', isbn(stem), [
    isbn(stem),
    `ISBN: ${isbn(stem)}`,
    `https://openlibrary.org/isbn/${isbn(stem)}`,
  ]),
)

describe('findIdentifiers', () => {
  it('finds each identifier in a text, where it stands', () => {
    const word = fc.constantFrom('see', 'and,', '(cited)', '2019;53(4):293-300.', 'p < 0.05')
    const lists = fc.array(fc.tuple(word, fc.oneof(dois, pmids, pmcids, arxivs, isbns)), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(lists, fc.constantFrom(' ', '\n', '. '), (list, gap) => {
        const text = list.map(([before, { text: each }]) => `${before} ${each}`).join(gap)
        const found = findIdentifiers(text)
        expect(found.map(({ kind, value }) => ({ kind, value }))).toEqual(
          list.map(([, { kind, value }]) => ({ kind, value })),
        )
        for (const { kind, value, start, end } of found) {
          const [again] = findIdentifiers(text.slice(start, end))
          expect(again).toMatchObject({ kind, value })
        }
      }),
    )
  })

  it('keeps identifiers apart that only a comma or semicolon divides', () => {
    const [one, other] = ['10.1000/one', '10.1000/two']
    for (const between of [',', ';', ', ', '|']) {
      expect(findIdentifiers(one + between + other).map(({ value }) => value)).toEqual([one, other])
    }
  })

  it.each([
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full',
      'doi',
      '10.1101/2020.01.01.123456',
    ],
    ['https://elifesciences.org/articles/01567', 'doi', '10.7554/elife.01567'],
    ['https://zenodo.org/records/48440#files', 'doi', '10.5281/zenodo.48440'],
    ['https://www.nature.com/articles/d41586-020-02761-z', 'doi', '10.1038/d41586-020-02761-z'],
    ['(https://doi.org/10.1016/s0140-6736(97)11096-0).', 'doi', '10.1016/s0140-6736(97)11096-0'],
    ['https://www.amazon.com/dp/0306406152', 'isbn', '9780306406157'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097'],
    ['astro-ph/0601001 as arXiv:astro-ph/0601001v1', 'arxiv', 'astro-ph/0601001'],
    ['https://www.who.int/news.', 'url', 'https://www.who.int/news'],
  ])('reads %s', (text, kind, value) => {
    expect(findIdentifiers(text)).toMatchObject([{ kind, value }])
  })

  it.each(['In 2019, 12345678 people', 'ISBN 9780306406158', '0000-0002-1825-0098', '', 'a@b.org'])(
    'finds none in %j',
    (text) => {
      expect(findIdentifiers(text)).toEqual([])
    },
  )

  it('gives canonical values that do not overlap, for any text, in time in proportion to it', () => {
    const piece = fc.constantFrom(
      '10.1000/',
      'http://',
      'doi:',
      'PMC1',
      '978',
      '-',
      '(',
      '<',
      'a',
      ' ',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let last = 0
        for (const { kind, value, start, end } of findIdentifiers(pieces.join(''))) {
          expect(identifiers[kind].parse(value)).toBe(value)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
    for (const hostile of ['10.1000/', 'http://a.b/', '978-', 'doi: ', '10.1000/(', '9 ']) {
      const started = performance.now()
      findIdentifiers(hostile.repeat(200_000 / hostile.length))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})
