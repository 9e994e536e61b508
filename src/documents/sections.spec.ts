import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from './arbitraryBody'
import { writeHtml } from './html'
import type { Block } from './model'
import { sections } from './sections'

const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  children: [{ kind: 'text', text }],
})
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'text', text }],
})

describe('sections', () => {
  it('cuts at every heading, flat and in order, with the text before the first', () => {
    const blocks = [
      paragraph('Hello'),
      heading('Introduction'),
      heading('Risks'),
      paragraph('One'),
      paragraph('Two'),
      heading('Risks', 3),
    ]
    expect(sections({ blocks }, { markers: [] })).toEqual([
      { id: 'introduction', heading: '', level: 2, html: '<p>Hello</p>', text: 'Hello' },
      { id: 'introduction-2', heading: 'Introduction', level: 2, html: '', text: '' },
      {
        id: 'risks',
        heading: 'Risks',
        level: 2,
        html: '<p>One</p>\n<p>Two</p>',
        text: 'One\n\nTwo',
      },
      { id: 'risks-2', heading: 'Risks', level: 3, html: '', text: '' },
    ])
  })

  it('has no introduction where nothing is said before the first heading', () => {
    const blocks: Block[] = [paragraph(' '), { kind: 'rule' }, heading('A')]
    expect(sections({ blocks }, { markers: [] }).map(({ id }) => id)).toEqual(['a'])
    expect(sections({ blocks: [] }, { markers: [] })).toEqual([])
  })

  it('has unique ids that all stand in the HTML, whose parts are the sections', () => {
    const words = fc.constantFrom(
      'Risks',
      'risks 2',
      'introduction',
      'ref-a',
      'cite',
      '',
      'é',
      '🙂',
    )
    // Of two citations with one id the first has the anchor, and sections leave headings out.
    const bare = (html: string) => html.replace(/ id="p-cite-[^"]*"/g, '')
    fc.assert(
      fc.property(arbitraryBody(words), (body) => {
        const found = sections(body, { markers: [], idPrefix: 'p-' })
        const html = writeHtml({ body, markers: [], idPrefix: 'p-' })
        const ids = found.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const section of found) {
          expect(bare(html)).toContain(bare(section.html))
          if (section.heading !== '') expect(html).toContain(` id="${section.id}"`)
        }
      }),
    )
  })
})
