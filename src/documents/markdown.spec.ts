import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from './arbitraryBody'
import type { Marker } from './marker'
import { writeMarkdown } from './markdown'
import type { Block, Inline, List } from './model'

const text = (value: string): Inline => ({ kind: 'text', text: value })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const write = (blocks: Block[], markers: Marker[] = []) => writeMarkdown({ blocks }, { markers })

function nodesOf(markdown: string): Nodes[] {
  const found: Nodes[] = []
  const open: Nodes[] = [fromMarkdown(markdown)]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    if ('children' in node) open.push(...node.children.toReversed())
  }
  return found
}

describe('writeMarkdown', () => {
  it('writes every kind of block and mark', () => {
    const leaf = (value: string) => ({ children: [text(value)], lists: [] })
    const inner: List = { kind: 'list', isOrdered: false, items: [leaf('in')] }
    const cell = (value: string, isHeader = false) => ({
      isHeader,
      blocks: [paragraph(text(value))],
    })
    const marker = { citationId: 'c', html: '<sup>1</sup>', text: '1', numbers: [1] }
    const markdown = write(
      [
        { kind: 'heading', level: 2, children: [text('Title')] },
        paragraph(
          { kind: 'text', text: 'drug', marks: ['bold', 'italic'] },
          { kind: 'citation', citation: { id: 'c', cites: [] } },
          text(' H'),
          { kind: 'text', text: '2', marks: ['subscript'] },
          { kind: 'evidence-note', id: 'n', noteKind: 'opinion', note: 'private' },
          { kind: 'line-break' },
          { kind: 'link', url: 'https://a.org/x', children: [text('link')] },
        ),
        { kind: 'list', isOrdered: true, start: 3, items: [{ ...leaf('one'), lists: [inner] }] },
        { kind: 'table', rows: [[cell('a|b', true), cell('c', true)], [cell('d')]] },
        { kind: 'pull-quote', id: 'q', text: 'Wow', attribution: 'Dr. A' },
        { kind: 'commercial-disclosure', id: 'd', sponsor: 'Acme', text: 'Paid.' },
        { kind: 'figure', media: 'm', url: '/m.png', alt: 'Skin', caption: 'Fig.' },
        { kind: 'rule' },
      ],
      [marker],
    )
    expect(markdown).toBe(
      [
        '## Title',
        '**_drug_** \\[1] H<sub>2</sub>\\\n[link](https://a.org/x)',
        '3. one\n   - in',
        '| a\\|b | c |\n| ---- | - |\n| d    |   |',
        '> Wow\n>\n> \u2014 Dr. A',
        '> **Commercial disclosure:** Acme\n>\n> Paid.',
        '![Skin](/m.png)',
        'Fig.',
        '***\n',
      ].join('\n\n'),
    )
  })

  it('escapes what would be read as markup: a reader gets the text back', () => {
    const tricky = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'*_`[]()<>#!&|~\\-+1.=: a'), maxLength: 12 }),
      fc.constantFrom('# no heading', '- no item', '1. no item', '<b>', '[x](y)', '&amp;', '***'),
    )
    fc.assert(
      fc.property(tricky, tricky, (first, second) => {
        const markdown = write([paragraph(text(first), { kind: 'line-break' }, text(`a${second}`))])
        const nodes = nodesOf(markdown)
        const read = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')
        const bare = (value: string) => value.replace(/[\s\p{Cc}]/gu, '')
        expect(bare(read)).toBe(bare(`${first}a${second}`))
        const kinds = new Set(nodes.map(({ type }) => type))
        expect(
          [...kinds].filter((kind) => !['root', 'paragraph', 'text', 'break'].includes(kind)),
        ).toEqual([])
      }),
    )
  })

  it('writes no HTML but its own and no unsafe link, from whatever field', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      'javascript:alert(1)',
      '](javascript:alert(1))',
      '`<img src=x onerror=y>`',
      '\n\n<iframe>',
    )
    fc.assert(
      fc.property(arbitraryBody(hostile), (body) => {
        const markers = [{ citationId: '<b>', html: '<b>', text: '<script>', numbers: [] }]
        const markdown = writeMarkdown(body, { markers, linkTo: () => 'javascript:alert(1)' })
        for (const node of nodesOf(markdown)) {
          if (node.type === 'html') expect(node.value).toMatch(/^<\/?(sub|sup|u)>$/)
          if (node.type === 'link') expect(node.url).not.toMatch(/^\s*javascript:/i)
        }
      }),
      { numRuns: 60 },
    )
  })
})
