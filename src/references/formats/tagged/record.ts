import type { ReadEntry, ReadProblem } from '../reader'
import { longestEntryText } from '../reader'
import type { RecordValues } from '../values/readVariables'

/** One value of a record; the lines that continue it stand behind line feeds. */
export type TaggedField = { tag: string; line: number; lines: string[] }

/** A record of a tagged format, before its tags mean anything. */
export type TaggedRecord = {
  line: number
  /** Where it starts and ends in the file's text. */
  start: number
  end: number
  fields: TaggedField[]
  problems: ReadProblem[]
}

export const newRecord = ({ line, start }: { line: number; start: number }): TaggedRecord => ({
  line,
  start,
  end: start,
  fields: [],
  problems: [],
})

/** The values of a record by tag; `joined` puts the lines of a value together. */
export const valuesOf = ({
  fields,
  joined = '\n',
}: {
  fields: readonly TaggedField[]
  joined?: string
}): RecordValues => {
  const values = new Map<string, string[]>()
  for (const { tag, lines } of fields) {
    const value = lines.length === 1 ? (lines[0] ?? '') : lines.join(joined)
    if (value.trim() === '') continue
    const known = values.get(tag)
    if (known) known.push(value)
    else values.set(tag, [value])
  }
  return values
}

/** What every entry of a record has, whether or not it could be read. */
export const entryOf = ({
  text,
  record,
}: {
  text: string
  record: TaggedRecord
}): Pick<ReadEntry, 'line' | 'text' | 'problems'> => ({
  line: record.line,
  text: text.slice(record.start, Math.min(record.end, record.start + longestEntryText)).trimEnd(),
  problems: record.problems,
})
