import type { ReadProblem } from '../reader'
import { longestEntryText } from '../reader'
import { lineCounter } from '../values/lineCounter'
import type { Block } from './blocks'
import { blocksOf } from './blocks'
import { expansionOf } from './expansion'
import type { RawField, SyntaxProblem } from './entrySyntax'
import { shown } from './entrySyntax'

/** An entry of a file with its own fields. */
export type BibEntry = {
  /** In small letters. */
  type: string
  /** As it is written; empty where there is none. */
  key: string
  /** The LaTeX of each field, by its name in small letters; of two with one name the first. */
  fields: ReadonlyMap<string, string>
  line: number
  text: string
  problems: ReadProblem[]
}

/** The abbreviations of a file that are known so far, by their names in small letters. */
export type Abbreviations = Map<string, string>

/** The entries of a file one by one. `abbreviations` grows by what `@string` defines in between. */
export function* entriesOf({
  text,
  abbreviations,
}: {
  text: string
  abbreviations: Abbreviations
}): Generator<BibEntry> {
  const lineAt = lineCounter(text)
  const canExpand = expansionOf(text)
  for (const block of blocksOf(text)) {
    if (block.type === 'comment' || block.type === 'preamble') continue
    const problems = [...block.problems]
    const line = lineAt(block.start)
    const values = valuesOf({ fields: block.fields, abbreviations, canExpand, problems })
    const isString = block.type === 'string'
    if (isString) for (const [name, value] of values) abbreviations.set(name, value)
    if (isString && problems.length === 0) continue
    yield {
      type: block.type,
      key: block.key,
      fields: isString ? new Map() : values,
      line,
      text: text.slice(block.start, Math.min(block.end, block.start + longestEntryText)).trimEnd(),
      problems: problems
        .toSorted((one, other) => one.at - other.at)
        .map(({ at, message }) => ({ line: line + newlines({ text, block, at }), message })),
    }
  }
}

/** The abbreviations of the months, which every BibTeX style defines. */
export const monthNames: ReadonlySet<string> = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
)

const valuesOf = ({
  fields,
  abbreviations,
  canExpand,
  problems,
}: {
  fields: readonly RawField[]
  abbreviations: Abbreviations
  canExpand: (length: number) => boolean
  problems: SyntaxProblem[]
}): Map<string, string> => {
  const values = new Map<string, string>()
  for (const { name, pieces, start } of fields) {
    const texts = pieces.map(({ text, isName }) => {
      if (!isName) return text
      const lower = text.toLowerCase()
      const long = abbreviations.get(lower)
      if (long !== undefined && canExpand(long.length)) return long
      if (!/^\d+$/.test(text) && !isKnownName({ name, value: lower })) {
        const message = `The abbreviation "${shown(text)}" in the field "${shown(name)}" is not defined in front of this entry. It was kept as it stands.`
        problems.push({ at: start, message })
      }
      return text
    })
    if (!values.get(name)) values.set(name, texts.join(''))
  }
  return values
}

/** Months in full and single letters of them, and dates and numbers that nobody put into braces. */
const isKnownName = ({ name, value }: { name: string; value: string }): boolean =>
  monthNames.has(value.slice(0, 3)) ||
  (/year|date|month|volume|number|pages/.test(name) && /\d/.test(value))

const newlines = ({ text, block, at }: { text: string; block: Block; at: number }): number => {
  let count = 0
  let found = text.indexOf('\n', block.start)
  while (found >= 0 && found < at) {
    count += 1
    found = text.indexOf('\n', found + 1)
  }
  return count
}
