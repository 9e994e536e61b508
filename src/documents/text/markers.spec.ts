import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeText } from './citeText'
import { findMarkers } from './markers'
import { referenceIndex } from './referenceIndex'
import type { ListedReference } from './referenceIndex'

const authors = (...families: string[]) => families.map((family) => ({ family, given: 'A.' }))

const listed = (
  at: number,
  {
    number,
    families,
    issued = '2016',
    rawText = '',
  }: { number?: number; families: string[]; issued?: string; rawText?: string },
): ListedReference => ({
  key: `ref-${at}`,
  ...(number !== undefined && { number }),
  rawText,
  fields: { type: 'article-journal', authors: authors(...families), issued },
  confidence: 1,
})

const numbered = [
  ['Waghule', 'Singhvi', 'Dubey'],
  ['Wadhwani', 'Jana'],
  ['Pahwa', 'Pahwa', 'Zaheer'],
  ['Cohen', 'Elbuluk'],
].map((families, at) =>
  listed(at + 1, { number: at + 1, families, issued: at < 2 ? '2019' : '2016' }),
)

const named = [
  listed(1, { families: ['Cohen', 'Elbuluk'] }),
  listed(2, { families: ['Smith', 'Jones', 'Lee'], issued: '2019' }),
  listed(3, { families: ['Garcia'], rawText: 'Garcia, P., 2016a. One.' }),
  listed(4, { families: ['Garcia'], rawText: 'Garcia, P., 2016b. Two.' }),
  listed(5, { families: ['van der Berg'], issued: '2020' }),
  {
    ...listed(6, { families: [], issued: '2020' }),
    fields: {
      type: 'report' as const,
      authors: [{ literal: 'Centers for Disease Control and Prevention' }],
      issued: '2020',
    },
  },
  listed(7, { families: ['Müller'], issued: '2011' }),
]

/** What is found: keys with locators joined by `+`, `?` where nothing is certain. */
function read(text: string, references = numbered, allowsParentheses = true): string[] {
  const index = referenceIndex(references)
  return [...findMarkers({ text, index, allowsParentheses })].map((marker) => {
    const printed = text.slice(marker.start, marker.end)
    if ('candidates' in marker) return `${printed} ?${marker.candidates.length || ''}`
    const cites = marker.cites.map(({ prefix, reference, label, locator }) =>
      [prefix, reference.replace('ref-', ''), label && `${label} ${locator}`]
        .filter(Boolean)
        .join(' '),
    )
    return `${printed} ${cites.join('+')}${marker.mode === 'narrative' ? ' narrative' : ''}`
  })
}

