import type { List as MdList, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { englishStrings } from './html'
import type { HtmlOptions } from './html'
import { flatMarker, needsSpaceBefore } from './marker'
import type { Marker } from './marker'
import type { Block, DocumentBody, Inline, Link, List, Mark, Table, TableCell, Text } from './model'
import { normaliseBody } from './normalise'
import { markersById, textOfBlocks } from './plainText'
import { safeLinkUrl, safePictureUrl } from './url'

type MarkdownOptions = Pick<HtmlOptions, 'markers' | 'linkTo' | 'strings'>

/**
 * Writes a body as CommonMark with the tables and strikethrough of GitHub's dialect; everything that
 * could be read as markup is escaped. Citations print as in `plainText`, evidence notes nothing;
 * underline, subscript and superscript, which Markdown lacks, are HTML elements.
 */
export function writeMarkdown(body: DocumentBody, options: MarkdownOptions): string {
  const { markers, linkTo = () => undefined, strings } = options
  const disclosure = strings?.disclosure ?? englishStrings.disclosure
  const print: Print = { markers: markersById(markers), linkTo, disclosure }
  const children = normaliseBody(body).blocks.flatMap((block) => toBlocks(block, print))
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '*',
      extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
    },
  )
}

type Print = {
  markers: Map<string, Marker>
  linkTo: NonNullable<HtmlOptions['linkTo']>
  disclosure: string
}

function toBlocks(block: Block, print: Print): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return hasContent(block.children)
        ? [{ type: 'heading', depth: block.level, children: toPhrasing(block.children, print) }]
        : []
    case 'paragraph':
      return toParagraph(toPhrasing(block.children, print))
    case 'quote':
      return toQuote(toParagraph(toPhrasing(block.children, print)))
    case 'list':
      return [toList(block, print)]
    case 'table':
      return [toTable(block, print)]
    case 'pull-quote': {
      const attribution = block.attribution ? `\u2014 ${block.attribution}` : ''
      return toQuote([block.text, attribution].flatMap((text) => toParagraph(toLines(text))))
    }
    case 'commercial-disclosure': {
      const { sponsor, relationship, text = '' } = block
      const about = [sponsor, relationship].filter(Boolean).join(', ')
      const label: PhrasingContent = strong([{ type: 'text', value: `${print.disclosure}:` }])
      const first = toParagraph([label, ...toLines(` ${about}`)])
      return toQuote([...first, ...toParagraph(toLines(text))])
    }
    case 'figure': {
      const url = safePictureUrl(block.url ?? '')
      if (url === undefined) return []
      const picture: PhrasingContent = { type: 'image', url, alt: block.alt ?? '' }
      return [...toParagraph([picture]), ...toParagraph(toLines(block.caption ?? ''))]
    }
    case 'rule':
      return [{ type: 'thematicBreak' }]
  }
}

const hasContent = (children: Inline[]): boolean =>
  children.some((node) => node.kind !== 'evidence-note' && node.kind !== 'line-break')

type Flow = Extract<RootContent, { type: 'paragraph' }>

function toParagraph(children: PhrasingContent[]): Flow[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function toQuote(children: Flow[]): RootContent[] {
  return children.length > 0 ? [{ type: 'blockquote', children }] : []
}

function toLines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ])
}

function toList(list: List, print: Print): MdList {
  return {
    type: 'list',
    ordered: list.isOrdered,
    start: list.start ?? 1,
    spread: false,
    children: list.items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [
        ...toParagraph(toPhrasing(item.children, print)),
        ...item.lists.map((inner) => toList(inner, print)),
      ],
    })),
  }
}

/** Markdown's tables have a head of one row, and cells of one line and one column. */
function toTable({ rows }: Table, print: Print): Extract<Nodes, { type: 'table' }> {
  const cells = rows.map((row) => row.flatMap((cell) => toCells(cell, print)))
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  const hasHead = rows[0]?.every((cell) => cell.isHeader) ?? false
  const children = (hasHead ? cells : [[], ...cells]).map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell',
      children: row[column] ?? [],
    })),
  }))
  return { type: 'table', children }
}

function toCells(cell: TableCell, print: Print): PhrasingContent[][] {
  const content = cell.blocks.flatMap((block, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...(block.kind === 'paragraph'
      ? toPhrasing(block.children, print)
      : toLines(textOfBlocks({ blocks: [block], print }))),
  ])
  return [content, ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => [])]
}

function toPhrasing(children: Inline[], print: Print): PhrasingContent[] {
  return children.flatMap((node, index): PhrasingContent[] => {
    switch (node.kind) {
      case 'text':
        return toMarked(node)
      case 'line-break':
        return [{ type: 'break' }]
      case 'link':
        return toLink(node, print)
      case 'citation': {
        const space = needsSpaceBefore({ children, index }) ? ' ' : ''
        const marker = flatMarker(print.markers.get(node.citation.id))
        return [{ type: 'text', value: space + marker }]
      }
      case 'evidence-note':
        return []
    }
  })
}

function toLink(link: Link, print: Print): PhrasingContent[] {
  const children = toPhrasing(link.children, print)
  const url = safeLinkUrl((link.doc ? print.linkTo(link.doc) : link.url) ?? '')
  return url === undefined ? children : [{ type: 'link', url, children }]
}

type Wrap = (children: PhrasingContent[]) => PhrasingContent

const strong: Wrap = (children) => ({ type: 'strong', children })

const element =
  (tag: string) =>
  (children: PhrasingContent[]): PhrasingContent[] => [
    { type: 'html', value: `<${tag}>` },
    ...children,
    { type: 'html', value: `</${tag}>` },
  ]

/** The marks from the innermost to the outermost; `code` is no wrapper but the text itself. */
const wrappers: [Mark, (children: PhrasingContent[]) => PhrasingContent[]][] = [
  ['subscript', element('sub')],
  ['superscript', element('sup')],
  ['strikethrough', (children) => [{ type: 'delete', children }]],
  ['underline', element('u')],
  ['italic', (children) => [{ type: 'emphasis', children }]],
  ['bold', (children) => [strong(children)]],
]

function toMarked({ text, marks = [] }: Text): PhrasingContent[] {
  if (text.trim() === '') return [{ type: 'text', value: text }]
  const inner: PhrasingContent = {
    type: marks.includes('code') ? 'inlineCode' : 'text',
    value: text,
  }
  return wrappers
    .filter(([mark]) => marks.includes(mark))
    .reduce<PhrasingContent[]>((children, [, wrap]) => wrap(children), [inner])
}
