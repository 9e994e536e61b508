import type { Block, DocumentBody, Heading } from '../documents/model'
import { textOfInlines } from '../documents/plainText'

/** A heading with the blocks up to the next one. What stands before the first has no heading. */
export type Section = { heading?: string; level?: Heading['level']; blocks: Block[] }

/** The sections of a body in reading order; levels do not nest. Empty introductions are left out. */
export function sectionsOf(body: DocumentBody): Section[] {
  const sections: Section[] = [{ blocks: [] }]
  for (const block of body.blocks) {
    if (block.kind === 'heading') {
      sections.push({
        heading: textOfInlines(block.children).trim(),
        level: block.level,
        blocks: [],
      })
    } else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0)
}
