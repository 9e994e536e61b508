import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkedIds } from '../../evidence/linkedIds'
import { exchangeCites, restoreCites } from './exchangeCites'

const references = ['a', 'b', 'c'] as const

let count = 0
const newId = () => `id${(count += 1)}`

const cite = fc
  .record({
    reference: fc.constantFrom(...references),
    locator: fc.option(fc.constantFrom('3', '10'), { nil: undefined }),
  })
  .map((fields) => ({ id: newId(), ...fields }))

const citation = fc.array(cite, { minLength: 1, maxLength: 3 }).map((cites) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: newId(), blockType: 'citation', cites, mode: 'parenthetical' },
}))

const text = fc.array(citation, { maxLength: 4 }).map((citations) => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'paragraph', version: 1, children: citations }],
  },
}))

/** A document as it is stored, with two locales, facts with evidence, and a list. */
const document = fc.record({
  title: fc.record({ en: fc.string(), de: fc.string() }),
  body: fc.record({ en: text, de: text }),
  occurrences: fc.array(
    fc.array(cite, { maxLength: 3 }).map((evidence) => ({ id: newId(), evidence, severity: 2 })),
    { maxLength: 2 },
  ),
  furtherReading: fc.uniqueArray(fc.constantFrom(...references)),
})

const cited = (value: { furtherReading: string[] }) =>
  new Set([...linkedIds(value).references, ...value.furtherReading])

describe('exchangeCites', () => {
  it('leaves no cite of the one, cites the other instead, and touches nothing else', () => {
    fc.assert(
      fc.property(document, (before) => {
        const { document: after } = exchangeCites({ document: before, from: 'a', to: 'b' })
        const wanted = cited(before)
        if (wanted.delete('a')) wanted.add('b')
        expect(cited(after)).toEqual(wanted)
        expect(after.title).toBe(before.title)
        expect(new Set(after.furtherReading).size).toBe(after.furtherReading.length)
      }),
    )
  })

  it('gives back the document itself where it does not cite the one', () => {
    fc.assert(
      fc.property(document, (before) => {
        const { document: after, moves } = exchangeCites({
          document: before,
          from: 'nothing',
          to: 'b',
        })
        expect(after).toBe(before)
        expect(moves).toEqual({ moved: [], dropped: [] })
      }),
    )
  })

  it('is taken back by restoreCites without a trace', () => {
    fc.assert(
      fc.property(document, (before) => {
        const { document: after, moves } = exchangeCites({ document: before, from: 'a', to: 'b' })
        const { document: back, restored } = restoreCites({
          document: after,
          moves,
          survivor: 'b',
          merged: 'a',
        })
        expect(JSON.stringify(back)).toBe(JSON.stringify(before))
        expect(restored).toHaveLength(moves.moved.length + moves.dropped.length)
      }),
    )
  })

  it('moves back only what still stands and still cites the survivor', () => {
    fc.assert(
      fc.property(document, (before) => {
        const { document: after, moves } = exchangeCites({ document: before, from: 'a', to: 'b' })
        const { document: changed } = exchangeCites({ document: after, from: 'b', to: 'c' })
        const { document: back } = restoreCites({
          document: changed,
          moves: { ...moves, dropped: [] },
          survivor: 'b',
          merged: 'a',
        })
        expect(back).toBe(changed)
      }),
    )
  })
})
