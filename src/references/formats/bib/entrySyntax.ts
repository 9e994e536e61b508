import type { ReadProblem } from '../reader'

/** A field as the file has it: its name in small letters, and its value in pieces that `#` joins. */
export type RawField = { name: string; pieces: readonly ValuePiece[]; start: number }

/** A text without its braces or quotes, or the name of an abbreviation (or a number). */
export type ValuePiece = { text: string; isName: boolean }

/** What is wrong at a place of the text, before its line is known. */
export type SyntaxProblem = Omit<ReadProblem, 'line'> & { at: number }

export type EntryBody = {
  /** As it is written; empty where there is none. */
  key: string
  fields: readonly RawField[]
  problems: readonly SyntaxProblem[]
  end: number
}

/**
 * Reads what stands between the braces of an entry, from behind the opening one. Undefined where it does not
 * follow BibTeX's grammar; `brokenEntry` then takes what it can. `limit` is where the next entry starts: no
 * value goes beyond it.
 */
export const parseEntryBody = ({
  text,
  start,
  limit,
  closer,
  hasKey,
}: {
  text: string
  start: number
  limit: number
  closer: string
  hasKey: boolean
}): EntryBody | undefined => {
  const head = hasKey ? readKey({ text, start, limit }) : { key: '', end: start, problems: [] }
  const problems: SyntaxProblem[] = [...head.problems]
  const fields: RawField[] = []
  let at = head.end
  for (;;) {
    at = skipBlank({ text, at, limit })
    if (at >= limit) return undefined
    const character = text.charAt(at)
    if (character === ',') {
      at += 1
      continue
    }
    if (character === closer) return { key: head.key, fields, problems, end: at + 1 }
    const name = match({ pattern: fieldName, text, at })
    const value = name && parseValue({ text, start: at + name[0].length, limit })
    if (!name || !value) return undefined
    fields.push({ name: (name[1] ?? '').toLowerCase(), pieces: value.pieces, start: at })
    at = skipBlank({ text, at: value.end, limit })
    const next = text.charAt(at)
    if (at < limit && next !== ',' && next !== closer) {
      if (!match({ pattern: fieldName, text, at })) return undefined
      const message = `There is no comma between the field "${shown(name[1] ?? '')}" and the next one.`
      problems.push({ at: value.end, message })
    }
  }
}

/** Reads a value: pieces with `#` between them. Undefined where there is none, or one that does not end. */
export const parseValue = ({
  text,
  start,
  limit,
}: {
  text: string
  start: number
  limit: number
}): { pieces: ValuePiece[]; end: number } | undefined => {
  const pieces: ValuePiece[] = []
  let at = start
  for (;;) {
    at = skipBlank({ text, at, limit })
    const opener = text.charAt(at)
    if (opener === '{' || opener === '"') {
      const end = endOfText({ text, at, limit })
      if (end === undefined) return undefined
      pieces.push({ text: text.slice(at + 1, end - 1), isName: false })
      at = end
    } else {
      const word = match({ pattern: bareWord, text, at })?.[0]
      if (!word || at >= limit) return undefined
      pieces.push({ text: word, isName: true })
      at += word.length
    }
    const next = skipBlank({ text, at, limit })
    if (text.charAt(next) !== '#' || next >= limit) return { pieces, end: at }
    at = next + 1
  }
}

/** Behind the white space and the lines that a `%` makes a comment of. */
export const skipBlank = ({
  text,
  at,
  limit,
}: {
  text: string
  at: number
  limit: number
}): number => {
  let end = at
  for (; end < limit; end += 1) {
    const character = text.charAt(end)
    if (character === '%') {
      const lineEnd = text.indexOf('\n', end)
      end = lineEnd < 0 ? limit : lineEnd
    } else if (!/\s/.test(character)) break
  }
  return Math.min(end, limit)
}

export const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60)

const fieldName = /([^\s=,{}"()#%@\\]{1,200})\s*=/y

const bareWord = /[^\s,#{}"()=%\\]{1,500}/y

const key = /\s*([^,={}\n]{0,1000})/y

const match = ({
  pattern,
  text,
  at,
}: {
  pattern: RegExp
  text: string
  at: number
}): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The key, and where the fields begin: a key ends at a comma, and one that is the name of a field is none. */
export const readKey = ({
  text,
  start,
  limit,
}: {
  text: string
  start: number
  limit: number
}): { key: string; end: number; problems: SyntaxProblem[] } => {
  const found = match({ pattern: key, text, at: start })
  const written = (found?.[1] ?? '').trim()
  const end = Math.min(start + (found?.[0].length ?? 0), limit)
  const next = skipBlank({ text, at: end, limit })
  const noKey = { at: start, message: 'The entry has no key. It was read without one.' }
  if (text.charAt(next) === '=') {
    const [, first = ''] = /^(\S+)\s+[A-Za-z][\w-]*$/.exec(written) ?? []
    if (first === '') return { key: '', end: start, problems: [noKey] }
    const keyEnd = text.indexOf(first, start) + first.length
    return { key: first, end: keyEnd, problems: [noCommaBehind({ key: first, at: start })] }
  }
  if (written === '') return { key: '', end, problems: [noKey] }
  const isEnd = [',', '}', ')'].includes(text.charAt(next))
  const problems = isEnd ? [] : [noCommaBehind({ key: written, at: start })]
  return { key: written, end, problems }
}

const noCommaBehind = ({ key: written, at }: { key: string; at: number }): SyntaxProblem => ({
  at,
  message: `There is no comma behind the key "${shown(written)}".`,
})

/** Behind the closing brace or quote; a quote in braces does not close. */
const endOfText = ({
  text,
  at,
  limit,
}: {
  text: string
  at: number
  limit: number
}): number | undefined => {
  const isQuoted = text.charAt(at) === '"'
  let depth = 0
  delimiter.lastIndex = isQuoted ? at + 1 : at
  for (let found = delimiter.exec(text); found; found = delimiter.exec(text)) {
    if (found.index >= limit) return undefined
    const [character] = found
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (character === '"' && isQuoted && depth === 0) return found.index + 1
    if (depth < 0) return undefined
    if (!isQuoted && depth === 0) return found.index + 1
  }
  return undefined
}

/** A brace behind a backslash counts for BibTeX as any other. */
const delimiter = /[{}"]/g
