import type { Block, DocumentBody, Heading } from '../model'
import { textOfBlocks, textOfInlines } from '../plainText'
import { uniqueSlugs } from '../slug'

export const introductionId = 'introduction'

/** Whether a heading prints: one without text and citations is an empty line of the editor's. */
export function isPrinted(block: Block): block is Heading {
  if (block.kind !== 'heading') return false
  return (
    block.children.some((node) => node.kind === 'citation') ||
    textOfInlines(block.children).trim() !== ''
  )
}

/** The blocks before the first heading, if they say anything. */
export function introduction({ blocks }: DocumentBody): Block[] {
  const end = blocks.findIndex(isPrinted)
  const before = end < 0 ? blocks : blocks.slice(0, end)
  return textOfBlocks({ blocks: before, print: {} }) === '' ? [] : before
}

/**
 * The id of every heading of a normalised body: its slug, made unique in reading order. None looks
 * like the anchor of a citation or reference, and none is the introduction's where there is one.
 */
export function headingIds(body: DocumentBody): Map<Block, string> {
  const taken = introduction(body).length > 0 ? [introductionId] : []
  const toId = uniqueSlugs({ fallback: 'section', taken })
  const ids = new Map<Block, string>()
  for (const block of body.blocks.filter(isPrinted)) {
    const text = textOfInlines(block.children)
    ids.set(block, toId(/^\W*(cite|ref)\W/i.test(text) ? `section ${text}` : text))
  }
  return ids
}
