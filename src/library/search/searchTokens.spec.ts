import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchQuery, searchTokens } from './searchTokens'
import type { SearchedFields } from './searchTokens'

const reference: SearchedFields = {
  type: 'article-journal',
  title: 'Microneedling: Ängste & Größe of “non-small” scars',
  authors: [{ family: 'Nuñez-Pérez', given: 'A.' }, { literal: 'World Health Organization' }],
  containerTitle: 'Journal of the American Academy of Dermatology',
  issued: '2016-02',
  doi: '10.1016/j.jaad.2015.09.024',
  pmid: '26549251',
  pmcid: 'PMC5556253',
  isbn: '9780306406157',
  arxiv: '2101.00001',
  citationKey: 'nunez_2016-micro',
  extra: { 'container-title-short': 'JAAD' },
}

/** What the index does with a query. */
const isFound = (text: string, fields = reference) => {
  const query = searchQuery(text)
  const tokens = searchTokens(fields)
  return (
    query !== undefined &&
    query.words.every((word) => tokens.includes(word)) &&
    tokens.some((token) => token.startsWith(query.beginning))
  )
}

describe('a reference', () => {
  it.each([
    'microneedling',
    'MICRONEED',
    'angste grosse',
    'nunez perez 2016 micro',
    'Núñez-Pérez',
    'world health',
    'jaad',
    'academy 2016',
    'scars non-small',
    '10.1016/j.jaad.2015.09.024',
    'https://doi.org/10.1016/J.JAAD.2015.09.024',
    'doi:10.1016/j.jaad',
    '26549251',
    'PMID:26549251',
    'PMC5556253',
    '978-0-306-40615-7',
    '9780306',
    'arXiv:2101.00001',
    'nunez_2016-micro',
  ])('is found by %s', (text) => {
    expect(isFound(text)).toBe(true)
  })

  it.each(['needling', 'microneedling laser', '2015', 'laser perez', '10.1016/j.other', 'xyz'])(
    'is not found by %s',
    (text) => {
      expect(isFound(text)).toBe(false)
    },
  )

  it('is found by every word of its title, and by its beginnings', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const title = words.join(' ')
        const { words: all = [], beginning = '' } = searchQuery(title) ?? {}
        const tokens = searchTokens({ type: 'book', title: `a ${title}` })
        for (const each of [...all, beginning].filter(Boolean)) expect(tokens).toContain(each)
      }),
    )
  })
})

describe('a query', () => {
  it('holds letters and digits only, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const query = searchQuery(text)
        for (const token of query ? [...query.words, query.beginning] : []) {
          expect(token).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })

  it.each(['', '  ', '—', '"*" ('])('of %j asks for nothing', (text) => {
    expect(searchQuery(text)).toBeUndefined()
  })
})
