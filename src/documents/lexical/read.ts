import type { Block, DocumentBody, HeadingLevel, Inline, List, ListItem, TableCell } from '../model'
import { normaliseBody } from '../normalise'
import { childrenOf, fieldsOf, idOf, isNode, rootOf, stringOf, textBelow } from './node'
import type { UnknownNode } from './node'
import { isInlineNode, maxNodeDepth, readInlines } from './readInlines'

/**
 * Reads an editor state of Payload's rich text into a normalised body. Never throws: anything that
 * is no state gives an empty body, a node of unknown type its text and children, what nests deeper
 * than a hundred nodes its text. A citation or note without an id gets an empty id, a cite whose
 * reference is missing an empty reference, a note of unknown kind the strictest one.
 */
export function readLexical(state: unknown): DocumentBody {
  const root = rootOf(state)
  const blocks = root ? readBlocks({ nodes: childrenOf(root), depth: 1 }) : []
  return normaliseBody({ blocks })
}

type Located = { node: UnknownNode; depth: number }

const readers: Record<string, (input: Located) => Block[]> = {
  paragraph: (input) => [{ kind: 'paragraph', children: inlinesBelow(input) }],
  heading: (input) => [
    { kind: 'heading', level: levelOf(input.node.tag), children: inlinesBelow(input) },
  ],
  quote: (input) => [{ kind: 'quote', children: inlinesBelow(input) }],
  list: (input) => [readList(input)],
  listitem: ({ node, depth }) => [readList({ node: { children: [node] }, depth })],
  table: (input) => [{ kind: 'table', rows: readRows(input) }],
  horizontalrule: () => [{ kind: 'rule' }],
  upload: ({ node }) => readUpload(node),
  block: ({ node }) => readBlockNode(fieldsOf(node)),
}

/** Reads nodes as blocks; inline content that stands among them makes paragraphs. */
function readBlocks({ nodes, depth }: { nodes: UnknownNode[]; depth: number }): Block[] {
  const blocks: Block[] = []
  let stray: UnknownNode[] = []
  const closeParagraph = () => {
    const children = readInlines({ nodes: stray, depth })
    if (children.length > 0) blocks.push({ kind: 'paragraph', children })
    stray = []
  }
  for (const node of nodes) {
    if (isInlineNode(node)) {
      stray.push(node)
      continue
    }
    closeParagraph()
    for (const block of readBlock({ node, depth })) blocks.push(block)
  }
  closeParagraph()
  return blocks
}

function readBlock({ node, depth }: Located): Block[] {
  if (depth >= maxNodeDepth) {
    return [{ kind: 'paragraph', children: [{ kind: 'text', text: textBelow(node) }] }]
  }
  const type = stringOf(node.type)
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  return read ? read({ node, depth }) : readBlocks({ nodes: childrenOf(node), depth: depth + 1 })
}

function inlinesBelow({ node, depth }: Located): Inline[] {
  return readInlines({ nodes: childrenOf(node), depth: depth + 1 })
}

function levelOf(tag: unknown): HeadingLevel {
  const levels: HeadingLevel[] = [1, 2, 3, 4, 5, 6]
  return levels.find((level) => tag === `h${level}`) ?? 2
}

/** A list item that holds only lists belongs to the item before it: so Lexical nests lists. */
function readList({ node, depth }: Located): List {
  const items: ListItem[] = []
  for (const child of childrenOf(node)) {
    const content = child.type === 'listitem' ? childrenOf(child) : [child]
    const inner = content.filter((part) => part.type === 'list')
    const outer = content.filter((part) => part.type !== 'list')
    const lists =
      depth >= maxNodeDepth ? [] : inner.map((list) => readList({ node: list, depth: depth + 2 }))
    const before = outer.length === 0 && inner.length > 0 ? items.at(-1) : undefined
    if (before) for (const list of lists) before.lists.push(list)
    else items.push({ children: readInlines({ nodes: outer, depth: depth + 2 }), lists })
    if (lists.length < inner.length) for (const list of inner) items.push(flatItem(list))
  }
  const start = typeof node.start === 'number' ? node.start : 1
  return { kind: 'list', isOrdered: node.listType === 'number', start, items }
}

const flatItem = (list: UnknownNode): ListItem => ({
  children: [{ kind: 'text', text: textBelow(list) }],
  lists: [],
})

function readRows({ node, depth }: Located): TableCell[][] {
  return childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => ({
      isHeader: typeof cell.headerState === 'number' && cell.headerState > 0,
      blocks: readBlocks({ nodes: childrenOf(cell), depth: depth + 3 }),
      ...(typeof cell.colSpan === 'number' && { colSpan: cell.colSpan }),
      ...(typeof cell.rowSpan === 'number' && { rowSpan: cell.rowSpan }),
    })),
  )
}

/** Only media are pictures of the text: other uploads, such as attachments, are never public. */
function readUpload(node: UnknownNode): Block[] {
  if (node.relationTo !== 'media') return []
  const media = isNode(node.value) ? node.value : {}
  const { url, alt, caption } = media
  const texts = { url: stringOf(url), alt: stringOf(alt), caption: stringOf(caption) }
  return [{ kind: 'figure', media: idOf(node.value), ...texts }]
}

function readBlockNode(fields: UnknownNode): Block[] {
  const id = idOf(fields)
  const text = stringOf(fields.text)
  if (fields.blockType === 'pullQuote') {
    return [{ kind: 'pull-quote', id, text, attribution: stringOf(fields.attribution) }]
  }
  if (fields.blockType === 'commercialDisclosure') {
    const sponsor = stringOf(fields.sponsor)
    const relationship = stringOf(fields.relationship)
    return [{ kind: 'commercial-disclosure', id, sponsor, relationship, text }]
  }
  return []
}
