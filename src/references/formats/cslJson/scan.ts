/** A value in a JSON text: where it starts and ends, and its key where it is a member of an object. */
export type JsonPiece = { start: number; end: number; key?: string }

/**
 * The items of a CSL-JSON text, broken or not: the elements of a list, the objects of JSON Lines, one item
 * alone, the members of `items`, `references` or `message`, or of an object of items by id. An item that is
 * not closed ends where the next begins at the same depth of indentation; a string ends with its line.
 */
export function* jsonPieces(text: string): Generator<JsonPiece> {
  for (let at = nextValue({ text, from: 0 }); at < text.length;) {
    const end = valueEnd({ text, start: at })
    yield* piecesIn({ text, start: at, end, depth: 0 })
    at = nextValue({ text, from: Math.max(end, at + 1) })
  }
}

function* piecesIn({
  text,
  start,
  end,
  depth,
}: {
  text: string
  start: number
  end: number
  depth: number
}): Generator<JsonPiece> {
  if (text[start] === '[') {
    let isAfterScalar = false
    for (let at = nextValue({ text, from: start + 1 }); at < text.length && text[at] !== ']';) {
      const elementEnd = valueEnd({ text, start: at })
      const isValue = text[at] === '{' || text[at] === '['
      // Of texts and numbers in a row one tells enough.
      if (isValue || !isAfterScalar) yield { start: at, end: elementEnd }
      isAfterScalar = !isValue
      at = nextValue({ text, from: Math.max(elementEnd, at + 1) })
    }
    return
  }
  if (text[start] !== '{' || depth > 2) {
    yield { start, end }
    return
  }
  const members = [...membersOf({ text, start })]
  const list = members.find(
    ({ key, start: at }) => listKeys.has(key) && '[{'.includes(text[at] ?? ' '),
  )
  const isItem = members.some(({ key }) => itemKeys.has(key))
  const areObjects =
    members.length > 0 && members.every(({ start: at }) => text[at] === '{' || text[at] === '[')
  if (list && !isItem) yield* piecesIn({ text, start: list.start, end: list.end, depth: depth + 1 })
  else if (areObjects && !isItem) {
    for (const member of members) {
      if (text[member.start] === '{') yield member
      else yield* piecesIn({ text, start: member.start, end: member.end, depth: depth + 1 })
    }
  } else yield { start, end }
}

const listKeys: ReadonlySet<string> = new Set(['items', 'references', 'message'])

const itemKeys: ReadonlySet<string> = new Set(['type', 'title', 'author', 'issued', 'DOI'])

function* membersOf({ text, start }: { text: string; start: number }) {
  for (let at = nextValue({ text, from: start + 1 }); at < text.length && text[at] === '"';) {
    const keyEnd = valueEnd({ text, start: at })
    const valueStart = nextValue({ text, from: keyEnd })
    if (valueStart >= text.length || text[valueStart] === '}') return
    const end = valueEnd({ text, start: valueStart })
    yield { key: text.slice(at + 1, keyEnd - 1), start: valueStart, end }
    at = nextValue({ text, from: Math.max(end, valueStart + 1) })
  }
}

/** The next character that is neither white space, a separator nor in a comment. */
const nextValue = ({ text, from }: { text: string; from: number }): number => {
  let at = from
  for (;;) {
    blank.lastIndex = at
    at += blank.exec(text)?.[0].length ?? 0
    const mark = text.slice(at, at + 2)
    if (mark !== '//' && mark !== '/*') return at
    const closer = mark === '//' ? '\n' : '*/'
    const end = text.indexOf(closer, at)
    at = end < 0 ? text.length : end + closer.length
  }
}

const blank = /[\s,:\ufeff]*/y

/** Where the value that begins at a place ends. */
const valueEnd = ({ text, start }: { text: string; start: number }): number => {
  const first = text[start] ?? ''
  if (first === '"') return stringEnd({ text, start })
  if (first !== '{' && first !== '[') {
    const pattern = /[\s,:\]}[{"]|$/g
    pattern.lastIndex = start + 1
    return pattern.exec(text)?.index ?? text.length
  }
  const indentation = first === '{' ? indentationAt({ text, index: start }) : undefined
  const closers: string[] = []
  const marks = /["[\]{}]/g
  marks.lastIndex = start
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const [mark] = found
    const { index } = found
    if (mark === '"') marks.lastIndex = stringEnd({ text, start: index })
    else if (mark === '{' || mark === '[') {
      const isNext = mark === '{' && index > start && indentation !== undefined
      if (isNext && indentationAt({ text, index }) === indentation) return index
      closers.push(mark === '{' ? '}' : ']')
    } else if (closers.at(-1) === mark) {
      closers.pop()
      if (closers.length === 0) return index + 1
    } else if (closers.length === 1) return index
    else closers.pop()
  }
  return text.length
}

const stringEnd = ({ text, start }: { text: string; start: number }): number => {
  const ends = /\\[\s\S]|["\n]/g
  ends.lastIndex = start + 1
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const [end] = found
    if (end === '"' || end === '\n') return ends.lastIndex
  }
  return text.length
}

/** The blanks ahead of a place on its line; undefined where something else stands there. */
const indentationAt = ({ text, index }: { text: string; index: number }): number | undefined => {
  const before = text.slice(Math.max(0, index - 200), index)
  const start = before.lastIndexOf('\n')
  const blanks = before.slice(start + 1)
  return start >= 0 && blanks.trim() === '' ? blanks.length : undefined
}
