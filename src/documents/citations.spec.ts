import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from './arbitraryBody'
import { citationsOf, mapReferences, referenceIdsOf } from './citations'
import type { Block, DocumentBody, Inline } from './model'

const cite = (id: string, ...references: string[]): Inline => ({
  kind: 'citation',
  citation: { id, cites: references.map((reference) => ({ id: `${id}-${reference}`, reference })) },
})
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })

const body: DocumentBody = {
  blocks: [
    { kind: 'heading', level: 2, children: [cite('1', 'a')] },
    paragraph({ kind: 'link', url: '/x', children: [cite('2', 'b', 'a')] }, cite('3')),
    {
      kind: 'list',
      isOrdered: false,
      items: [
        {
          children: [cite('4', '')],
          lists: [
            { kind: 'list', isOrdered: true, items: [{ children: [cite('5', 'c')], lists: [] }] },
          ],
        },
        { children: [cite('6', 'a')], lists: [] },
      ],
    },
    { kind: 'table', rows: [[{ isHeader: false, blocks: [paragraph(cite('7', 'd'))] }]] },
    { kind: 'quote', children: [cite('8', 'e')] },
  ],
}

describe('citations of a body', () => {
  it('are found everywhere, in the order of reading', () => {
    expect(citationsOf(body).map(({ id }) => id)).toEqual([...'12345678'])
    expect(referenceIdsOf(body)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are all mapped to other references, and nothing else changes', () => {
    const mapped = mapReferences(body, (key) => `id-${key}`)
    expect(referenceIdsOf(mapped)).toEqual(['id-a', 'id-b', 'id-', 'id-c', 'id-d', 'id-e'])
    fc.assert(
      fc.property(arbitraryBody(fc.string()), (any) => {
        const there = mapReferences(any, (key) => `x${key}`)
        expect(citationsOf(there)).toHaveLength(citationsOf(any).length)
        expect(mapReferences(there, (key) => key.slice(1))).toEqual(
          mapReferences(any, (key) => key),
        )
      }),
    )
  })
})
