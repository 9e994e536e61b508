import type {
  Block,
  CommercialDisclosure,
  Figure,
  Heading,
  List,
  PullQuote,
  Table,
  TableCell,
} from '../model'
import { safePictureUrl } from '../url'
import { attributes, escapeHtml } from './escape'
import { isPrinted } from './headings'
import { inlinesHtml } from './inlines'
import type { HtmlPrint } from './options'

/** Blocks of a normalised body as HTML, one to a line. */
export function blocksHtml({ blocks, print }: { blocks: Block[]; print: HtmlPrint }): string {
  return blocks
    .map((block) => blockHtml({ block, print }))
    .filter((html) => html !== '')
    .join('\n')
}

function blockHtml({ block, print }: { block: Block; print: HtmlPrint }): string {
  switch (block.kind) {
    case 'heading':
      return isPrinted(block) ? headingHtml({ heading: block, print }) : ''
    case 'paragraph':
      return wrapped('p', inlinesHtml({ children: block.children, print }))
    case 'quote':
      return wrapped('blockquote', wrapped('p', inlinesHtml({ children: block.children, print })))
    case 'list':
      return listHtml({ list: block, print })
    case 'table':
      return tableHtml({ table: block, print })
    case 'pull-quote':
      return pullQuoteHtml(block)
    case 'commercial-disclosure':
      return disclosureHtml({ disclosure: block, print })
    case 'figure':
      return figureHtml(block)
    case 'rule':
      return '<hr>'
  }
}

/** An element around its content, or nothing around nothing. */
function wrapped(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`
}

/** Line feeds of plain fields, which have no line-break nodes, as `<br>`. */
function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

function headingHtml({ heading, print }: { heading: Heading; print: HtmlPrint }): string {
  const level = Math.min(Math.max(heading.level + print.headingOffset, 1), 6)
  const slug = print.headingIds.get(heading)
  const id = slug === undefined ? undefined : print.idPrefix + slug
  const content = inlinesHtml({ children: heading.children, print })
  return `<h${level}${attributes({ id })}>${content}</h${level}>`
}

function listHtml({ list, print }: { list: List; print: HtmlPrint }): string {
  const tag = list.isOrdered ? 'ol' : 'ul'
  const items = list.items.map((item) => {
    const inner = item.lists.map((nested) => listHtml({ list: nested, print })).join('')
    return `<li>${inlinesHtml({ children: item.children, print })}${inner}</li>`
  })
  return `<${tag}${attributes({ start: list.start })}>${items.join('')}</${tag}>`
}

/** A first row of header cells heads the columns; any other header cell heads its row. */
function tableHtml({ table, print }: { table: Table; print: HtmlPrint }): string {
  const [first = [], ...others] = table.rows
  const hasHead = others.length > 0 && first.every((cell) => cell.isHeader)
  const head = hasHead ? `<thead>${rowHtml({ row: first, scope: 'col', print })}</thead>` : ''
  const body = (hasHead ? others : table.rows)
    .map((row) => rowHtml({ row, scope: 'row', print }))
    .join('')
  return `<table>${head}<tbody>${body}</tbody></table>`
}

type RowInput = { row: TableCell[]; scope: 'col' | 'row'; print: HtmlPrint }

function rowHtml({ row, scope, print }: RowInput): string {
  const cells = row.map((cell) => {
    const tag = cell.isHeader ? 'th' : 'td'
    const spans = { colspan: cell.colSpan, rowspan: cell.rowSpan }
    const values = { ...(cell.isHeader && { scope }), ...spans }
    return `<${tag}${attributes(values)}>${cellHtml({ blocks: cell.blocks, print })}</${tag}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function cellHtml({ blocks, print }: { blocks: Block[]; print: HtmlPrint }): string {
  const [only, ...others] = blocks
  return only?.kind === 'paragraph' && others.length === 0
    ? inlinesHtml({ children: only.children, print })
    : blocksHtml({ blocks, print })
}

function pullQuoteHtml({ text, attribution }: PullQuote): string {
  const caption = wrapped('figcaption', linesHtml(attribution ?? ''))
  const quote = wrapped('blockquote', wrapped('p', linesHtml(text)))
  return quote === '' ? '' : `<figure class="pull-quote">${quote}${caption}</figure>`
}

type DisclosureInput = { disclosure: CommercialDisclosure; print: HtmlPrint }

function disclosureHtml({ disclosure, print }: DisclosureInput): string {
  const { sponsor, relationship, text } = disclosure
  const label = print.strings.disclosure
  const about = [sponsor, relationship].filter(Boolean).map((part) => linesHtml(part ?? ''))
  const lines = [
    `<p><strong>${escapeHtml(label)}:</strong> ${about.join(', ')}</p>`,
    wrapped('p', linesHtml(text ?? '')),
  ]
  const open = attributes({ class: 'commercial-disclosure', 'aria-label': label })
  return `<aside${open}>${lines.join('')}</aside>`
}

/** Without a URL, as before an upload is populated, there is no picture to show. */
function figureHtml({ url = '', alt = '', caption = '' }: Figure): string {
  const src = safePictureUrl(url)
  if (src === undefined) return ''
  const picture = `<img${attributes({ src, alt, loading: 'lazy' })}>`
  return `<figure>${picture}${wrapped('figcaption', linesHtml(caption))}</figure>`
}
