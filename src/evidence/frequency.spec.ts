import { describe, expect, it } from 'vitest'
import { bandFromCounts, frequencyProblem, frequencyWording } from './frequency'

describe('bandFromCounts', () => {
  it.each([
    [1, 10, 'very-common'],
    [99, 1000, 'common'],
    [1, 100, 'common'],
    [9, 1000, 'uncommon'],
    [1, 1000, 'uncommon'],
    [9, 10_000, 'rare'],
    [1, 10_000, 'rare'],
    [1, 10_001, 'very-rare'],
  ])('%i of %i is %s', (events, total, band) => {
    expect(bandFromCounts({ events, total })).toBe(band)
  })

  it.each([
    [0, 100],
    [1, 0],
    [null, 10],
    [1, undefined],
  ])('says nothing for %s of %s', (events, total) => {
    expect(bandFromCounts({ events, total })).toBeUndefined()
  })
})

describe('frequencyProblem', () => {
  it('accepts a band that agrees, and a band without counts', () => {
    expect(frequencyProblem({ band: 'common', events: 5, total: 100 })).toBeUndefined()
    expect(frequencyProblem({ band: 'rare' })).toBeUndefined()
    expect(frequencyProblem({ events: 5, total: 100 })).toBeUndefined()
  })

  it('names both when the band contradicts the counts', () => {
    expect(frequencyProblem({ band: 'rare', events: 5, total: 100 })).toMatch(
      /5 of 100 is common, not rare/,
    )
  })

  it('refuses more events than people', () => {
    expect(frequencyProblem({ events: 11, total: 10 })).toMatch(/cannot be/)
  })
})

it('words a band for the public', () => {
  expect(frequencyWording('uncommon')).toBe('may affect up to 1 in 100 people')
  expect(frequencyWording('nonsense')).toBeUndefined()
})
