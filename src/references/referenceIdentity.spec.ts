import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationKey } from './citationKey'
import { cslTypes } from './csl'
import { incompleteFields } from './incompleteFields'
import type { ReferenceFields } from './reference'
import { referenceHash } from './referenceHash'
import { shortLabel } from './shortLabel'

const cohen: ReferenceFields = {
  type: 'article-journal',
  authors: [
    { family: 'Cohen', given: 'B.' },
    { family: 'Elbuluk', given: 'N.' },
  ],
  issued: '2016',
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  containerTitle: 'Journal of the American Academy of Dermatology',
  volume: '74',
  issue: '2',
  page: '348-355',
}
const named = (...families: string[]) => families.map((family) => ({ family }))

describe('citationKey', () => {
  const key = (fields: Partial<ReferenceFields>, taken: string[] = []) =>
    citationKey({ fields: { ...cohen, ...fields }, taken: new Set(taken) })

  it('is made of family name, year and a telling word', () => {
    expect(key({})).toBe('cohen2016microneedling')
    expect(key({ title: 'On the “Tram Track Effect”', issued: '2012-07~' })).toBe('cohen2012tram')
    expect(key({ authors: [{ nonDroppingParticle: 'van der', family: 'Bøß-Łęcki' }] })).toBe(
      'vanderbosslecki2016microneedling',
    )
    expect(key({ authors: [], editors: named('Pahwa') })).toBe('pahwa2016microneedling')
    expect(key({ authors: [{ literal: 'World Health Organization' }] })).toBe(
      'worldhealthorganization2016microneedling',
    )
    expect(key({ issued: null, title: null })).toBe('cohen')
    expect(key({ authors: null, issued: null, title: '皮膚' })).toBe('reference')
  })

  it('is never one that is taken', () => {
    const stem = 'cohen2016microneedling'
    expect(key({}, [stem])).toBe(`${stem}a`)
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => stem + letter)
    expect(key({}, [stem, ...letters])).toBe(`${stem}aa`)
    expect(citationKey({ fields: cohen, taken: (candidate) => !candidate.endsWith('c') })).toBe(
      `${stem}c`,
    )
  })

  it('has only letters and digits, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        (family, title) => {
          expect(key({ authors: named(family), title })).toMatch(/^[a-z0-9]{1,78}$/)
        },
      ),
    )
  })
})

describe('shortLabel', () => {
  it.each<[Partial<ReferenceFields>, string]>([
    [{}, 'Cohen & Elbuluk 2016'],
    [
      { authors: named('Waghule', 'Singhvi', 'Dubey'), issued: '2019-03-07' },
      'Waghule et al. 2019',
    ],
    [{ authors: [...named('Waghule'), { literal: 'et al.' }] }, 'Waghule et al. 2016'],
    [{ authors: [{ nonDroppingParticle: 'van der', family: 'Berg' }] }, 'van der Berg 2016'],
    [
      { authors: [{ literal: 'World Health Organization' }], issued: null },
      'World Health Organization n.d.',
    ],
    [{ issued: null, issuedText: 'in press' }, 'Cohen & Elbuluk in press'],
    [{ authors: [], editors: named('Pahwa') }, 'Pahwa 2016'],
    [{ authors: null }, 'Microneedling in skin of color: A… 2016'],
    [{ authors: null, title: 'Skin care' }, 'Skin care 2016'],
    [{ authors: null, title: ' ', issued: null }, 'Untitled reference n.d.'],
  ])('%j', (fields, label) => {
    expect(shortLabel({ ...cohen, ...fields })).toBe(label)
  })
})

describe('incompleteFields', () => {
  it.each<[ReferenceFields, string[]]>([
    [cohen, []],
    [{ ...cohen, volume: null, issue: '', page: null }, ['volume', 'page']],
    [{ ...cohen, volume: null, issue: null, page: null, doi: '10.1000/x' }, []],
    [{ ...cohen, issued: null, issuedText: 'in press', volume: null, issue: null, page: null }, []],
    [
      { type: 'article-journal', authors: [] },
      ['authors', 'title', 'containerTitle', 'issued', 'volume', 'page'],
    ],
    [{ type: 'book', editors: named('Pahwa'), title: 'T', issued: '2012' }, ['publisher']],
    [
      { type: 'chapter', authors: named('Pahwa'), title: 'T', issued: '2012' },
      ['containerTitle', 'publisher'],
    ],
    [{ type: 'webpage', title: 'T', publisher: 'NHS', accessed: '2020' }, ['url']],
    [{ type: 'report', title: 'T', publisher: 'WHO', issued: '2020' }, []],
  ])('%j', (fields, lacking) => {
    expect(incompleteFields(fields)).toEqual(lacking)
  })

  it('says something about every type', () => {
    for (const type of cslTypes) expect(incompleteFields({ type })).toContain('title')
  })
})

describe('referenceHash', () => {
  const hash = referenceHash(cohen)

  it('is the same for the same work', () => {
    expect(hash).toMatch(/^r1:[0-9a-f]{64}$/)
    const turned = Object.fromEntries(Object.entries(cohen).reverse())
    const same: Partial<ReferenceFields>[] = [
      turned,
      { rawText: 'as printed', citationKey: 'cohen2016' },
      { doi: null, abstract: '', editors: [], extra: {} },
      { title: `  ${cohen.title?.replace(' ', '\u00a0 ')}` },
      { extra: { volume: 74, custom: { vouch: {} } } },
      {
        authors: cohen.authors?.map((name, index) => ({
          ...name,
          id: `row${index}`,
          literal: null,
          commaSuffix: false,
        })),
      },
    ]
    for (const change of same) expect(referenceHash({ ...cohen, ...change })).toBe(hash)
    expect(referenceHash({ ...cohen, title: 'Café' })).toBe(
      referenceHash({ ...cohen, title: 'Cafe\u0301' }),
    )
  })

  it('is another one when anything about the work changes', () => {
    const changes: Partial<ReferenceFields>[] = [
      { type: 'book' },
      { title: 'RETRACTED: Microneedling' },
      { authors: cohen.authors?.toReversed() },
      { issued: '2016-02' },
      { issuedText: 'in press' },
      { page: '348-356' },
      { doi: '10.1000/x' },
      { arxiv: '1605.08386' },
      { extra: { number: '7' } },
    ]
    const hashes = changes.map((change) => referenceHash({ ...cohen, ...change }))
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1)
  })
})
