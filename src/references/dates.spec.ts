import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslFromDate, dateFromCsl, validateReferenceDate, yearOf } from './dates'

const table: [edtf: string, csl: object][] = [
  ['2019', { 'date-parts': [[2019]] }],
  ['2019-03', { 'date-parts': [[2019, 3]] }],
  ['2019-03-07', { 'date-parts': [[2019, 3, 7]] }],
  ['2019/2020', { 'date-parts': [[2019], [2020]] }],
  [
    '2019-03-07/2019-03-09',
    {
      'date-parts': [
        [2019, 3, 7],
        [2019, 3, 9],
      ],
    },
  ],
  ['2019/..', { 'date-parts': [[2019], [0]] }],
  ['2019-21', { 'date-parts': [[2019]], season: 1 }],
  ['2019-24~', { 'date-parts': [[2019]], season: 4, circa: true }],
  [
    '2019-21/2019-23',
    {
      'date-parts': [
        [2019, 21],
        [2019, 23],
      ],
    },
  ],
  ['2019~', { 'date-parts': [[2019]], circa: true }],
  ['2019?', { 'date-parts': [[2019]], circa: '?' }],
  ['2011~/2012~', { 'date-parts': [[2011], [2012]], circa: true }],
  ['2011~/2012', { 'date-parts': [[2011], [2012]], circa: '~/' }],
  ['0000', { 'date-parts': [[-1]] }],
  ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
  ['Y17000', { 'date-parts': [[17000]] }],
  ['2020-02-29', { 'date-parts': [[2020, 2, 29]] }],
]

describe('EDTF and CSL dates', () => {
  it.each(table)('%s', (date, csl) => {
    expect(cslFromDate({ date })).toEqual(csl)
    expect(dateFromCsl(csl)).toEqual({ date })
    expect(validateReferenceDate(date)).toBe(true)
  })

  it('give back every date that is valid', () => {
    const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'))
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'))
    const day = fc.integer({ min: 1, max: 31 }).map((value) => String(value).padStart(2, '0'))
    const season = fc.constantFrom('21', '22', '23', '24')
    const point = fc
      .oneof(
        fc.tuple(year),
        fc.tuple(year, fc.oneof(month, season)),
        fc.tuple(year, month, day),
        fc.tuple(year.map((digits) => `Y1${digits}`)),
      )
      .map((parts) => parts.join('-'))
    const qualified = fc
      .tuple(point, fc.constantFrom('', '~', '?', '%'))
      .map((parts) => parts.join(''))
    const edtf = fc
      .tuple(qualified, fc.oneof(fc.constant(undefined), fc.constant('..'), qualified))
      .map(([start, end]) => (end === undefined ? start : `${start}/${end}`))
      .filter((text) => validateReferenceDate(text) === true)
    fc.assert(
      fc.property(edtf, (date) => {
        expect(dateFromCsl(cslFromDate({ date }) ?? {})).toEqual({ date })
      }),
      { numRuns: 1000 },
    )
  })

  it('keep what is no date as text', () => {
    expect(dateFromCsl({ literal: 'in press' })).toEqual({ text: 'in press' })
    expect(cslFromDate({ text: 'in press' })).toEqual({ literal: 'in press' })
    expect(dateFromCsl({ 'date-parts': [[2019, 2, 30]] })).toEqual({ text: '2019-2-30' })
    expect(dateFromCsl({ raw: 'spring of 1985' })).toEqual({ text: 'spring of 1985' })
    expect(cslFromDate({ date: 'not a date' })).toEqual({ literal: 'not a date' })
    expect(cslFromDate({ date: null, text: '' })).toBeUndefined()
  })

  it('read what others write', () => {
    expect(dateFromCsl({ 'date-parts': [['2019', '03', '']] })).toEqual({ date: '2019-03' })
    expect(dateFromCsl({ raw: '2019-03-07T10:00:00Z' })).toEqual({ date: '2019-03-07' })
    expect(dateFromCsl({ 'date-parts': [[2019]], season: 'Spring' })).toEqual({ date: '2019-21' })
    expect(dateFromCsl({ 'date-parts': [[2019, 15]] })).toEqual({ date: '2019-23' })
  })
})

describe('validateReferenceDate', () => {
  it.each([
    '2019-13',
    '2019-02-29',
    '201X',
    '2020/2019',
    '../2019',
    'March 2019',
    '19',
    '2019-21-01',
    '2019/2020/2021',
  ])('refuses %s and says what to write', (date) => {
    expect(validateReferenceDate(date)).toMatch(/Write 2019, 2019-03 or 2019-03-07/)
  })

  it('leaves an empty field alone', () => {
    expect([undefined, null, ''].map(validateReferenceDate)).toEqual([true, true, true])
  })
})

it('yearOf gives the first year', () => {
  expect(yearOf('2019-03-07/2020')).toBe(2019)
  expect(yearOf('in press')).toBeUndefined()
})
