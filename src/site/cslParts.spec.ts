import { describe, expect, it } from 'vitest'
import { issuedDay, pagesOf } from './cslParts'

const item = { id: 'r', type: 'book' } as const

describe('issuedDay', () => {
  it.each([
    [[[2019]], '2019'],
    [[[2019, 3]], '2019-03'],
    [[['2019', '3', '7']], '2019-03-07'],
    [[[2019, 21]], '2019'],
    [[[-44]], undefined],
    [[[]], undefined],
  ])('%j is %s', (parts, day) => {
    expect(issuedDay({ ...item, issued: { 'date-parts': parts } })).toBe(day)
  })

  it('is nothing for words in place of a date', () => {
    expect(issuedDay({ ...item, issued: { literal: 'in press' } })).toBeUndefined()
  })
})

describe('pagesOf', () => {
  it.each([
    ['101-109', '101', '109'],
    ['101–109', '101', '109'],
    ['e12', 'e12', undefined],
    [undefined, undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (page, first, last) => {
    expect(pagesOf({ ...item, page })).toMatchObject({ first, last })
  })
})
