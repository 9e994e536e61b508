import type { HeadingLevel } from '../model'
import { isWrapped } from './lines'
import type { Line } from './lines'
import { itemOf, readList } from './lists'
import type { TextList } from './lists'

/** A piece of the text by its outer form; what a paragraph means is told later, from its neighbours. */
export type Chunk =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | { kind: 'rule' }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; list: TextList; isAlone: boolean }
  | TextParagraph

export type TextParagraph = {
  kind: 'paragraph'
  text: string
  /** Whether it took one line. */
  isOneLine: boolean
  hasBlankBefore: boolean
  hasBlankAfter: boolean
}

const marked = /^(#{1,6})\s+(\S.*)$/
const ruled = /^(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|(?:\u2014 ?){3,}|={3,})$/
const underlined = /^(?:={3,}|-{3,})$/

/** Cuts lines into chunks. Time is linear in the length of the text. */
export function toChunks({ lines, width }: { lines: Line[]; width: number }): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  for (let line = lines[at]; line; line = lines[at]) {
    if (line.isBlank) at += 1
    else {
      const { chunk, next } = chunkAt({ lines, at, line, width })
      chunks.push(chunk)
      at = next
    }
  }
  return chunks
}

function chunkAt({
  lines,
  at,
  line,
  width,
}: {
  lines: Line[]
  at: number
  line: Line
  width: number
}): { chunk: Chunk; next: number } {
  const heading = markedHeading(line.text)
  if (heading) return { chunk: heading, next: at + 1 }
  if (isRule(line)) return { chunk: { kind: 'rule' }, next: at + 1 }
  const under = lines[at + 1]
  if (isBlankAt(lines, at - 1) && under && line.text.length <= 200 && underlined.test(under.text)) {
    const level = under.text.startsWith('=') ? 1 : 2
    return { chunk: { kind: 'heading', level, text: line.text }, next: at + 2 }
  }
  if (line.text.startsWith('>')) return quoteAt(lines, at)
  if (itemOf(line)) {
    const { list, next } = readList({ lines, from: at, width })
    const isAlone = next === at + 1 && isBlankAt(lines, at - 1) && isBlankAt(lines, next)
    return { chunk: { kind: 'list', list, isAlone }, next }
  }
  return paragraphAt({ lines, at, line, width })
}

function paragraphAt({
  lines,
  at,
  line,
  width,
}: {
  lines: Line[]
  at: number
  line: Line
  width: number
}): { chunk: Chunk; next: number } {
  const texts = [line.text]
  let next = at + 1
  let last = line
  for (let more = lines[next]; more && isTextLine(more); more = lines[next]) {
    if (!isWrapped({ line: last, next: more, width })) break
    texts.push(more.text)
    last = more
    next += 1
  }
  return {
    chunk: {
      kind: 'paragraph',
      text: texts.join(' '),
      isOneLine: texts.length === 1,
      hasBlankBefore: isBlankAt(lines, at - 1),
      hasBlankAfter: isBlankAt(lines, next),
    },
    next,
  }
}

function quoteAt(lines: Line[], at: number): { chunk: Chunk; next: number } {
  const texts: string[] = []
  let next = at
  for (let line = lines[next]; line?.text.startsWith('>'); line = lines[++next]) {
    texts.push(line.text.slice(1).trim())
  }
  return { chunk: { kind: 'quote', text: texts.filter(Boolean).join(' ') }, next }
}

function markedHeading(text: string): Chunk | undefined {
  const [, signs = '', words = ''] = marked.exec(text) ?? []
  const level = headingLevels[signs.length - 1]
  if (level === undefined) return undefined
  return { kind: 'heading', level, text: withoutClosingSigns(words) }
}

const headingLevels = [1, 2, 3, 4, 5, 6] as const

function withoutClosingSigns(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === '#') end -= 1
  return end < text.length && text.charAt(end - 1) === ' ' ? text.slice(0, end).trimEnd() : text
}

function isRule({ text }: Line): boolean {
  return text.length < 200 && ruled.test(text)
}

function isTextLine(line: Line): boolean {
  return (
    !line.isBlank &&
    !line.text.startsWith('>') &&
    !itemOf(line) &&
    !isRule(line) &&
    !marked.test(line.text)
  )
}

function isBlankAt(lines: Line[], at: number): boolean {
  return lines[at]?.isBlank ?? true
}
