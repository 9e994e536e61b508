import { describe, expect, it } from 'vitest'
import { effectText, frequencyText, placeText, severityText, timeSpanText } from './wording'

const counts = {
  band: null,
  events: null,
  total: null,
  comparatorEvents: null,
  comparatorTotal: null,
}

describe('frequencyText', () => {
  it('says the band in words for the public, and the counts behind it', () => {
    expect(frequencyText({ ...counts, band: 'common', events: 12, total: 1500 })).toBe(
      'Common: may affect up to 1 in 10 people (12 of 1,500 in the studies)',
    )
  })

  it.each([null, undefined, counts, { ...counts, band: 'not-known' }, { ...counts, band: 'odd' }])(
    'says that it is not known for %j, never nothing',
    (frequency) => {
      expect(frequencyText(frequency)).toBe('How often it happens is not known')
    },
  )
})

describe('timeSpanText', () => {
  it.each([
    [{ min: 1, max: 3, unit: 'days' }, '1 to 3 days'],
    [{ min: 2, max: null, unit: 'weeks' }, 'from 2 weeks'],
    [{ min: null, max: 1, unit: 'months' }, 'up to 1 month'],
    [{ min: 1, max: 1, unit: 'hours' }, '1 hour'],
    [{ min: 0, max: 2, unit: 'days' }, '0 to 2 days'],
    [{ min: null, max: null, unit: 'days' }, undefined],
    [{ min: 1, max: 2, unit: null }, undefined],
  ])('%j reads %s', (span, text) => {
    expect(timeSpanText(span)).toBe(text)
  })
})

describe('effectText', () => {
  it('gives the measure its name and the interval where both ends are known', () => {
    const effect = { measure: 'RR', value: 1.8, ciLow: 1.2, ciHigh: 2.7 }
    expect(effectText(effect)).toBe('Risk ratio 1.8 (95% confidence interval 1.2 to 2.7)')
    expect(effectText({ ...effect, ciHigh: null })).toBe('Risk ratio 1.8')
    expect(effectText({ ...effect, value: null })).toBeUndefined()
  })
})

describe('placeText', () => {
  it.each([
    ['page', '350', 'p. 350'],
    ['page', '350–352', 'pp. 350–352'],
    [null, '7', 'p. 7'],
    ['table', '2', 'table 2'],
    ['sub-verbo', 'skin', 'sub verbo skin'],
    ['page', null, undefined],
  ])('%s %s reads %s', (label, locator, text) => {
    expect(placeText({ label, locator, reference: null, quote: null })).toBe(text)
  })
})

describe('severityText', () => {
  it('has a word for the five grades of CTCAE and for no other number', () => {
    expect([1, 2, 3, 4, 5].map(severityText).every(Boolean)).toBe(true)
    expect(severityText(2)).toBe('Moderate (grade 2 of 5)')
    expect([0, 6, 2.5, null, undefined].map(severityText)).toEqual(Array(5).fill(undefined))
  })
})
