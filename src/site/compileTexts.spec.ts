import { describe, expect, it } from 'vitest'
import { writeLexical } from '../documents/lexical'
import type { CitedReference } from './fragments'
import { compileTexts } from './compileTexts'

const reference = (id: string, family: string): CitedReference => ({
  id,
  citationKey: null,
  shortLabel: null,
  status: 'unknown',
  statusCheckedAt: null,
  csl: { id, type: 'book', title: `On ${family}`, author: [{ family }] },
})

const text = (words: string, cited: string) =>
  writeLexical({
    blocks: [
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: words },
          {
            kind: 'citation',
            citation: {
              id: 'same',
              mode: 'parenthetical',
              cites: [{ id: 'cite', reference: cited }],
            },
          },
        ],
      },
    ],
  })

const references = [reference('r3', 'Evidence'), reference('r1', 'Reis'), reference('r2', 'Okafor')]

describe('compileTexts', () => {
  it('makes one text of several, under their headings and with one bibliography', async () => {
    const { html, entries } = await compileTexts({
      parts: [
        { state: text('Needles ', 'r1') },
        { heading: 'Before it', state: text('Cleaned ', 'r2') },
        { heading: 'After it', state: null },
      ],
      references,
    })
    expect(html).toContain('<h2 id="before-it">Before it</h2>')
    expect(html).not.toContain('After it')
    expect(entries.map(({ referenceId, isCited }) => [referenceId, isCited])).toEqual([
      ['r1', true],
      ['r2', true],
      ['r3', false],
    ])
    expect(entries[0]?.reference?.id).toBe('r1')
  })

  it('leads from every entry back into the text, also where two texts share a citation id', async () => {
    const { html, entries } = await compileTexts({
      parts: [{ state: text('One ', 'r1') }, { state: text('Two ', 'r1') }],
      references,
    })
    const backlinks = entries[0]?.backlinks ?? []
    expect(backlinks).toHaveLength(2)
    for (const id of backlinks) expect(html).toContain(`id="cite-${id}"`)
  })

  it('shows a gap where a reference may not be seen, instead of failing', async () => {
    const { html, entries } = await compileTexts({
      parts: [{ state: text('Hidden ', 'not-there') }],
      references: [],
    })
    expect(html).toContain('Hidden')
    expect(entries).toEqual([])
  })
})
