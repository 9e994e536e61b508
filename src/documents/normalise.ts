import type { Block, DocumentBody, List, ListItem, TableCell } from './model'
import { cleanText, normaliseInlines } from './inlines'

/** Lists nest this deep; what lies deeper becomes items of the deepest list. */
export const maxListDepth = 30

/** A cell spans at most this many columns or rows. */
const maxSpan = 100

/**
 * The one form of a body that all writers print and all comparisons use. Adjacent text of the same
 * marks is one node, marks stand in the order of `marks`, line feeds in text are line breaks,
 * control characters are gone, links hold only text and line breaks (a citation inside a link
 * splits it), empty links, lists and table rows are dropped, and nothing nests without bound.
 */
export function normaliseBody(body: DocumentBody): DocumentBody {
  return { blocks: body.blocks.flatMap(normaliseBlock) }
}

function normaliseBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [{ ...block, children: normaliseInlines(block.children) }]
    case 'list':
      return withItems(normaliseList(block, 1))
    case 'table': {
      const rows = block.rows.filter((row) => row.length > 0)
      return rows.length === 0
        ? []
        : [{ kind: 'table', rows: rows.map((row) => row.map(normaliseCell)) }]
    }
    case 'pull-quote': {
      const { kind, id, text, attribution } = block
      return [{ kind, id, text: cleanText(text), ...optional({ attribution }) }]
    }
    case 'commercial-disclosure': {
      const { kind, id, sponsor, relationship, text } = block
      return [{ kind, id, sponsor: cleanText(sponsor), ...optional({ relationship, text }) }]
    }
    case 'figure': {
      const { kind, media, url, alt, caption } = block
      return media || url ? [{ kind, media, ...optional({ url, alt, caption }) }] : []
    }
    case 'rule':
      return [{ kind: 'rule' }]
  }
}

function normaliseList(list: List, depth: number): List {
  const isDeepest = depth >= maxListDepth
  const items = isDeepest ? flatItems(list) : list.items
  const start = list.isOrdered ? list.start : undefined
  return {
    kind: 'list',
    isOrdered: list.isOrdered,
    ...(start !== undefined &&
      start !== 1 &&
      Number.isSafeInteger(start) &&
      start >= 0 && { start }),
    items: items.map((item) => ({
      children: normaliseInlines(item.children),
      lists: isDeepest
        ? []
        : item.lists.flatMap((inner) => withItems(normaliseList(inner, depth + 1))),
    })),
  }
}

const withItems = (list: List): List[] => (list.items.length > 0 ? [list] : [])

/** All items below a list in reading order, however deep, without recursion. */
function flatItems(list: List): ListItem[] {
  const found: ListItem[] = []
  const open = list.items.toReversed()
  for (let item = open.pop(); item; item = open.pop()) {
    found.push(item)
    const below = item.lists.flatMap((inner) => inner.items)
    for (const inner of below.reverse()) open.push(inner)
  }
  return found
}

function normaliseCell({ isHeader, blocks, colSpan, rowSpan }: TableCell): TableCell {
  const content = withoutTables(blocks).flatMap(normaliseBlock)
  return {
    isHeader,
    blocks: content.length > 0 ? content : [{ kind: 'paragraph', children: [] }],
    ...span('colSpan', colSpan),
    ...span('rowSpan', rowSpan),
  }
}

function span(name: 'colSpan' | 'rowSpan', count: number | undefined) {
  return count !== undefined && Number.isSafeInteger(count) && count > 1
    ? { [name]: Math.min(count, maxSpan) }
    : {}
}

/** Neither the editor nor Markdown nests tables: the cells of an inner one stand one by one. */
function withoutTables(blocks: Block[]): Block[] {
  const found: Block[] = []
  const open = blocks.toReversed()
  for (let block = open.pop(); block; block = open.pop()) {
    const inner = block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.blocks) : []
    for (const part of inner.reverse()) open.push(part)
    if (block.kind !== 'table') found.push(block)
  }
  return found
}

function optional<Name extends string>(fields: Record<Name, string | undefined>) {
  const present: Partial<Record<Name, string>> = {}
  for (const name in fields) {
    const text = cleanText(fields[name] ?? '')
    if (text.trim() !== '') present[name] = text
  }
  return present
}
