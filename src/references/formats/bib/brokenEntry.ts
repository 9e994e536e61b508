import { parseValue, readKey, shown } from './entrySyntax'
import type { EntryBody, RawField, SyntaxProblem, ValuePiece } from './entrySyntax'

/**
 * What can be read of an entry that does not follow BibTeX's grammar, from its key to where the next entry starts:
 * every line that begins as a field does is one, and a value ends there at the latest. At least one problem says
 * what is wrong.
 */
export const brokenBody = ({
  text,
  start,
  limit,
  hasKey = true,
}: {
  text: string
  start: number
  limit: number
  hasKey?: boolean
}): EntryBody => {
  const head = hasKey ? readKey({ text, start, limit }) : { key: '', end: start, problems: [] }
  const problems: SyntaxProblem[] = [...head.problems]
  const region = `\n${text.slice(head.end, limit)}`
  const offset = head.end - 1
  const starts = [...region.matchAll(fieldStart)]
  const fields = starts.map((found, index): RawField => {
    const name = (found[1] ?? found[2] ?? '').toLowerCase()
    const valueStart = found.index + found[0].length
    const next = starts[index + 1]
    const value = region.slice(valueStart, next ? next.index + 1 : undefined)
    const at = offset + valueStart
    const strict = parseValue({ text: value, start: 0, limit: value.length })
    const rest = strict && value.slice(strict.end)
    if (strict && rest !== undefined && isEnd({ rest, isLast: !next })) {
      if (next && /[})]/.test(rest)) {
        const message = `There is a brace too many behind the field "${shown(name)}".`
        problems.push({ at, message })
      }
      return { name, pieces: strict.pieces, start: at }
    }
    const message = `The braces or quotes of the field "${shown(name)}" do not match. Its text was taken up to ${next ? 'the next field' : 'the end of the entry'}.`
    problems.push({ at, message })
    return { name, pieces: [looseValue({ value, isLast: !next })], start: at }
  })
  if (problems.length === 0) problems.push({ at: start, message: unclosed })
  return { key: head.key, fields, problems, end: limit }
}

const unclosed =
  'The entry does not end as it should: a brace is missing, or there is one too many. Its fields were read line by line.'

/** On a line of its own, behind what ends a value, or behind any comma where it is a field that most entries have. */
const fieldStart =
  /(?:(?:\n[ \t]{0,200},?|["}]\s{0,20},)\s{0,20}([A-Za-z][\w+:.-]{0,60})|,[ \t]{0,20}(author|title|year|date|journal|booktitle|publisher|volume|number|pages|doi|url))[ \t]{0,50}=\s{0,50}(?=["{\w])/gi

const isEnd = ({ rest, isLast }: { rest: string; isLast: boolean }): boolean =>
  (isLast ? /^[\s,]*(?:[)}]|$)/ : /^[\s,)}]{0,100}$/).test(rest)

/** The text of a value whose delimiters do not match, without them and without braces that have no other. */
const looseValue = ({ value, isLast }: { value: string; isLast: boolean }): ValuePiece => {
  const whole = isLast ? (value.split(/\n[ \t]*[)}][ \t]*(?:\n|$)/, 1)[0] ?? '') : value
  const inner = trimmedEnd(whole.trimStart().replace(/^["{]/, ''))
  return { text: balanced(inner), isName: false }
}

/** Without the commas, quotes, braces and white space at the end. */
const trimmedEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && /[\s,"]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const balanced = (text: string): string => {
  const open: number[] = []
  const unmatched = new Set<number>()
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index)
    else if (open.pop() === undefined) unmatched.add(index)
  }
  for (const index of open) unmatched.add(index)
  if (unmatched.size === 0) return text
  return text.replace(/[{}]/g, (brace, index: number) => (unmatched.has(index) ? '' : brace))
}