describe('findMarkers', () => {
  it.each([
    ['the drug¹ allowing', ['¹ 1']],
    ['the drug²,³ and skin²⁻⁴.', ['²,³ 2+3', '²⁻⁴ 2+3+4']],
    ['microneedling.³', ['³ 3']],
    ['in 2019² and B12³', ['² 2', '³ 3']],
    ['as shown [1].', ['[1] 1']],
    ['as shown [1, 3-4] and [2–3].', ['[1, 3-4] 1+3+4', '[2–3] 2+3']],
    ['as shown [3, p. 12; 4, figs. 2–3].', ['[3, p. 12; 4, figs. 2–3] 3 page 12+4 figure 2–3']],
    ['as shown (1, 2).', ['(1, 2) 1+2']],
    ['in 2019 (3).', ['(3) 3']],
  ])('reads numbers in “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'an area of 3 cm² or 2m³, 10³ cells, x² and I² of 40%, Ca²⁺, CO², s⁻¹',
    'in the year (2019), 51(1), 2 (3) of them, type (2), Figure (1)',
    'causes (1) pain, (2) swelling and (3) redness',
    'a 95% CI [1, 3], [sic], [2019], [link](https://example.org), [1](https://example.org)',
    'a dose (250) and (5 mg) and (n = 2)',
    'in (March 2019), (since 2019) and (London 2018)',
  ])('leaves “%s” alone', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['as shown [5].', ['[5] ?']],
    ['as shown [2, 9].', ['[2, 9] ?']],
    ['as shown⁹.', ['⁹ ?']],
    ['as shown (7).', ['(7) ?']],
    ['as shown (Nobody & Noone, 2001).', ['(Nobody & Noone, 2001) ?']],
  ])('never guesses in “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('leaves numbers in parentheses alone where a text marks in another way', () => {
    expect(read('as shown (2) here [1]', numbered, false)).toEqual(['[1] 1'])
  })

  it('cites nothing by number from a list without numbers', () => {
    expect(read('as shown [1] and² (3)', named)).toEqual(['[1] ?', '² ?'])
  })

  it.each([
    ['found (Cohen and Elbuluk, 2016).', ['(Cohen and Elbuluk, 2016) 1']],
    [
      'found (Cohen & Elbuluk 2016; Smith et al., 2019).',
      ['(Cohen & Elbuluk 2016; Smith et al., 2019) 1+2'],
    ],
    [
      'found (see Smith, Jones and Lee, 2019, p. 3).',
      ['(see Smith, Jones and Lee, 2019, p. 3) see  2 page 3'],
    ],
    ['found (Garcia, 2016a, b).', ['(Garcia, 2016a, b) 3+4']],
    ['found (van der Berg, 2020).', ['(van der Berg, 2020) 5']],
    [
      'found (CDCP, 2020) or (Mueller, 2011) or (Muller, 2011).',
      ['(CDCP, 2020) 6', '(Mueller, 2011) ?', '(Muller, 2011) 7'],
    ],
    [
      '(Centers for Disease Control and Prevention, 2020)',
      ['(Centers for Disease Control and Prevention, 2020) 6'],
    ],
    ['Cohen and Elbuluk (2016) found', ['Cohen and Elbuluk (2016) 1 narrative']],
    ['but Smith et al. (2019, p. 4) say', ['Smith et al. (2019, p. 4) 2 page 4 narrative']],
    ['It works. Van der Berg (2020) said', ['Van der Berg (2020) 5 narrative']],
  ])('reads authors and years in “%s”', (text, expected) => {
    expect(read(text, named).map((each) => each.trim())).toEqual(expected)
  })

  it.each([
    ['found (Garcia, 2016).', ['(Garcia, 2016) ?2']],
    ['found (Cohen and Elbuluk, 2017).', ['(Cohen and Elbuluk, 2017) ?']],
    ['found (Cohen and Jones, 2016).', ['(Cohen and Jones, 2016) ?']],
    ['Nobody et al. (2001) found', ['Nobody et al. (2001) ?']],
  ])('never guesses whom “%s” means', (text, expected) => {
    expect(read(text, named)).toEqual(expected)
  })
})

describe('citeText', () => {
  const context = { index: referenceIndex(numbered), allowsParentheses: true, newId: () => 'id' }
  const pieces = fc.constantFrom(
    'drug',
    '¹',
    '²⁻⁴',
    ' ',
    '[1]',
    '[9]',
    '(2)',
    '(',
    ']',
    '(Cohen, 2016)',
    '\u00a0',
    '.',
  )

  it('keeps every letter that is no citation, and every marker that is open', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const text = parts.join('')
        const { children, open } = citeText(text, context)
        let rest = text
        for (const child of children) {
          if (child.kind !== 'text') continue
          expect(rest).toContain(child.text)
          rest = rest.slice(rest.indexOf(child.text) + child.text.length)
        }
        for (const { marker, offset } of open)
          expect(text.slice(offset, offset + marker.length)).toBe(marker)
        const printed = children
          .flatMap((child) => (child.kind === 'text' ? [child.text] : []))
          .join('')
        expect([...printed].every((letter) => text.includes(letter))).toBe(true)
      }),
    )
  })

  it('gives every citation and cite an id of its own', () => {
    let count = 0
    const { children } = citeText('drug¹ and [2-4].', { ...context, newId: () => `id-${++count}` })
    const ids = children.flatMap((child) =>
      child.kind === 'citation'
        ? [child.citation.id, ...child.citation.cites.map(({ id }) => id)]
        : [],
    )
    expect(ids).toEqual(['id-1', 'id-2', 'id-3', 'id-4', 'id-5', 'id-6'])
  })
})
