import { describe, expect, it } from 'vitest'
import { readReferences } from './readReferences'

const item = { id: 'a', type: 'book', title: 'A' }

describe('readReferences', () => {
  it.each([
    ['a list', [item]],
    ['a list under "items"', { items: [item] }],
    ['one item', item],
    ['an object by id', { a: { type: 'book', title: 'A' } }],
  ])('reads %s', (_, json) => {
    expect(readReferences(json)).toEqual({ references: [item], problems: [] })
  })

  it('takes numbers for ids, and no id for one', () => {
    const { references, problems } = readReferences([{ id: 7 }, { type: 'book' }])
    expect(references.map(({ id }) => id)).toEqual(['7', ''])
    expect(problems).toEqual([])
  })

  it('keeps both entries of one id, and counts the same entry once', () => {
    const { references, problems } = readReferences([item, { ...item }, { ...item, title: 'B' }])
    expect(references).toEqual([
      { ...item, id: 'a-1' },
      { ...item, title: 'B' },
    ])
    expect(problems).toEqual([expect.stringContaining('Entry 3 has the id "a", as entry 1 has.')])
  })

  it('gives no entry an id that another has, also of those that come later', () => {
    const ids = ['a', 'a', 'a-1', 'a-1']
    const { references } = readReferences(ids.map((id, index) => ({ id, title: `${index}` })))
    expect(references.map(({ id }) => id)).toEqual(['a-1-', 'a', 'a-1-3', 'a-1'])
  })

  it('takes very many entries without an id, in their order', () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => ({ title: `${index}` }))
    const { references } = readReferences(entries)
    expect(references.map(({ title }) => title)).toEqual(entries.map(({ title }) => title))
    expect(new Set(references.map(({ id }) => id)).size).toBe(20_000)
    expect(references.at(-1)?.id).toBe('')
  })

  it('says entry by entry what it cannot use', () => {
    const { references, problems } = readReferences([5, { ...item, author: 'Smith' }])
    expect(references).toEqual([{ ...item, author: 'Smith' }])
    expect(problems).toEqual([
      expect.stringMatching(/^Entry 1 is no CSL-JSON item/),
      expect.stringMatching(/^Entry 2 \(id "a"\): "author" has a value/),
    ])
  })

  it.each([null, 5, 'text'])('refuses %j', (json) => {
    expect(() => readReferences(json)).toThrow('This is no CSL-JSON')
  })
})
