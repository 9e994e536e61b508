import type { HeadingLevel } from '../model'
import type { Chunk, TextParagraph } from './chunks'
import {
  bylineOf,
  dashedAttribution,
  hasPersonName,
  isAllQuoted,
  isHeadingLike,
  isMetadata,
  isNameLike,
  isPersonWithOffice,
} from './lineKinds'
import type { Byline } from './lineKinds'
import type { TextList } from './lists'

/** A piece of an article by its meaning, before citations are read. */
export type Piece =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | { kind: 'paragraph'; text: string; isMetadata: boolean }
  | { kind: 'quote'; text: string }
  | { kind: 'pull-quote'; text: string; attribution: string }
  | { kind: 'list'; list: TextList }
  | { kind: 'rule' }

export type Structure = { title?: string; byline?: Byline; pieces: Piece[] }

/**
 * Tells headings, title, author line and pull quotes from paragraphs. Where a text marks headings
 * (`#`, underlines), only those count; else a heading is a line that looks like one and stands alone
 * or over longer text.
 */
export function readStructure(chunks: Chunk[]): Structure {
  const { title, rest } = takeTitle(chunks)
  const hasMarkedHeadings = rest.some(({ kind }) => kind === 'heading')
  const structure: Structure = { ...(title === undefined ? {} : { title }), pieces: [] }
  const { pieces } = structure
  for (const [at, chunk] of rest.entries()) {
    const next = rest[at + 1]
    const byline = chunk.kind === 'paragraph' ? bylineOf(chunk.text) : undefined
    if (byline && !structure.byline) {
      structure.byline = byline
      continue
    }
    const isFollowedByText = hasContent({ next, afterNext: rest[at + 2], hasMarkedHeadings })
    const attribution = attributionOf({ chunk, previous: pieces.at(-1), isFollowedByText })
    if (attribution !== undefined) {
      const quoted = pieces.pop()
      const text = quoted?.kind === 'paragraph' || quoted?.kind === 'quote' ? quoted.text : ''
      pieces.push({ kind: 'pull-quote', text: withoutQuotes(text), attribution })
    } else {
      pieces.push(pieceOf({ chunk, next, hasMarkedHeadings }))
    }
  }
  return structure
}

const longestTitle = 200

function takeTitle(chunks: Chunk[]): { title?: string; rest: Chunk[] } {
  const at = chunks.findIndex(({ kind }) => kind !== 'rule')
  const first = chunks[at]
  const rest = chunks.slice(at + 1)
  if (first?.kind === 'heading') return { title: first.text, rest }
  if (first?.kind !== 'paragraph' || !first.isOneLine) return { rest: chunks }
  const title = first.text.replace(/^title:\s*/i, '')
  const isTitle = title.length <= longestTitle && !/[.,;:]$/.test(title) && !isMetadata(title)
  return isTitle ? { title, rest } : { rest: chunks }
}

function pieceOf({
  chunk,
  next,
  hasMarkedHeadings,
}: {
  chunk: Chunk
  next: Chunk | undefined
  hasMarkedHeadings: boolean
}): Piece {
  if (chunk.kind === 'heading') {
    return { ...chunk, level: chunk.level === 1 ? 2 : chunk.level }
  }
  const plain = hasMarkedHeadings ? undefined : plainHeading(chunk, next)
  if (plain) return plain
  if (chunk.kind === 'list') return { kind: 'list', list: chunk.list }
  if (chunk.kind === 'paragraph') {
    return { kind: 'paragraph', text: chunk.text, isMetadata: isMetadata(chunk.text) }
  }
  return chunk
}

/** A heading without markup, such as `Side Effects`, `2. Methods` or `2.1 Patients`. */
function plainHeading(chunk: Chunk, next: Chunk | undefined): Piece | undefined {
  if (!next || next.kind === 'rule') return undefined
  if (chunk.kind === 'list') {
    const [item] = chunk.list.items
    const isNumbered = chunk.isAlone && chunk.list.isOrdered && next.kind !== 'list'
    if (!isNumbered || !item || !isHeadingLike(item.text)) return undefined
    return { kind: 'heading', level: 2, text: `${chunk.list.start ?? 1}. ${item.text}` }
  }
  if (chunk.kind !== 'paragraph' || !chunk.isOneLine || !chunk.hasBlankBefore) return undefined
  if (!isHeadingLike(chunk.text) || !(chunk.hasBlankAfter || isOver(chunk, next))) return undefined
  return { kind: 'heading', level: /^\d+\.\d/.test(chunk.text) ? 3 : 2, text: chunk.text }
}

/** A line over longer text or a list, without a blank line between. */
function isOver({ text }: TextParagraph, next: Chunk): boolean {
  if (next.kind === 'paragraph') return next.text.length > Math.max(60, text.length * 1.5)
  return next.kind === 'list' && text.length <= 60
}

/** Whether what follows a line could belong to it, if it were a heading. */
function hasContent({
  next,
  afterNext,
  hasMarkedHeadings,
}: {
  next: Chunk | undefined
  afterNext: Chunk | undefined
  hasMarkedHeadings: boolean
}): boolean {
  if (!next || next.kind === 'heading' || next.kind === 'rule') return false
  if (next.kind === 'paragraph' && bylineOf(next.text)) return false
  return hasMarkedHeadings || plainHeading(next, afterNext) === undefined
}

function attributionOf({
  chunk,
  previous,
  isFollowedByText,
}: {
  chunk: Chunk
  previous: Piece | undefined
  isFollowedByText: boolean
}): string | undefined {
  const isQuotable = previous?.kind === 'paragraph' || previous?.kind === 'quote'
  if (!isQuotable || chunk.kind !== 'paragraph' || !chunk.isOneLine) return undefined
  const { text } = chunk
  const dashed = dashedAttribution(text)
  if (dashed !== undefined) return dashed
  if (text.length > 120 || /[.?!:]$/.test(text) || isMetadata(text) || !isNameLike(text))
    return undefined
  const isQuoted = previous.kind === 'quote' || isAllQuoted(previous.text)
  const isAttached = !chunk.hasBlankBefore || !isFollowedByText
  if (isQuoted && isAttached && hasPersonName(text)) return text
  return isPersonWithOffice(text) && (isQuoted || !isFollowedByText) ? text : undefined
}

/** The attribution says that it is a quotation; the marks are the style's to print. */
function withoutQuotes(text: string): string {
  return isAllQuoted(text)
    ? text.replace(/^[“"„«‘]\s?/, '').replace(/\s?[”"“»’](\.?)$/, '$1')
    : text
}
