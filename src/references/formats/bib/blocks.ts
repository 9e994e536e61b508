import { brokenBody } from './brokenEntry'
import { parseEntryBody } from './entrySyntax'
import type { EntryBody } from './entrySyntax'

/** One `@...{...}` of a file; what stands between them is a comment. */
export type Block = EntryBody & {
  /** In small letters: `article`, `string`, `preamble`, `comment`. */
  type: string
  start: number
}

/**
 * The blocks of a file one by one, in time in proportion to its text. An entry ends where its braces close, and at
 * the latest where a line starts the next one.
 */
export function* blocksOf(text: string): Generator<Block> {
  const nextStart = startsOf(text)
  const endOfBraces = bracesOf(text)
  const opening = new RegExp(openingPattern)
  for (let at = 0; ;) {
    opening.lastIndex = at
    const found = opening.exec(text)
    if (!found) return
    const start = found.index
    if (isCommentedOut({ text, start, from: at })) {
      const lineEnd = text.indexOf('\n', start)
      at = lineEnd < 0 ? text.length : lineEnd
      continue
    }
    const type = (found[1] ?? '').toLowerCase()
    const closer = found[2] === '(' ? ')' : '}'
    const bodyStart = opening.lastIndex
    const limit = nextStart(start)
    const body = wordBlocks.has(type)
      ? { ...noBody, end: endOfBraces({ start: bodyStart, limit, closer }) }
      : bodyOf({ text, type, start: bodyStart, limit, closer, isOpened: found[2] !== undefined })
    yield { type, start, ...body }
    at = Math.max(body.end, bodyStart)
  }
}

const wordBlocks: ReadonlySet<string> = new Set(['comment', 'preamble'])

const noBody = { key: '', fields: [], problems: [] }

/** Also without its brace, at the beginning of a line and with a key. */
const openingPattern =
  /@[ \t]{0,20}([A-Za-z]{1,40})(?:\s{0,100}([{(])|(?<=(?:^|\n)[ \t]{0,8}@[A-Za-z]{1,40})[ \t]{1,20}(?=[^\s,={}@]{1,200}[ \t]{0,20},[ \t]{0,20}\n))/g

/** Whether a `%` makes the rest of its line a comment. */
const isCommentedOut = ({
  text,
  start,
  from,
}: {
  text: string
  start: number
  from: number
}): boolean => {
  const gap = text.slice(from, start)
  return /^[ \t]*%/.test(gap.slice(gap.lastIndexOf('\n') + 1))
}

const bodyOf = ({
  text,
  type,
  start,
  limit,
  closer,
  isOpened,
}: {
  text: string
  type: string
  start: number
  limit: number
  closer: string
  isOpened: boolean
}): EntryBody => {
  if (!isOpened) {
    const body = brokenBody({ text, start, limit })
    const noBrace = {
      at: start,
      message: 'There is no opening brace behind the type of the entry.',
    }
    return { ...body, problems: [noBrace, ...body.problems] }
  }
  const hasKey = type !== 'string'
  const parsed = parseEntryBody({ text, start, limit, closer, hasKey })
  if (parsed && !goesOn({ text, at: parsed.end })) return parsed
  return brokenBody({ text, start, limit, hasKey })
}

/** Whether fields follow behind the end of an entry: a brace too many closed it too early. */
const goesOn = ({ text, at }: { text: string; at: number }): boolean => {
  moreFields.lastIndex = at
  return moreFields.test(text)
}

const moreFields = /\s{0,100}[,}]\s{0,100},?\s{0,100}[A-Za-z][\w+:.-]{0,60}\s{0,20}=\s{0,20}["{\w]/y

/** Where behind a place the next thing is that can only be the start of an entry; the text's length where none is. */
const startsOf = (text: string): ((from: number) => number) => {
  const pattern = new RegExp(certainStart)
  let next = -1
  return (from) => {
    if (next > from) return next
    pattern.lastIndex = from + 1
    const found = pattern.exec(text)
    next = found ? found.index + found[0].indexOf('@') : text.length
    return next
  }
}

const certainStart =
  /(?:^|[\n}])[ \t]{0,100}@[ \t]{0,20}(?:comment\b|preamble\s{0,100}[{(]|string\s{0,100}[{(]\s{0,100}[^\s={},]{1,100}\s{0,100}=|[a-z]{1,40}\s{0,100}[{(][ \t]{0,100}[^,={}\n]{0,300}[,\n]\s{0,100}[A-Za-z][\w+:.-]{0,60}\s{0,100}=)/gi

/** Finds the end of braces; where they do not close in the whole text, the start of the next entry is their end. */
const bracesOf = (text: string) => {
  let isUnclosed = false
  return ({ start, limit, closer }: { start: number; limit: number; closer: string }): number => {
    const brackets = closer === ')' ? /[()]/g : /[{}]/g
    const last = isUnclosed ? limit : text.length
    brackets.lastIndex = start
    let depth = 1
    for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
      if (found.index >= last) break
      depth += found[0] === closer ? -1 : 1
      if (depth === 0) return found.index + 1
    }
    isUnclosed = true
    return limit
  }
}
