import { describe, expect, it } from 'vitest'
import { withoutEvidenceNotes, withUniqueCitationIds } from './index'
import type { UnknownNode } from './node'

const cite = (id: string) => ({ id, reference: 'r' })
const inline = (fields: object) => ({ type: 'inlineBlock', version: 1, fields })
const citation = (id: string, ...citeIds: string[]) =>
  inline({ id, blockType: 'citation', cites: citeIds.map(cite), extra: 'kept' })
const note = (id: string) => inline({ id, blockType: 'evidenceNote', kind: 'opinion', note: 'ask' })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const state = (...children: object[]) => ({ root: { type: 'root', children }, other: 1 })

function numbered() {
  let count = 0
  return () => `new-${++count}`
}

describe('withUniqueCitationIds', () => {
  it('gives the second of two equal citations, cites and notes a new id and keeps the first', () => {
    const copied = citation('c', 'k1', 'k2')
    const before = state(paragraph(copied, note('n')), paragraph(copied, note('n')))
    const snapshot = structuredClone(before)
    expect(withUniqueCitationIds(before, numbered())).toEqual(
      state(
        paragraph(citation('c', 'k1', 'k2'), note('n')),
        paragraph(citation('new-1', 'new-2', 'new-3'), note('new-4')),
      ),
    )
    expect(before).toEqual(snapshot)
  })

  it('returns a state without repetitions as it is, and shares what it does not change', () => {
    const unique = state(paragraph(citation('a', 'k')), paragraph(note('b')))
    expect(withUniqueCitationIds(unique, numbered())).toBe(unique)
    const first = paragraph(citation('a', 'k'))
    const repeated = state(first, paragraph(citation('a', 'k')))
    expect(withUniqueCitationIds(repeated, numbered())).toHaveProperty('root.children.0', first)
  })

  it('leaves an id that moved alone: a citation may share its id with a cite', () => {
    const same = state(paragraph(citation('a', 'a')))
    expect(withUniqueCitationIds(same, numbered())).toBe(same)
  })

  it('fills a missing id, and lets through what is no state', () => {
    const filled = withUniqueCitationIds(state(inline({ blockType: 'citation' })), numbered())
    expect(filled).toHaveProperty('root.children.0.fields.id', 'new-1')
    for (const odd of [null, undefined, 'x', 3, [], {}, { root: [] }]) {
      expect(withUniqueCitationIds(odd, numbered())).toBe(odd)
    }
  })
})

describe('withoutEvidenceNotes', () => {
  it('removes what editors noted and nothing else', () => {
    const before = state(paragraph(citation('c', 'k'), note('n')), { children: 'odd' })
    const after = withoutEvidenceNotes(before)
    expect(JSON.stringify(after)).not.toContain('ask')
    expect(after).toHaveProperty('root.children.0.children.1.fields', {
      id: 'n',
      blockType: 'evidenceNote',
      kind: 'opinion',
    })
    expect(after).toHaveProperty('root.children.0.children.0', citation('c', 'k'))
  })

  it('finds a note below 50,000 nodes, and beside odd children', () => {
    const deepest = note('n')
    let node: UnknownNode = { children: [7, null, deepest] }
    for (let depth = 0; depth < 50_000; depth++) node = { children: [node] }
    let after: unknown = withoutEvidenceNotes({ root: node })
    expect(deepest.fields).toHaveProperty('note')
    for (let depth = 0; depth < 50_000; depth++) after = childAt(after, 0)
    expect(childAt(after, 0)).toBe(7)
    expect(childAt(after, 2)).not.toHaveProperty('fields.note')
    expect(childAt(after, 2)).toHaveProperty('fields.id', 'n')
  })
})

function childAt(parent: unknown, index: number): unknown {
  const holder =
    typeof parent === 'object' && parent !== null && 'root' in parent ? parent.root : parent
  const isParent = typeof holder === 'object' && holder !== null && 'children' in holder
  return isParent && Array.isArray(holder.children) ? holder.children[index] : undefined
}
