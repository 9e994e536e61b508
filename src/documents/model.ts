import type { Citation, Cite } from '../citations/citation'

/**
 * A document as every reader produces it and every writer takes it: a flat list of blocks with
 * inline content. Lexical's editor state is one format beside text, Markdown, HTML, DOCX and JATS.
 */
export type DocumentBody = { blocks: Block[] }

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | PullQuote
  | CommercialDisclosure
  | Table
  | Figure
  | { kind: 'rule' }

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export type Heading = { kind: 'heading'; level: HeadingLevel; children: Inline[] }
export type Paragraph = { kind: 'paragraph'; children: Inline[] }
export type BlockQuote = { kind: 'quote'; children: Inline[] }
export type PullQuote = { kind: 'pull-quote'; id: string; text: string; attribution?: string }
export type CommercialDisclosure = {
  kind: 'commercial-disclosure'
  id: string
  sponsor: string
  relationship?: string
  text?: string
}
export type List = { kind: 'list'; isOrdered: boolean; start?: number; items: ListItem[] }
export type ListItem = { children: Inline[]; lists: List[] }
export type Table = { kind: 'table'; rows: TableCell[][] }
/** `colSpan` and `rowSpan` count columns and rows and are there only from two on. */
export type TableCell = {
  isHeader: boolean
  blocks: Block[]
  colSpan?: number
  rowSpan?: number
}
/** A picture; `media` is the id of the upload, `url`, `alt` and `caption` are there once it is populated. */
export type Figure = { kind: 'figure'; media: string; url?: string; alt?: string; caption?: string }

export type Inline = Text | Link | LineBreak | CitationNode | EvidenceNote

export const marks = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'code',
  'subscript',
  'superscript',
] as const

export type Mark = (typeof marks)[number]
export type Text = { kind: 'text'; text: string; marks?: Mark[] }
export type LineBreak = { kind: 'line-break' }
/** A link to `url`, or to a document of Vouch itself: then `doc` says which, and `url` is empty. */
export type Link = {
  kind: 'link'
  url: string
  doc?: LinkedDoc
  isNewTab?: boolean
  children: Inline[]
}
export type LinkedDoc = { collection: string; id: string }
export type CitationNode = { kind: 'citation'; citation: TextCitation }
/** A citation as the text holds it: each cite may say why a retracted reference is cited. */
export type TextCitation = Omit<Citation, 'cites'> & { cites: TextCite[] }
export type TextCite = Cite & { retractionReason?: string | null }

export const evidenceNoteKinds = [
  'citation-needed',
  'common-knowledge',
  'opinion',
  'own-policy',
] as const

export type EvidenceNoteKind = (typeof evidenceNoteKinds)[number]
/** Why a sentence stands without a citation. `note` is for editors and never leaves the house. */
export type EvidenceNote = {
  kind: 'evidence-note'
  id: string
  noteKind: EvidenceNoteKind
  note?: string
}
