import { describe, expect, it } from 'vitest'
import { evidenceMarker } from './evidenceMarker'
import { exampleEntry } from './exampleArticle'

const entries = [
  exampleEntry({ id: 'r1', type: 'book' }),
  exampleEntry({ id: 'r2', type: 'book' }, { number: 2 }),
]

const marker = (row: string | null, numbers: number[]) => ({
  citationId: `effect_${row}`,
  html: '(2)',
  text: '(2)',
  numbers,
  source: { collection: 'side-effects', id: 'effect', row },
})

const bibliography = {
  style: 'vancouver',
  locale: 'en-US',
  entries,
  markers: [marker(null, [1]), marker('o1', [2, 1])],
}

describe('evidenceMarker', () => {
  it('leads from a fact to the first reference that it cites', () => {
    expect(evidenceMarker({ bibliography, row: 'o1' })).toEqual({
      id: 'cite-effect_o1',
      href: '#ref-r2',
      html: '(2)',
      text: '(2)',
    })
  })

  it('is not there without evidence, or without a list of references', () => {
    expect(evidenceMarker({ bibliography, row: 'o2' })).toBeUndefined()
    const withoutList = { ...bibliography, entries: [] }
    expect(evidenceMarker({ bibliography: withoutList, row: 'o1' })).toBeUndefined()
  })
})
