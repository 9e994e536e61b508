import type { CiteLabel, CitationMode } from '../citations/citation'
import { writeLexical } from '../documents/lexical'
import type { Block, Inline } from '../documents/model'

/** The id of a stored reference of the demo. */
export type ReferenceId = (key: DemoReferenceKey) => string

export type DemoReferenceKey = 'waghule' | 'wadhwani' | 'pahwa' | 'cohen'

type DemoCite = { reference: string; locator?: string; label?: CiteLabel; prefix?: string }

/** A rich text of paragraphs, lists and headings. */
export const richText = (...blocks: Block[]) => writeLexical({ blocks })

export const heading = (text: string): Block => ({
  kind: 'heading',
  level: 2,
  children: inlines([text]),
})

export const paragraph = (...parts: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  children: inlines(parts),
})

export const bullets = (...items: string[]): Block => ({
  kind: 'list',
  isOrdered: false,
  items: items.map((item) => ({ children: inlines([item]), lists: [] })),
})

/** A citation under an id that stays the same, so that links to it do. */
export const citation = ({
  id,
  cites,
  mode = 'parenthetical',
}: {
  id: string
  cites: DemoCite[]
  mode?: CitationMode
}): Inline => ({
  kind: 'citation',
  citation: {
    id,
    mode,
    cites: cites.map((cite, index) => ({ label: 'page', ...cite, id: `${id}-${index + 1}` })),
  },
})

const inlines = (parts: (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part))
