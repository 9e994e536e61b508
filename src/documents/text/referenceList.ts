import { bylineOf, isHeadingLike } from './lineKinds'
import type { Line } from './lines'

/**
 * Where the list of references is: from the line `from` (its heading, if any) to before `to`. In
 * `lines`, a blank line parts the references of a list without numbers wherever that is certain.
 */
export type ListPlace = { from: number; to: number; lines: string[] }

/** What the heading of a list of references says, in lower case. */
const listHeadings = new Set([
  ...['references', 'reference list', 'list of references', 'references and notes', 'bibliography'],
  ...['sources', 'works cited', 'literature', 'literature cited', 'cited literature', 'citations'],
  ...['references cited', 'further reading', 'footnotes', 'endnotes', 'article references'],
  ...['literatur', 'literaturverzeichnis', 'quellen', 'quellenverzeichnis', 'einzelnachweise'],
  ...['références', 'bibliographie', 'références bibliographiques', 'sources et références'],
  ...['referencias', 'referencias bibliográficas', 'bibliografía', 'fuentes'],
  ...['riferimenti', 'riferimenti bibliografici', 'bibliografia', 'fonti'],
  ...[
    'referências',
    'referências bibliográficas',
    'fontes',
    'literatuur',
    'bronnen',
    'referenties',
  ],
])

const number =
  /^(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s|\p{Lu})|([⁰¹²³⁴-⁹]{1,3})|(\d{1,3})\t)/u
const longestLine = 5000
const mostContinuations = 60

/**
 * Finds the list of references: under a heading such as `References`, or without one at the end of
 * the text, numbered (`1.`, `[1]`) or begun by authors and year.
 */
export function findReferenceList(lines: Line[]): ListPlace | undefined {
  return headedList(lines) ?? numberedEnding(lines) ?? authorDateEnding(lines)
}

function headedList(lines: Line[]): ListPlace | undefined {
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    if (!isListHeading(lines[from])) continue
    const isUnderlined = /^[=-]{3,40}$/.test(lines[from + 1]?.text ?? '')
    const first = isUnderlined ? from + 2 : from + 1
    const to = listEnd(lines, first)
    const found = place({ lines, from, first, to })
    if (found.lines.some(looksLikeReference)) return found
  }
  return undefined
}

function numberedEnding(lines: Line[]): ListPlace | undefined {
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    const line = lines[from]
    if (!line || numberOf(line) !== 1 || !(lines[from - 1]?.isBlank ?? true)) continue
    const found = place({ lines, from, first: from, to: listEnd(lines, from) })
    const likely = found.lines.filter(looksLikeReference).length
    const rest = lines.slice(found.to, found.to + 20).filter(({ isBlank }) => !isBlank)
    const isAtEnd = rest.length <= 5
    if (isAtEnd && likely > 0 && likely >= found.lines.filter(Boolean).length / 2) return found
    if (!isAtEnd) return undefined
  }
  return undefined
}

function authorDateEnding(lines: Line[]): ListPlace | undefined {
  let to = lines.length
  while (to > 0 && lines[to - 1]?.isBlank) to -= 1
  let from = to
  for (let at = to - 1; at >= 0 && from - at <= mostContinuations; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (startsLikeReference(text)) from = at
    else if (text !== '' && (lines[at - 1]?.isBlank ?? true)) break
  }
  const found = place({ lines, from, first: from, to })
  return found.lines.filter(startsLikeReference).length >= 2 ? found : undefined
}

function place({
  lines,
  from,
  first,
  to,
}: {
  lines: Line[]
  from: number
  first: number
  to: number
}): ListPlace {
  const listed = lines.slice(first, to)
  const printed = listed.filter(({ isBlank }) => !isBlank)
  const margin = printed.reduce((least, { indent }) => Math.min(least, indent), Infinity)
  const [opening] = printed
  const isNumbered = opening !== undefined && numberOf(opening) !== undefined
  const isHanging = opening?.indent === margin && printed.some(({ indent }) => indent > margin)
  const texts = listed.flatMap(({ text, indent }, at) => {
    const indented = ' '.repeat(Math.min(Math.max(indent - margin, 0), 8)) + text
    const before = listed[at - 1]?.text ?? ''
    const isEnded = !/(?:[,;&-]| and)$/.test(before)
    const isBeginning = isHanging ? indent === margin : isEnded && startsLikeReference(text)
    return !isNumbered && text !== '' && isBeginning ? ['', indented] : [indented]
  })
  return { from, to, lines: texts }
}

/** The line after the last reference of the list that begins at `first`. */
function listEnd(lines: Line[], first: number): number {
  let end = first
  let last: number | undefined
  let continuations = 0
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.isBlank) continue
    const isAfterBlank = lines[at - 1]?.isBlank ?? true
    const printed = numberOf(line)
    const isFirst = end === first
    const isNext = isFirst || (last !== undefined && printed !== undefined && printed > last)
    if (line.text.length > longestLine || /^#{1,6} /.test(line.text) || isListHeading(line)) break
    if (isNext) last = printed
    else if (last !== undefined && (isAfterBlank || printed === 1)) break
    else if (isAfterBlank && endsPlainList(lines, at)) break
    continuations = isNext || looksLikeReference(line.text) ? 0 : continuations + 1
    if (continuations > mostContinuations) break
    end = at + 1
  }
  return end
}

function endsPlainList(lines: Line[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (bylineOf(text)) return true
  return (lines[at + 1]?.isBlank ?? true) && isHeadingLike(text) && !looksLikeReference(text)
}

function isListHeading(line: Line | undefined): boolean {
  if (!line || line.text.length > 60) return false
  const words = line.text
    .replace(/^(?:#{1,6} |\d{1,2}\.? |\*\*)/, '')
    .replace(/(?:\*\*)?:?(?:\*\*)?$/, '')
  return listHeadings.has(words.trim().toLowerCase())
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function numberOf({ text }: Line): number | undefined {
  const printed = number
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined)
  if (printed === undefined) return undefined
  return Number(printed.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit))))
}

function looksLikeReference(line: string): boolean {
  const text = line.slice(0, 1500)
  return /\b(?:1[5-9]|20)\d\d[a-z]?\b|\b10\.\d{4,9}\/|https?:\/\/|\bPMID\b|\bin press\b|\bn\.d\./i.test(
    text,
  )
}

/** `Cohen, B. and`, `Cohen B,`, or anything with a year in parentheses near its beginning. */
function startsLikeReference(line: string): boolean {
  const text = line.trim().slice(0, 200)
  if (!looksLikeReference(line)) return false
  return (
    /^\p{Lu}[\p{L}’'-]{1,40}(?: \p{Lu}[\p{L}’'-]{1,40}){0,3},? (?:\p{Lu}\.?[ -]?){1,4}(?=[,;.(&\s])/u.test(
      text,
    ) ||
    /^\p{Lu}[^.!?()]{2,100}[.,]? \((?:1[5-9]|20)\d\d[a-z]?(?:, [^()]{1,20})?\)[.,:]/u.test(text)
  )
}
