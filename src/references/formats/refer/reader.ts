import type { CslItem } from '../../csl'
import type { ReadEntry, ReferenceReader } from '../reader'
import { endnoteItem } from '../tagged/endnoteRows'
import { entryOf, newRecord, valuesOf } from '../tagged/record'
import type { TaggedRecord } from '../tagged/record'
import { typeOfName } from '../tagged/referenceTypes'
import { entryIds } from '../values/entryIds'
import { linesOf } from '../values/lines'
import type { RecordValues } from '../values/readVariables'
import { referFields } from './fields'

/** EndNote's tagged format (`.enw`) and refer's, in which `%A` is an author. */
export const reader: ReferenceReader = {
  label: 'EndNote tagged (refer)',
  recognise: (beginning) => {
    if (/^[\s\ufeff]{0,8}%0 \S/m.test(beginning)) return 0.95
    return /^%A \S/m.test(beginning) && /^%[TD] \S/m.test(beginning) ? 0.9 : 0
  },
  read,
}

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const record of referRecords(text)) {
    const item = itemOf(record)
    const key = record.fields.find(({ tag }) => tag === 'label')?.lines[0]
    if (item) item.id = idOf({ item, key: key?.slice(0, 200) })
    yield { ...entryOf({ text, record }), ...(item && { item }) }
  }
}

/**
 * A record begins with `%0`, or behind a blank line; `%0` may also stand further down in it. A line without a tag
 * continues the value before it.
 */
function* referRecords(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  let isApart = true
  let hasTitle = false
  let hasType = false
  /** Whether the record has more than its type. */
  let hasFields = false
  for (const { text: line, number, start, end } of linesOf(text)) {
    const [, tag = '', value = ''] = /^\s{0,8}\ufeff?%(\S)(?:\s(.*))?$/s.exec(line) ?? []
    const field = fieldOf.get(tag)
    if (tag === '') {
      if (line.trim() === '') isApart = true
      else if (record) {
        record.fields.at(-1)?.lines.push(line.trim())
        record.end = end
      }
      continue
    }
    const isFirst =
      (tag === '0' && (hasType || isApart)) || (isApart && isStart.has(tag) && hasTitle)
    if (!record || (isFirst && hasFields)) {
      if (record) yield record
      record = newRecord({ line: number, start })
      hasTitle = false
      hasType = false
      hasFields = false
    }
    hasType = hasType || tag === '0'
    hasTitle = hasTitle || tag === 'T'
    hasFields = hasFields || tag !== '0'
    isApart = false
    record.fields.push({ tag: field ?? `%${tag}`, line: number, lines: [value.trim()] })
    record.end = end
  }
  if (record) yield record
}

const fieldOf = new Map(referFields)

/** What refer's own records begin with, which have no `%0`. */
const isStart: ReadonlySet<string> = new Set(['A', 'T', 'E', 'D', 'F'])

const itemOf = (record: TaggedRecord): CslItem | undefined => {
  const values = valuesOf({ fields: record.fields })
  if (record.fields.every(({ tag }) => tag === 'ref-type')) {
    record.problems.push({
      line: record.line,
      message: 'The record is empty: it has a type (%0) only.',
    })
    return undefined
  }
  const name = values.get('ref-type')?.at(-1) ?? ''
  const type = name === '' ? guessedType(values) : typeOfName(name)
  if (!type) {
    const message = `%0 has an unknown reference type: ${name.slice(0, 40)}. The record is read as a document.`
    record.problems.push({ line: record.line, message })
  }
  return endnoteItem({
    type: type ?? guessedType(values),
    values,
    isEdited: /^edited book$/i.test(name),
  })
}

/** What a record without `%0` is, as refer told it: by the fields that it has. */
const guessedType = (values: RecordValues) => {
  const isIssue = values.has('secondary-title') && values.has('number') && !values.has('publisher')
  if (values.has('full-title') || isIssue) return 'article-journal'
  if (values.has('secondary-title')) return 'chapter'
  return values.has('publisher') ? 'book' : 'document'
}
