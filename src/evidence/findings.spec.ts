import { describe, expect, it } from 'vitest'
import { finding, findingKinds, placeText, sortedFindings } from './findings'
import type { FindingCode } from './findings'
import { defaultGateRules, gateDecision } from './gate'

const missing = finding({
  code: 'missing-reference',
  place: { section: 'Risks', sentence: 'It hurts [9].' },
  details: { marker: '[9]' },
})
const uncited = finding({
  code: 'uncited-reference',
  place: { reference: 'ref-4', referenceLabel: '4. Cohen 2016' },
  details: { reference: '4. Cohen 2016', isFurtherReading: true },
})
const bare = finding({ code: 'uncited-claim', place: {}, details: { count: 2 } })

describe('findings', () => {
  it('has every code of the design', () => {
    const codes: FindingCode[] = [
      ...([
        'missing-reference',
        'uncited-reference',
        'duplicate-reference',
        'incomplete-reference',
      ] as const),
      ...([
        'retracted-reference',
        'status-unknown',
        'broken-link',
        'uncited-claim',
        'unchecked-cite',
      ] as const),
      ...([
        'stale-check',
        'failed-check',
        'self-checked',
        'commercial-source',
        'missing-disclosure',
      ] as const),
      ...([
        'frequency-contradicts-counts',
        'unsourced-fact',
        'review-overdue',
        'style-drops-locator',
      ] as const),
    ]
    expect(Object.keys(findingKinds)).toEqual(expect.arrayContaining(codes))
    expect(Object.keys(defaultGateRules).toSorted()).toEqual(Object.keys(findingKinds).toSorted())
  })

  it('words a finding and its place', () => {
    expect(missing.message).toBe('“[9]” cites a reference that is not in the list.')
    expect(placeText(missing)).toBe('section “Risks”, “It hurts [9].”')
    expect(placeText(uncited)).toBe('reference 4. Cohen 2016')
    expect(placeText(bare)).toBe('article')
    expect(placeText({ place: { ...missing.place, locale: 'de' } })).toBe(
      'locale de, section “Risks”, “It hurts [9].”',
    )
  })

  it('shortens a sentence without end', () => {
    const { place } = finding({
      code: 'uncited-claim',
      place: { sentence: 'a'.repeat(10_000) },
      details: { count: 1 },
    })
    expect(place.sentence).toHaveLength(240)
  })

  it('lists the gravest first and keeps the order of the others', () => {
    expect(sortedFindings([uncited, bare, missing])).toEqual([missing, bare, uncited])
  })
})

describe('gateDecision', () => {
  it('blocks, warns and ignores by default', () => {
    expect(gateDecision({ findings: [uncited, bare, missing] })).toEqual({
      isAllowed: false,
      blocking: [missing],
      warnings: [bare],
    })
  })

  it('follows the rules of the policy', () => {
    const rules = { 'missing-reference': 'ignore', 'uncited-reference': 'warn' } as const
    expect(gateDecision({ findings: [uncited, missing], rules })).toEqual({
      isAllowed: true,
      blocking: [],
      warnings: [uncited],
    })
  })
})
