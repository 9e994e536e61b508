import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from '../arbitraryBody'
import type { Block, DocumentBody, List } from '../model'
import { maxListDepth, normaliseBody } from '../normalise'
import { plainText } from '../plainText'
import { readLexical, writeLexical } from './index'
import type { UnknownNode } from './node'

const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
const text = (value: string) => ({ type: 'text', text: value })

/** The editor has headings 2 to 4 only. */
function editorHeadings(block: Block): Block {
  if (block.kind === 'heading') {
    return { ...block, level: block.level < 3 ? 2 : block.level === 3 ? 3 : 4 }
  }
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map(editorHeadings) })),
  )
  return { ...block, rows }
}

describe('the way from a body to an editor state and back', () => {
  it('keeps everything but the levels that the editor lacks', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('a\r\nb'))
    fc.assert(
      fc.property(arbitraryBody(anyText), (body) => {
        const stored: unknown = JSON.parse(JSON.stringify(writeLexical(body)))
        const normalised = normaliseBody(body)
        expect(readLexical(stored)).toEqual({ blocks: normalised.blocks.map(editorHeadings) })
      }),
      { numRuns: 60 },
    )
  })

  it('comes to rest: a normalised body is its own normal form', () => {
    fc.assert(
      fc.property(arbitraryBody(fc.string()), (body) => {
        const normalised = normaliseBody(body)
        expect(normaliseBody(normalised)).toEqual(normalised)
      }),
    )
  })
})

