import { newRecord } from '../tagged/record'
import type { TaggedRecord } from '../tagged/record'
import { linesOf } from '../values/lines'
import { risTags } from './tags'

/**
 * The records of a RIS file. A record begins with `TY` and ends with `ER`, or where the next begins. Lines
 * between records (`1.`, `Record #1 of 2`) say nothing; a line without a tag continues the value before
 * it. A record without `TY` is one too, with a problem.
 */
export function* risRecords(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  let hasEnded = true
  let isApart = true
  /** Whether the record has more than its type. */
  let hasFields = false
  for (const { text: lineText, number, start, end } of linesOf(text)) {
    const found = tagOf(lineText)
    isApart = isApart || lineText.trim() === ''
    if (!found) {
      const last = record?.fields.at(-1)
      if (record && last && !hasEnded) last.lines.push(lineText)
      if (record && lineText.trim() !== '' && !hasEnded) record.end = end
      continue
    }
    const { tag, value } = found
    if (tag === 'TY' && (!record || hasEnded || hasFields)) {
      if (record && !hasEnded) yield withoutHeading(record)
      record = newRecord({ line: number, start })
      hasEnded = false
      hasFields = false
    }
    if (tag === 'ER') {
      if (record && !hasEnded) {
        record.end = end
        yield record
      }
      hasEnded = true
      isApart = false
      continue
    }
    if (!record || hasEnded) {
      // Ovid writes a journal's abbreviation right behind `ER`.
      if (value === '' || !isApart) continue
      record = newRecord({ line: number, start })
      record.problems.push({
        line: number,
        message: `The record has no TY line, which says what it is (TY  - JOUR). It is read as a document.`,
      })
      hasEnded = false
    }
    hasFields = hasFields || tag !== 'TY'
    record.fields.push({ tag, line: number, lines: [value] })
    record.end = end
  }
  if (record && !hasEnded) yield withoutHeading(record)
}

/**
 * Two blanks and a hyphen behind two characters, and a blank behind it. With another number of blanks or tabs, in small
 * letters or behind a number only where RIS has such a tag; without a blank behind the hyphen also only there.
 */
const tagOf = (line: string): { tag: string; value: string } | undefined => {
  const [, start = '', written = '', gap = '', blank, value = ''] = tagPattern.exec(line) ?? []
  const tag = written.toUpperCase()
  const isStrict =
    gap.length === 2 && blank !== '' && tag === written && !/\d/.test(start) && tag !== ''
  const isSmall = tag !== written
  if (!isStrict && !isLooseTag({ tag, start, gap, blank, isSmall })) return undefined
  return { tag, value: value.trim() }
}

const isLooseTag = ({
  tag,
  start,
  gap,
  blank,
  isSmall,
}: {
  tag: string
  start: string
  gap: string
  blank: string | undefined
  isSmall: boolean
}): boolean => {
  if (/\d/.test(start)) return tag === 'TY'
  return risTags.has(tag) && ((blank !== '' && !isSmall) || gap.length === 2)
}

const tagPattern =
  /^([\s\ufeff]{0,8}(?:(?:\d{1,7}\.|<\d{1,7}>|\[\d{1,7}\])\s{1,4})?)([A-Za-z][A-Za-z0-9]|PMID)([ \t\u00a0]{1,4})-(?:$|(\s|)(.*)$)/s

/** Takes the number of the next record (`2.`, `<2>`) off the last value of one without `ER`. */
const withoutHeading = (record: TaggedRecord): TaggedRecord => {
  const lines = record.fields.at(-1)?.lines ?? []
  while (lines.length > 1 && /^\s*(?:\d{1,7}\.|<\d{1,7}>|)\s*$/.test(lines.at(-1) ?? ''))
    lines.pop()
  return record
}
