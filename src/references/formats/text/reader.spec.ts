import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reader } from './reader'

describe('the reader of plain text', () => {
  it('gives one entry for each line that is not blank, in order', () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((text) => text.replace(/[\r\n]/g, ''))
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, end) => {
          const entries = [...reader.read(lines.join(end))]
          const expected = lines.flatMap((text, at) => (text.trim() === '' ? [] : [at + 1]))
          expect(entries.map((entry) => entry.line)).toEqual(expected)
          expect(entries.every(({ item }) => item !== undefined)).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('says how sure it is of each variable', () => {
    const [entry] = reader.read('Smith J. Needles and skin. Lancet. 2020;395(2):1-5.')
    expect(entry?.item).toMatchObject({ title: 'Needles and skin', volume: '395', issue: '2' })
    expect(entry?.confidence?.title).toBeGreaterThan(0.5)
    expect(entry?.problems).toEqual([])
  })

  it('gives an entry with a problem for a line that is no reference', () => {
    const [entry] = reader.read('x'.repeat(1_000_000))
    expect(entry?.item).toEqual({ id: 'line-1', type: 'document' })
    expect(entry?.problems).toHaveLength(1)
  })
})
