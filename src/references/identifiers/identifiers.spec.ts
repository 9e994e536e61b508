import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDoi } from './doi'
import { identifiers, validateIdentifier } from './index'
import type { IdentifierName } from './index'

const pasted: Record<IdentifierName, [canonical: string, ...ways: string[]][]> = {
  doi: [
    ['10/fqd6hj', 'https://doi.org/10/fqd6hj', 'doi:10/FQD6HJ'],
    [
      '10.1016/j.jaad.2015.09.024',
      '10.1016/J.JAAD.2015.09.024',
      ' https://doi.org/10.1016/j.jaad.2015.09.024 ',
      'http://dx.doi.org/10.1016/j.jaad.2015.09.024',
      'doi.org/10.1016/j.jaad.2015.09.024',
      'doi:10.1016/j.jaad.2015.09.024',
      'DOI: 10.1016/j.jaad.2015.09.024.',
      'doi: https://doi.org/10.1016/j.jaad.2015.09.024',
      'https://doi.org/doi:10.1016/j.jaad.2015.09.024',
      'https://doi.org/10.1016%2Fj.jaad.2015.09.024',
      '<https://doi.org/10.1016/j.jaad.2015.09.024>,',
      '“10.1016/j.jaad.2015.09.024”;',
      'urn:doi:10.1016/j.jaad.2015.09.024',
      'https://doi.org/10.1016/j.jaad.2015.09.024?utm_source=x',
      'https://onlinelibrary.wiley.com/doi/full/10.1016/j.jaad.2015.09.024',
      'https://onlinelibrary.wiley.com/doi/10.1016/j.jaad.2015.09.024/abstract?x=1#top',
    ],
    [
      '10.1016/s0140-6736(97)11096-0',
      'https://doi.org/10.1016/S0140-6736(97)11096-0',
      '10.1016/S0140-6736(97)11096-0).',
    ],
    [
      '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    ],
  ],
  pmid: [
    [
      '26549251',
      'PMID: 26549251',
      'https://pubmed.ncbi.nlm.nih.gov/26549251/',
      'www.ncbi.nlm.nih.gov/pubmed/26549251',
      '026549251',
    ],
  ],
  pmcid: [
    [
      'PMC5832410',
      'pmc5832410',
      'PMCID: PMC5832410',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5832410/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC5832410/pdf/x.pdf',
      'PMC5832410.2',
    ],
  ],
  isbn: [
    [
      '9780306406157',
      '0-306-40615-2',
      'ISBN 0306406152',
      '978-0-306-40615-7',
      'ISBN-13: 978 0 306 40615 7',
      '978–0–306–40615–7 (pbk)',
    ],
    ['9780943396040', '0-943396-04-2 0-85131-041-9'],
    ['9780804429573', '0-8044-2957-X', '080442957x'],
  ],
  arxiv: [
    [
      '1605.08386',
      'arXiv:1605.08386v1',
      'https://arxiv.org/abs/1605.08386',
      'http://arxiv.org/pdf/1605.08386v2.pdf',
      'https://doi.org/10.48550/arXiv.1605.08386',
    ],
    ['astro-ph/0601001', 'arXiv:astro-ph/0601001v1'],
    ['math/0309136', 'math.GT/0309136'],
  ],
  orcid: [
    [
      '0000-0002-1825-0097',
      'https://orcid.org/0000-0002-1825-0097',
      '0000000218250097',
      'ORCID: 0000-0002-1825-0097',
    ],
    ['0000-0002-1694-233X', 'orcid.org/0000-0002-1694-233x'],
  ],
  url: [
    [
      'https://www.who.int',
      'https://www.who.int',
      'HTTPS://WWW.WHO.INT',
      'www.who.int',
      '<https://www.who.int>',
    ],
    ['https://www.who.int/news?a=1#b', 'https://www.who.int/news?a=1#b'],
    ['https://x.org/%22%3E%27', 'https://x.org/">%27'],
  ],
}

const wrong: Record<IdentifierName, string[]> = {
  doi: [
    '',
    'jaad.2015.09.024',
    '10.1016',
    '10.1016/',
    '10.1016/a b',
    'https://example.org/',
    '10.12/abc',
    '10.1000/\ud800',
  ],
  pmid: ['', '123456789', '12a', '0', 'PMC5832410'],
  pmcid: ['', '5832410', 'PMC', 'PMC0'],
  isbn: ['', '978-0-306-40615-8', '0-306-40615-3', '12345', '977030640615X'],
  arxiv: ['', '1613.08386', '1605.838', '1412.12345', '0703.1234', 'astro-ph/0613001'],
  orcid: ['', '0000-0002-1825-0098', '0000-0002-1825'],
  url: [
    '',
    'javascript:alert(1)',
    'ftp://x.org/',
    'https://',
    'mailto:a@b.org',
    'https://a b.org',
    'https://who@x.org/',
    'data:text/html,x',
    'who.int',
  ],
}

const kinds: IdentifierName[] = ['doi', 'pmid', 'pmcid', 'isbn', 'arxiv', 'orcid', 'url']

describe.each(kinds)('%s', (kind) => {
  const { parse, url, message } = identifiers[kind]

  it('is recognised however it is pasted', () => {
    for (const [canonical, ...ways] of pasted[kind]) {
      for (const way of [canonical, ...ways]) expect([way, parse(way)]).toEqual([way, canonical])
    }
  })

  it('is refused when it is wrong, with a word on what is right', () => {
    for (const text of wrong[kind]) expect([text, parse(text)]).toEqual([text, undefined])
    expect(validateIdentifier({ kind, value: wrong[kind][1] })).toBe(message)
    expect(validateIdentifier({ kind, value: null })).toBe(true)
  })

  it('leads to an address that gives it back', () => {
    for (const [canonical] of pasted[kind]) {
      const address = url(canonical)
      expect(URL.canParse(address)).toBe(true)
      expect(address).not.toMatch(/["'<>\s]/)
      if (kind !== 'isbn') expect(parse(address)).toBe(canonical)
    }
  })

  it('stays as it is once it is canonical, and bears any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.string().map((tail) => `10.1000/${tail}`),
        ),
        (text) => {
          const value = parse(text)
          if (value !== undefined) expect(parse(value)).toBe(value)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes no time over a huge text', () => {
    const start = performance.now()
    for (const piece of ['10.1000/', '(', '9 7', 'https://', 'a.', '0', '<', '%41', 'arxiv: '])
      parse(piece.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

it('finds a DOI in a reference, without the punctuation around it', () => {
  const text =
    'Cohen B. Title. J Am Acad Dermatol. 2016. (doi:10.1016/S0190-9622(97)80217-X). Accessed.'
  const found = findDoi(text)
  expect(found?.value).toBe('10.1016/s0190-9622(97)80217-x')
  expect(text.slice(found?.start, found?.end)).toBe('doi:10.1016/S0190-9622(97)80217-X')
  expect(findDoi('no DOI here, 10.5 mg/kg')).toBeUndefined()
})
