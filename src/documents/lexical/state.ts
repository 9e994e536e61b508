/**
 * The serialised editor state of Payload's rich text (Lexical), as far as Vouch writes it. A node
 * carries every property that the editor's `importJSON` of its type reads.
 */
export type LexicalState = { root: LexicalRoot }

type Element<Type extends string> = {
  type: Type
  version: 1
  direction: null
  format: ''
  indent: number
}

export type LexicalRoot = Element<'root'> & { children: LexicalBlock[] }

export type LexicalBlock =
  | LexicalParagraph
  | LexicalHeading
  | LexicalQuote
  | LexicalList
  | LexicalTable
  | LexicalUpload
  | LexicalBlockNode
  | { type: 'horizontalrule'; version: 1 }

export type LexicalParagraph = Element<'paragraph'> & {
  textFormat: number
  textStyle: ''
  children: LexicalInline[]
}
export type LexicalHeading = Element<'heading'> & {
  tag: 'h2' | 'h3' | 'h4'
  children: LexicalInline[]
}
export type LexicalQuote = Element<'quote'> & { children: LexicalInline[] }
export type LexicalList = Element<'list'> & {
  listType: 'bullet' | 'number'
  tag: 'ul' | 'ol'
  start: number
  children: LexicalListItem[]
}
/** Either inline content, or one nested list that belongs to the item before. */
export type LexicalListItem = Element<'listitem'> & {
  value: number
  children: LexicalInline[] | LexicalList[]
}
export type LexicalTable = Element<'table'> & { children: LexicalTableRow[] }
export type LexicalTableRow = Element<'tablerow'> & { children: LexicalTableCell[] }
/** `headerState`: 0 no header, 1 heads its column, 2 heads its row. */
export type LexicalTableCell = Element<'tablecell'> & {
  headerState: 0 | 1 | 2
  colSpan: number
  rowSpan: number
  backgroundColor: null
  children: LexicalBlock[]
}
export type LexicalUpload = {
  type: 'upload'
  version: 3
  format: ''
  id: string
  relationTo: 'media'
  value: string
  fields: Record<string, never>
}
export type LexicalBlockNode = { type: 'block'; version: 2; format: ''; fields: LexicalFields }

export type LexicalInline =
  LexicalText | LexicalLink | LexicalInlineBlock | { type: 'linebreak'; version: 1 }

export type LexicalText = {
  type: 'text'
  version: 1
  text: string
  format: number
  detail: 0
  mode: 'normal'
  style: ''
}
export type LexicalLink = Omit<Element<'link'>, 'version'> & {
  version: 3
  id: string
  fields: {
    linkType: 'custom' | 'internal'
    newTab: boolean
    url?: string
    doc?: { relationTo: string; value: string }
  }
  children: LexicalInline[]
}
export type LexicalInlineBlock = { type: 'inlineBlock'; version: 1; fields: LexicalFields }

/** What an editor filled into a block's form; `blockType` is the block's slug. */
export type LexicalFields = {
  id: string
  blockType: string
  blockName: ''
  [field: string]: unknown
}

/** The bits of a text node's `format`, by mark (lexical's `TEXT_TYPE_TO_FORMAT`). */
export const formatBits = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const
