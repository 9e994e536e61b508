import { newRecord } from '../tagged/record'
import type { TaggedRecord } from '../tagged/record'
import { linesOf } from '../values/lines'

/**
 * The records of a MEDLINE file: PubMed's tags of four characters and a hyphen, or Ovid's of two with
 * `<1>` or `1.` ahead of a record. A record begins behind a blank line, and with a second `PMID` or `UI`;
 * lines that begin with blanks continue a value.
 */
export function* nbibRecords(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  for (const block of blocksOf(text)) {
    if (record && isRest({ record, block })) {
      record.fields.push(...block.fields)
      record.end = block.end
      continue
    }
    if (record) yield record
    record = block
  }
  if (record) yield record
}

/** Whether a blank line stands within a record: what follows it has neither number, title nor kind of its own. */
const isRest = ({ record, block }: { record: TaggedRecord; block: TaggedRecord }): boolean => {
  const has = (tags: ReadonlySet<string>, { fields }: TaggedRecord) =>
    fields.some(({ tag }) => tags.has(tag))
  return has(isFirst, record) && !has(isOwn, block) && !(has(kinds, record) && has(kinds, block))
}

function* blocksOf(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  let isApart = true
  for (const { text: lineText, number, start, end } of linesOf(text)) {
    const [, tag = '', value = ''] = tagPattern.exec(lineText) ?? []
    if (tag === '') {
      if (lineText.trim() === '') isApart = true
      else if (record && !isHeading.test(lineText) && (!isApart || /^\s/.test(lineText))) {
        record.fields.at(-1)?.lines.push(lineText.trim())
        record.end = end
      } else if (isHeading.test(lineText)) isApart = true
      continue
    }
    if (!record || isApart || (isFirst.has(tag) && hasFirst(record))) {
      if (record && record.fields.length > 0) yield record
      record = newRecord({ line: number, start })
    }
    isApart = false
    record.fields.push({ tag, line: number, lines: [value.trim()] })
    record.end = end
  }
  if (record && record.fields.length > 0) yield record
}

const tagPattern = /^\ufeff?([A-Z][A-Z0-9]{1,3}) {0,3}- ?(?! *-)(.*)$/s

const isHeading = /^(?:<\d{1,7}>|\d{1,7}\.)\s*$/

const isFirst: ReadonlySet<string> = new Set(['PMID', 'UI'])

/** What only one record has: numbers and titles. */
const isOwn: ReadonlySet<string> = new Set([...isFirst, 'TI', 'BTI', 'CTI', 'TT'])

const kinds: ReadonlySet<string> = new Set(['PT'])

const hasFirst = (record: TaggedRecord | undefined): boolean =>
  record?.fields.some(({ tag }) => isFirst.has(tag)) ?? false
