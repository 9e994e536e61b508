import type { Block, DocumentBody, Inline, List, TextCitation } from './model'
import { normaliseBody } from './normalise'

/**
 * The citations of a body in the order in which they appear, those in lists and table cells
 * included. The order is what numeric styles number by.
 */
export function citationsOf(body: DocumentBody): TextCitation[] {
  return inlinesOf(normaliseBody(body)).flatMap((node) =>
    node.kind === 'citation' ? [node.citation] : [],
  )
}

/** The ids of the references that a body cites, each once, in the order of first appearance. */
export function referenceIdsOf(body: DocumentBody): string[] {
  const ids = citationsOf(body).flatMap(({ cites }) => cites.map((cite) => cite.reference))
  return [...new Set(ids)].filter((id) => id !== '')
}

/**
 * Replaces the reference of every cite, as when an import's local keys become the ids of stored
 * references. `toId` is asked once per cite; the result is a normalised copy.
 */
export function mapReferences(
  body: DocumentBody,
  toId: (reference: string) => string,
): DocumentBody {
  return mapCitations(body, (citation) => ({
    ...citation,
    cites: citation.cites.map((cite) => ({ ...cite, reference: toId(cite.reference) })),
  }))
}

/** Replaces every citation, asking once for each in reading order; the result is a normalised copy. */
export function mapCitations(
  body: DocumentBody,
  map: (citation: TextCitation) => TextCitation,
): DocumentBody {
  const mapNode = (node: Inline): Inline =>
    node.kind === 'citation' ? { kind: 'citation', citation: map(node.citation) } : node
  return { blocks: normaliseBody(body).blocks.map((block) => mapBlock(block, mapNode)) }
}

/** All inline nodes of a normalised body in reading order; a link stands for its text. */
export function inlinesOf(body: DocumentBody): Inline[] {
  const found: Inline[] = []
  const collect = (node: Inline) => {
    found.push(node)
    return node
  }
  for (const block of body.blocks) mapBlock(block, collect)
  return found
}

type MapInline = (node: Inline) => Inline

/** Rebuilds a block with `map` applied to its inline nodes in reading order. */
function mapBlock(block: Block, map: MapInline): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return { ...block, children: block.children.map(map) }
    case 'list':
      return mapList(block, map)
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => mapBlock(inner, map)) })),
      )
      return { ...block, rows }
    }
    default:
      return block
  }
}

function mapList(list: List, map: MapInline): List {
  const items = list.items.map((item) => ({
    children: item.children.map(map),
    lists: item.lists.map((inner) => mapList(inner, map)),
  }))
  return { ...list, items }
}
