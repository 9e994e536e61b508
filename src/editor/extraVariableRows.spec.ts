import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRow, readRows, rowsOf } from './extraVariableRows'
import type { VariableRow } from './extraVariableRows'

const row = (name: string, text: string, key = 0, isText = true): VariableRow => ({
  key,
  name,
  text,
  isText,
})

const json = fc.jsonValue().filter((value) => !Object.is(value, -0))
const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/)

describe('the rows of variables', () => {
  it('give back what they were made of, of whatever type', () => {
    fc.assert(
      fc.property(fc.dictionary(name, json, { minKeys: 1 }), (variables) => {
        const stored: unknown = JSON.parse(JSON.stringify(variables))
        expect(readRows(rowsOf(variables))).toEqual({ variables: stored })
      }),
    )
  })

  it('keep a number a number when it is changed, and a text of digits a text', () => {
    const [pages, edition] = rowsOf({ pages: 12, edition: '2' })
    const rows = [pages, edition].flatMap((each) => (each ? [{ ...each, text: '13' }] : []))
    expect(readRows(rows)).toEqual({ variables: { pages: 13, edition: '13' } })
  })

  it('hold nothing where there is none, or only rows without name and value', () => {
    expect(readRows(rowsOf(null))).toEqual({ variables: null })
    expect(readRows([row(' ', '')])).toEqual({ variables: null })
  })

  it.each([
    ['two of one name', [row('genre', 'a'), row('genre ', 'b', 1)], 'genre'],
    ['a value without a name', [row('', 'a')], 'no name'],
    ['a number that is none any more', [row('pages', 'twelve', 0, false)], 'JSON'],
  ])('are not read with %s, and say so', (_, rows, words) => {
    expect(readRows(rows)).toEqual({ problem: expect.stringContaining(words) })
  })

  it('give every new row a key of its own', () => {
    const rows = rowsOf({ a: '', b: '' }).slice(1)
    expect(rows.map(({ key }) => key)).not.toContain(emptyRow(rows).key)
    expect(emptyRow([]).key).toBe(0)
  })
})
