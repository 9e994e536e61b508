import { citeLabels } from '../../citations/citation'
import { evidenceNoteKinds, marks } from '../model'
import type { Inline, Link, TextCite } from '../model'
import { childrenOf, fieldsOf, idOf, isNode, stringOf, textBelow } from './node'
import type { UnknownNode } from './node'
import { formatBits } from './state'

/** Nodes nest this deep; of what lies deeper only the text is kept. */
export const maxNodeDepth = 100

type ReadInline = (input: { node: UnknownNode; depth: number }) => Inline[]

const readers: Record<string, ReadInline> = {
  text: ({ node }) => readText(node),
  tab: () => [{ kind: 'text', text: '\t' }],
  linebreak: () => [{ kind: 'line-break' }],
  link: readLink,
  autolink: readLink,
  inlineBlock: ({ node }) => readInlineBlock(fieldsOf(node)),
}

/** Whether a node is inline content; an unknown one is when it holds text of its own. */
export function isInlineNode(node: UnknownNode): boolean {
  return readerOf(node) !== undefined || typeof node.text === 'string'
}

/** Reads nodes as inline content. Blocks among them give their text, parted by line breaks. */
export function readInlines({ nodes, depth }: { nodes: UnknownNode[]; depth: number }): Inline[] {
  const found: Inline[] = []
  for (const node of nodes) {
    const isInline = isInlineNode(node)
    const content = readInline({ node, depth })
    if (!isInline && found.length > 0 && content.length > 0) found.push({ kind: 'line-break' })
    for (const child of content) found.push(child)
  }
  return found
}

function readInline({ node, depth }: { node: UnknownNode; depth: number }): Inline[] {
  if (depth >= maxNodeDepth) return [{ kind: 'text', text: textBelow(node) }]
  const read = readerOf(node)
  if (read) return read({ node, depth })
  return [...readText(node), ...readInlines({ nodes: childrenOf(node), depth: depth + 1 })]
}

function readerOf(node: UnknownNode): ReadInline | undefined {
  const type = stringOf(node.type)
  return Object.hasOwn(readers, type) ? readers[type] : undefined
}

function readText(node: UnknownNode): Inline[] {
  const text = stringOf(node.text)
  const format = typeof node.format === 'number' ? node.format : 0
  const nodeMarks = marks.filter((mark) => (format & formatBits[mark]) !== 0)
  return text === '' ? [] : [{ kind: 'text', text, marks: nodeMarks }]
}

function readLink({ node, depth }: { node: UnknownNode; depth: number }): Inline[] {
  const fields = fieldsOf(node)
  const link: Link = {
    kind: 'link',
    url: stringOf(fields.url),
    isNewTab: fields.newTab === true,
    children: readInlines({ nodes: childrenOf(node), depth: depth + 1 }),
  }
  if (fields.linkType !== 'internal') return [link]
  const doc = isNode(fields.doc) ? fields.doc : {}
  const target = { collection: stringOf(doc.relationTo), id: idOf(doc.value) }
  return target.collection && target.id ? [{ ...link, url: '', doc: target }] : link.children
}

function readInlineBlock(fields: UnknownNode): Inline[] {
  if (fields.blockType === 'citation') {
    const cites = Array.isArray(fields.cites) ? fields.cites.filter(isNode).map(readCite) : []
    const mode = fields.mode === 'narrative' ? 'narrative' : 'parenthetical'
    return [{ kind: 'citation', citation: { id: idOf(fields), cites, mode } }]
  }
  if (fields.blockType === 'evidenceNote') {
    const noteKind = evidenceNoteKinds.find((kind) => kind === fields.kind) ?? 'citation-needed'
    const note = stringOf(fields.note)
    return [{ kind: 'evidence-note', id: idOf(fields), noteKind, note }]
  }
  return []
}

function readCite(cite: UnknownNode): TextCite {
  return {
    id: idOf(cite),
    reference: idOf(cite.reference),
    label: citeLabels.find((label) => label === cite.label) ?? null,
    locator: stringOf(cite.locator),
    prefix: stringOf(cite.prefix),
    suffix: stringOf(cite.suffix),
    suppressAuthor: cite.suppressAuthor === true,
    retractionReason: stringOf(cite.retractionReason),
  }
}
