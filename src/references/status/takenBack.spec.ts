import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTakenBackBy } from './takenBack'

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const precision = fc.constantFrom(4, 7, 10)

describe('isTakenBackBy', () => {
  it.each([
    ['2020-05-10', '2020-05-10', true],
    ['2020-05-10', '2020-06', true],
    ['2020-05-10', '2021', true],
    ['2020-05', '2020-05-31', true],
    ['2020-02', '2020-02-29', true],
    ['2020', '2020-12-31', true],
    ['2020', '2021', true],
    ['2020-05-10', '2020-05-09', false],
    ['2020-05-10', '2020-05', false],
    ['2020-05-10', '2020', false],
    ['2020-05', '2020-05-30', false],
    ['2020-05', '2020-05', false],
    ['2020', '2020', false],
    ['2020-05-10', undefined, false],
    [undefined, '2020-05-10', false],
    [undefined, undefined, false],
    ['2020-05-10', 'later', false],
  ])('a retraction of %s by a reinstatement of %s that names no notice: %s', (date, later, is) => {
    const retraction = { notice: '10.1000/retraction', date }
    expect(isTakenBackBy(retraction, { date: later })).toBe(is)
    expect(isTakenBackBy(retraction, { notice: '10.1000/other', date: later })).toBe(is)
  })

  it.each([
    ['2020-05-10', '2020', true],
    ['2020-05-10', '2020-05', true],
    ['2020', '2020', true],
    ['2020-05-10', undefined, true],
    [undefined, '2020', true],
    ['2020-05-10', '2020-05-09', false],
    ['2020-05-10', '2019', false],
    ['2021', '2020-12', false],
  ])(
    'a retraction of %s by a reinstatement of %s of that very retraction: %s',
    (date, later, is) => {
      const retraction = { notice: '10.1000/Retraction', date }
      expect(isTakenBackBy(retraction, { notice: '10.1000/retraction', date: later })).toBe(is)
    },
  )

  it('never takes back by a less precise date what the whole dates do not', () => {
    fc.assert(
      fc.property(day, day, precision, precision, (given, taken, one, other) => {
        const isImprecise = isTakenBackBy(
          { date: given.slice(0, one) },
          { date: taken.slice(0, other) },
        )
        if (isImprecise) expect(isTakenBackBy({ date: given }, { date: taken })).toBe(true)
      }),
    )
  })
})
