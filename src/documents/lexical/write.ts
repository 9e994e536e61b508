import type { Block, DocumentBody, Heading, Inline, List, Table, Text } from '../model'
import { normaliseBody } from '../normalise'
import { formatBits } from './state'
import type {
  LexicalBlock,
  LexicalHeading,
  LexicalInline,
  LexicalList,
  LexicalListItem,
  LexicalState,
  LexicalTable,
  LexicalText,
} from './state'

/**
 * Writes a body as an editor state that Payload's rich text loads. Headings are held to h2-h4, the
 * levels that the editor has. Of a figure only the id of its upload is stored: alternative text and
 * caption are the upload's own. Links and uploads get ids that are unique in the state.
 */
export function writeLexical(body: DocumentBody): LexicalState {
  const { blocks } = normaliseBody(body)
  return { root: { ...element('root'), children: writeBlocks({ blocks, nextId: counter() }) } }
}

type NextId = () => string

/** Payload's own ids of links and uploads are 24 hexadecimal digits, too. */
function counter(): NextId {
  let count = 0
  return () => (++count).toString(16).padStart(24, '0')
}

function element<Type extends string>(type: Type, indent = 0) {
  return { type, version: 1 as const, direction: null, format: '' as const, indent }
}

function writeBlocks({ blocks, nextId }: { blocks: Block[]; nextId: NextId }): LexicalBlock[] {
  return blocks.map((block) => writeBlock({ block, nextId }))
}

function writeBlock({ block, nextId }: { block: Block; nextId: NextId }): LexicalBlock {
  switch (block.kind) {
    case 'paragraph': {
      const children = writeInlines({ children: block.children, nextId })
      const first = children.find((child) => child.type === 'text')
      return { ...element('paragraph'), textFormat: first?.format ?? 0, textStyle: '', children }
    }
    case 'heading':
      return writeHeading({ heading: block, nextId })
    case 'quote':
      return { ...element('quote'), children: writeInlines({ children: block.children, nextId }) }
    case 'list':
      return writeList({ list: block, nextId, indent: 0 })
    case 'table':
      return writeTable({ table: block, nextId })
    case 'rule':
      return { type: 'horizontalrule', version: 1 }
    case 'figure': {
      const ids = { id: nextId(), relationTo: 'media' as const, value: block.media }
      return { type: 'upload', version: 3, format: '', ...ids, fields: {} }
    }
    case 'pull-quote':
      return writeBlockNode({ ...block, blockType: 'pullQuote' })
    case 'commercial-disclosure':
      return writeBlockNode({ ...block, blockType: 'commercialDisclosure' })
  }
}

type BlockFields = { kind: string; id: string; blockType: string; [field: string]: unknown }

function writeBlockNode({ kind, ...fields }: BlockFields): LexicalBlock {
  return { type: 'block', version: 2, format: '', fields: { ...fields, blockName: '' } }
}

const headingTags = { 1: 'h2', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h4', 6: 'h4' } as const

function writeHeading({ heading, nextId }: { heading: Heading; nextId: NextId }): LexicalHeading {
  const children = writeInlines({ children: heading.children, nextId })
  return { ...element('heading'), tag: headingTags[heading.level], children }
}

type ListInput = { list: List; nextId: NextId; indent: number }

/** `value` is the number that an item prints; a nested list takes the number of the next item. */
function writeList({ list, nextId, indent }: ListInput): LexicalList {
  const start = list.start ?? 1
  const children = list.items.flatMap((item, index): LexicalListItem[] => [
    {
      ...element('listitem', indent),
      value: start + index,
      children: writeInlines({ children: item.children, nextId }),
    },
    ...item.lists.map((inner) => ({
      ...element('listitem', indent),
      value: start + index + 1,
      children: [writeList({ list: inner, nextId, indent: indent + 1 })],
    })),
  ])
  return list.isOrdered
    ? { ...element('list'), listType: 'number', tag: 'ol', start, children }
    : { ...element('list'), listType: 'bullet', tag: 'ul', start, children }
}

function writeTable({ table, nextId }: { table: Table; nextId: NextId }): LexicalTable {
  const children = table.rows.map((row) => {
    const headerState = row.every((cell) => cell.isHeader) ? 1 : 2
    const cells = row.map(
      (cell) =>
        ({
          ...element('tablecell'),
          headerState: cell.isHeader ? headerState : (0 as const),
          colSpan: cell.colSpan ?? 1,
          rowSpan: cell.rowSpan ?? 1,
          backgroundColor: null,
          children: writeBlocks({ blocks: cell.blocks, nextId }),
        }) as const,
    )
    return { ...element('tablerow'), children: cells }
  })
  return { ...element('table'), children }
}

function writeInlines({ children, nextId }: { children: Inline[]; nextId: NextId }) {
  return children.map((node) => writeInline({ node, nextId }))
}

function writeInline({ node, nextId }: { node: Inline; nextId: NextId }): LexicalInline {
  switch (node.kind) {
    case 'text':
      return writeText(node)
    case 'line-break':
      return { type: 'linebreak', version: 1 }
    case 'link': {
      const { doc, url, isNewTab = false, children } = node
      const target = doc
        ? { linkType: 'internal' as const, doc: { relationTo: doc.collection, value: doc.id } }
        : { linkType: 'custom' as const, url }
      return {
        ...element('link'),
        version: 3,
        id: nextId(),
        fields: { ...target, newTab: isNewTab },
        children: writeInlines({ children, nextId }),
      }
    }
    case 'citation': {
      const { id, cites, mode } = node.citation
      const fields = { id, blockType: 'citation', blockName: '' as const }
      const citation = { ...fields, cites, mode: mode ?? 'parenthetical' }
      return { type: 'inlineBlock', version: 1, fields: citation }
    }
    case 'evidence-note': {
      const { id, noteKind, note } = node
      const fields = { id, blockType: 'evidenceNote', blockName: '' as const, kind: noteKind }
      return { type: 'inlineBlock', version: 1, fields: { ...fields, ...(note && { note }) } }
    }
  }
}

function writeText({ text, marks = [] }: Text): LexicalText {
  const format = marks.reduce((bits, mark) => bits | formatBits[mark], 0)
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' }
}
