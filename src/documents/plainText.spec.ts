import { describe, expect, it } from 'vitest'
import type { Marker } from './marker'
import type { Block, DocumentBody, Inline, List } from './model'
import { plainText } from './plainText'

const text = (value: string): Inline => ({ kind: 'text', text: value })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const citation: Inline = { kind: 'citation', citation: { id: 'c', cites: [] } }
const marker = (html: string): Marker => ({
  citationId: 'c',
  html,
  text: html.replace(/<[^>]*>/g, ''),
  numbers: [1],
})

describe('plainText', () => {
  it('prints citations as in their style, or not at all', () => {
    const note: Inline = { kind: 'evidence-note', id: 'n', noteKind: 'opinion', note: 'private' }
    const body: DocumentBody = { blocks: [paragraph(text('the drug'), note, citation, text('.'))] }
    expect(plainText(body)).toBe('the drug.')
    expect(plainText(body, { markers: [marker('<sup>1</sup>')] })).toBe('the drug [1].')
    expect(plainText(body, { markers: [marker('(Cohen, 2016)')] })).toBe('the drug (Cohen, 2016).')
    expect(plainText(body, { markers: [] })).toBe('the drug [?].')
  })

  it('prints every kind of block', () => {
    const leaf = (value: string) => ({ children: [text(value)], lists: [] })
    const inner: List = { kind: 'list', isOrdered: false, items: [leaf('in'), leaf('ner')] }
    const items = [{ ...leaf('one'), lists: [inner] }, leaf('two\nlines')]
    const cell = (value: string) => ({ isHeader: false, blocks: [paragraph(text(value))] })
    const body: DocumentBody = {
      blocks: [
        { kind: 'heading', level: 2, children: [text('Title')] },
        { kind: 'list', isOrdered: true, start: 9, items },
        { kind: 'table', rows: [[cell('a'), cell('b\nc')]] },
        { kind: 'pull-quote', id: 'q', text: 'Wow', attribution: 'Dr. A' },
        { kind: 'commercial-disclosure', id: 'd', sponsor: 'Acme', text: 'Paid.' },
        { kind: 'figure', media: 'm', alt: 'Skin' },
        { kind: 'rule' },
      ],
    }
    expect(plainText(body)).toBe(
      [
        'Title',
        '9. one\n   - in\n   - ner\n10. two\n    lines',
        'a\tb c',
        'Wow\n\u2014 Dr. A',
        'Acme\nPaid.',
        'Skin',
      ].join('\n\n'),
    )
  })
})
