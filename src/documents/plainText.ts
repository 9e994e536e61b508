import type { Block, DocumentBody, Inline, List } from './model'
import { flatMarker, needsSpaceBefore } from './marker'
import type { Marker } from './marker'
import { normaliseBody } from './normalise'

/**
 * The text of a body for search, counting and speech: blocks parted by an empty line, list items
 * with `-` or their number, table cells by tabs. With `markers` citations print as in their style
 * (`[?]` where one has none); without, they print nothing. Evidence notes never print.
 */
export function plainText(
  body: DocumentBody,
  { markers }: { markers?: readonly Marker[] } = {},
): string {
  const print = { markers: markers && markersById(markers) }
  return textOfBlocks({ blocks: normaliseBody(body).blocks, print })
}

/** The text of inline nodes, citations as in `plainText`. */
export function textOfInlines(children: Inline[], print: TextPrint = {}): string {
  return children
    .map((node, index) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'line-break') return '\n'
      if (node.kind === 'link') return textOfInlines(node.children, print)
      if (node.kind === 'evidence-note' || !print.markers) return ''
      const space = needsSpaceBefore({ children, index }) ? ' ' : ''
      return space + flatMarker(print.markers.get(node.citation.id))
    })
    .join('')
}

/** The text of blocks of a normalised body. */
export function textOfBlocks({ blocks, print }: { blocks: Block[]; print: TextPrint }): string {
  return blocks
    .map((block) => textOfBlock(block, print))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Markers by the id of their citation; of two for one citation the first counts. */
export function markersById(markers: readonly Marker[]): Map<string, Marker> {
  return new Map(markers.toReversed().map((marker) => [marker.citationId, marker]))
}

export type TextPrint = { markers?: Map<string, Marker> }

function textOfBlock(block: Block, print: TextPrint): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return textOfInlines(block.children, print).trim()
    case 'list':
      return textOfList({ list: block, print, indent: '' })
    case 'table':
      return block.rows
        .map((row) =>
          row.map((cell) => oneLine(textOfBlocks({ blocks: cell.blocks, print }))).join('\t'),
        )
        .join('\n')
    case 'pull-quote':
      return [block.text, block.attribution && `\u2014 ${block.attribution}`]
        .filter(Boolean)
        .join('\n')
    case 'commercial-disclosure':
      return [block.sponsor, block.relationship, block.text].filter(Boolean).join('\n')
    case 'figure':
      return block.caption ?? block.alt ?? ''
    case 'rule':
      return ''
  }
}

function textOfList({
  list,
  print,
  indent,
}: {
  list: List
  print: TextPrint
  indent: string
}): string {
  return list.items
    .flatMap((item, index) => {
      const sign = list.isOrdered ? `${(list.start ?? 1) + index}.` : '-'
      const inner = `${indent}${' '.repeat(sign.length + 1)}`
      const text = textOfInlines(item.children, print).trim().replaceAll('\n', `\n${inner}`)
      const own = `${indent}${sign} ${text}`.trimEnd()
      return [
        own,
        ...item.lists.map((nested) => textOfList({ list: nested, print, indent: inner })),
      ]
    })
    .join('\n')
}

const oneLine = (text: string): string => text.split(/\s/).filter(Boolean).join(' ')