describe('writeLexical', () => {
  it('nests a list as an item of its own, numbered as the editor numbers', () => {
    const leaf = (value: string) => ({
      children: [{ kind: 'text' as const, text: value }],
      lists: [],
    })
    const inner: List = { kind: 'list', isOrdered: false, items: [leaf('inner')] }
    const items = [{ ...leaf('one'), lists: [inner] }, leaf('two')]
    const { root } = writeLexical({ blocks: [{ kind: 'list', isOrdered: true, start: 3, items }] })
    expect(root.children).toMatchObject([
      {
        type: 'list',
        listType: 'number',
        tag: 'ol',
        start: 3,
        children: [
          { value: 3, indent: 0, children: [{ text: 'one' }] },
          { value: 4, children: [{ type: 'list', tag: 'ul', children: [{ indent: 1 }] }] },
          { value: 4, children: [{ text: 'two' }] },
        ],
      },
    ])
  })

  it('gives every link and upload an id of its own', () => {
    const link = { kind: 'link' as const, url: 'https://a.org', children: [] }
    const children = [
      { ...link, children: [{ kind: 'text' as const, text: 'a' }] },
      { ...link, children: [{ kind: 'text' as const, text: 'b' }] },
    ]
    const figure = { kind: 'figure' as const, media: 'm' }
    const written = JSON.stringify(writeLexical({ blocks: [{ kind: 'quote', children }, figure] }))
    const ids = [...written.matchAll(/"id":"([0-9a-f]{24})"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('readLexical', () => {
  it('reads a populated reference, an upload and a link to a document by their ids', () => {
    const cites = [{ id: 'k', reference: { id: 'r1', title: 'Secret draft' }, label: 'rubbish' }]
    const media = { id: 'm', url: '/media/m.png', alt: 'Skin', caption: 'Fig. 1' }
    const body = readLexical(
      state(
        {
          type: 'paragraph',
          children: [
            { type: 'inlineBlock', fields: { id: 'c', blockType: 'citation', cites } },
            {
              type: 'link',
              fields: { linkType: 'internal', doc: { relationTo: 'articles', value: { id: 7 } } },
              children: [text('see')],
            },
          ],
        },
        { type: 'upload', relationTo: 'media', value: media },
        { type: 'upload', relationTo: 'attachments', value: { ...media, id: 'private' } },
      ),
    )
    const doc = { collection: 'articles', id: '7' }
    expect(body.blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'citation', citation: { id: 'c', cites: [{ id: 'k', reference: 'r1' }] } },
          { kind: 'link', url: '', doc, children: [{ kind: 'text', text: 'see' }] },
        ],
      },
      { kind: 'figure', media: 'm', url: '/media/m.png', alt: 'Skin', caption: 'Fig. 1' },
    ])
  })

  it('keeps the text of what it does not know, and of what stands in an odd place', () => {
    const odd = state(
      { type: 'callout', children: [{ type: 'paragraph', children: [text('one')] }] },
      text('two'),
      { type: 'constructor', text: 'three' },
      { type: 'listitem', children: [{ type: 'paragraph', children: [text('four')] }] },
      {
        type: 'quote',
        children: [
          { type: 'emoji', text: 'five' },
          { type: 'heading', children: [text('six')] },
        ],
      },
    )
    expect(plainText(readLexical(odd))).toBe('one\n\ntwothree\n\n- four\n\nfive\nsix')
  })

  it('never throws, whatever it is given', () => {
    const types = [
      'paragraph',
      'list',
      'listitem',
      'table',
      'tablerow',
      'link',
      'inlineBlock',
      'block',
    ]
    const { node } = fc.letrec<{ node: UnknownNode }>((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom(...types, 'upload', '__proto__', 'quote'), fc.jsonValue()),
          text: fc.oneof(fc.string(), fc.jsonValue()),
          format: fc.oneof(fc.integer(), fc.jsonValue()),
          fields: fc.oneof(
            fc.record({
              blockType: fc.constantFrom('citation', 'evidenceNote', 'pullQuote'),
              cites: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
              id: fc.jsonValue(),
              text: fc.jsonValue(),
            }),
            fc.jsonValue(),
          ),
          start: fc.jsonValue(),
          colSpan: fc.double(),
          children: fc.oneof(
            { maxDepth: 4 },
            fc.constant([]),
            fc.array(fc.oneof(tie('node'), fc.jsonValue()), { maxLength: 4 }),
            fc.jsonValue(),
          ),
        },
        { requiredKeys: [] },
      ),
    }))
    const anything = fc.oneof(
      fc.anything(),
      fc.array(node).map((children) => state(...children)),
    )
    fc.assert(
      fc.property(anything, (value) => {
        const body = readLexical(value)
        expect(normaliseBody(body)).toEqual(body)
      }),
    )
  })

  it.each(['listitem', 'list', 'table', 'paragraph', 'link', 'unheard-of'])(
    'keeps the text below 20,000 nested nodes of type %s',
    (type) => {
      let node: UnknownNode = { type, children: [text('deep')] }
      for (let depth = 0; depth < 20_000; depth++) node = { type, children: [node] }
      const body = readLexical(state(node))
      expect(plainText(body)).toContain('deep')
      expect(writeLexical(body).root.children.length).toBeGreaterThan(0)
    },
  )

  it('keeps the text of lists that nest without end, and bounds them', () => {
    let nested: UnknownNode = {
      type: 'list',
      children: [{ type: 'listitem', children: [text('x')] }],
    }
    for (let depth = 0; depth < 5000; depth++) {
      nested = { type: 'list', children: [{ type: 'listitem', children: [nested] }] }
    }
    const body = readLexical(state(nested))
    expect(plainText(body)).toContain('x')
    expect(listDepth(body)).toBeLessThanOrEqual(maxListDepth)
  })
})

function listDepth(body: DocumentBody): number {
  let depth = 0
  let lists = body.blocks.filter((block) => block.kind === 'list')
  for (; lists.length > 0; depth++) {
    lists = lists.flatMap((list) => list.items.flatMap((item) => item.lists))
  }
  return depth
}

describe('a huge text', () => {
  const count = 150_000
  it.each([
    ['lines', { type: 'paragraph', children: [text('\n'.repeat(count))] }],
    ['items', { type: 'list', children: Array(count).fill({ type: 'listitem' }) }],
    [
      'nested lists',
      { type: 'list', children: [{ children: Array(count).fill({ type: 'list' }) }] },
    ],
    ['rows', { type: 'table', children: Array(count).fill({ children: [{}] }) }],
    [
      'nested cells',
      {
        type: 'table',
        children: [
          {
            children: [
              { children: [{ type: 'table', children: Array(count).fill({ children: [{}] }) }] },
            ],
          },
        ],
      },
    ],
  ])('of 150,000 %s is read', (_, node) => {
    const body = readLexical(state(node))
    expect(body.blocks).toHaveLength(1)
    expect(plainText(body).length).toBeLessThan(10 * count)
  })
})
