import { blocksHtml } from './html/blocks'
import { introduction, introductionId, isPrinted } from './html/headings'
import { htmlPrint } from './html/options'
import type { HtmlOptions, HtmlPrint } from './html/options'
import type { Block, DocumentBody, Heading, HeadingLevel } from './model'
import { normaliseBody } from './normalise'
import { textOfBlocks, textOfInlines } from './plainText'

/** `html` and `text` are the section's content up to the next heading, without its own heading. */
export type DocumentSection = {
  id: string
  heading: string
  level: HeadingLevel
  html: string
  text: string
}

/**
 * Cuts a body at its headings, in reading order and flat: a subsection follows its section, and
 * `level` tells them apart. Ids and HTML are those of `writeHtml` with the same options. Text before
 * the first heading is a section `introduction` with an empty heading, at the first one's level.
 */
export function sections(body: DocumentBody, options: HtmlOptions): DocumentSection[] {
  const normalised = normaliseBody(body)
  const print = htmlPrint({ body: normalised, options })
  const found: DocumentSection[] = []
  const first = normalised.blocks.find(isPrinted)
  const before = introduction(normalised)
  if (before.length > 0) {
    const level = first?.level ?? 2
    const id = print.idPrefix + introductionId
    found.push({ id, heading: '', level, ...contentOf({ blocks: before, print }) })
  }
  for (const { heading, blocks } of cut(normalised.blocks)) {
    found.push({
      id: print.idPrefix + (print.headingIds.get(heading) ?? ''),
      heading: textOfInlines(heading.children).replace(/\s+/g, ' ').trim(),
      level: heading.level,
      ...contentOf({ blocks, print }),
    })
  }
  return found
}

function cut(blocks: Block[]): { heading: Heading; blocks: Block[] }[] {
  const parts: { heading: Heading; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (isPrinted(block)) parts.push({ heading: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

function contentOf({ blocks, print }: { blocks: Block[]; print: HtmlPrint }) {
  return { html: blocksHtml({ blocks, print }), text: textOfBlocks({ blocks, print }) }
}
