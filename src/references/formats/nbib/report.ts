import { newRecord } from '../tagged/record'
import type { TaggedField, TaggedRecord } from '../tagged/record'
import { linesOf } from '../values/lines'

/** Whether a text is Ovid's report for people: `<1>`, headings in words, and below each its value, indented. */
export const isOvidReport = (beginning: string): boolean =>
  /^<\d{1,7}>[ \t\r]*\n(?:[A-Z][A-Za-z /]{2,50}[ \t\r]*\n[ \t]{1,8}\S)/m.test(beginning) &&
  /^(?:Title|Source|Authors?)[ \t\r]*\n[ \t]{1,8}\S/m.test(beginning)

/** The records of Ovid's report, with its headings as the tags that Ovid has for them in its MEDLINE format. */
export function* reportRecords(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  let heading: string | undefined
  for (const { text: line, number, start, end } of linesOf(text)) {
    if (/^<\d{1,7}>\s*$/.test(line)) {
      if (record) yield record
      record = newRecord({ line: number, start })
      heading = undefined
    } else if (record && /^\S/.test(line)) {
      heading = line.trim().toLowerCase()
    } else if (record && heading !== undefined && line.trim() !== '') {
      record.fields.push(...fieldsOf({ heading, value: line.trim(), line: number }))
      record.end = end
    }
  }
  if (record) yield record
}

const tags: Readonly<Record<string, string>> = {
  'unique identifier': 'UI',
  pmid: 'PMID',
  title: 'TI',
  'original title': 'TT',
  author: 'AU',
  authors: 'AU',
  'author/editor': 'AU',
  source: 'SO',
  status: 'ST',
  'journal name': 'JN',
  'abbreviated source': 'TA',
  abstract: 'AB',
  'author keywords': 'KW',
  keywords: 'KW',
  'mesh subject headings': 'MH',
  'subject headings': 'MH',
  language: 'LG',
  issn: 'IS',
  'issn print': 'IS',
  'issn electronic': 'IS',
  isbn: 'ISBN',
  doi: 'DO',
  'doi number': 'DO',
  'digital object identifier': 'DO',
  'publication type': 'PT',
  publisher: 'PB',
  'year of publication': 'YR',
  'date of publication': 'DP',
  volume: 'VI',
  'issue/part': 'IP',
  issue: 'IP',
  page: 'PG',
  pages: 'PG',
}

/** Tags whose values stand in one line, with semicolons or full stops and two blanks between. */
const lists: ReadonlySet<string> = new Set(['AU', 'KW', 'MH', 'PT'])

const fieldsOf = ({
  heading,
  value,
  line,
}: {
  heading: string
  value: string
  line: number
}): TaggedField[] => {
  const tag = Object.hasOwn(tags, heading) ? tags[heading] : undefined
  if (tag === undefined) return []
  const values = lists.has(tag) ? value.split(/;\s*|(?<=\.)\s{2,}/) : [value]
  return values
    .map((each) => (tag === 'AU' ? withoutPlaces(each) : withoutEnd(each)))
    .filter((each) => each !== '' && !(tag === 'AU' && isDegrees.test(each)))
    .map((each) => ({ tag, line, lines: [each] }))
}

/** Without the numbers of the institutions behind a name, and the full stop behind initials without any. */
const withoutPlaces = (name: string): string =>
  withoutDegrees(
    name
      .replace(/(?:[\s,]{1,3}(?:\d{1,3}|[*+\u2020\u2021])){1,20}\.?$/, '')
      .replace(/(?<= \p{Lu}{1,4})\.$/u, '')
      .trim(),
  )

/** Takes up to nine degrees off the end, but what may be initials (`Brown MD`) only behind others or a given name. */
const withoutDegrees = (name: string): string => {
  let rest = name
  for (let taken = 0; taken < 9; taken += 1) {
    const { index, groups } = lastDegree.exec(rest) ?? {}
    if (index === undefined) return rest
    const shorter = rest.slice(0, index)
    if (/^\p{Lu}{1,4}$/u.test(groups?.degree ?? '') && !hasGiven.test(shorter)) return rest
    rest = shorter
  }
  return rest
}

/** Degrees and memberships, which Ovid puts behind a name without a comma or between semicolons. */
const degree =
  '(?:MD|PhD|RN|FAAN|MSc|BSc|MPH|MBBS|MBChB|DDS|DMD|PharmD|DPhil|MSN|BSN|EdD|PsyD|FRCP|FRCS|FACS|FACC|FACP|FAHA|MRCP|DVM|DrPH|ScD|MBA|CNM|DNP|DSc|JD)'
const isDegrees = new RegExp(`^${degree}(?:[,\\s]{1,3}${degree}){0,9}$`)
const lastDegree = new RegExp(`,? (?<degree>${degree})$`)
/** A given name or initials behind a comma, or initials at the end. */
const hasGiven = /,\s*\p{L}|\s(?:\p{Lu}\.?[ -]?){1,4}$/u

/** Without the full stop, and what kind of article it is (`[Article]`). */
const withoutEnd = (value: string): string =>
  value
    .trim()
    .replace(/\.?\s?\[(?:[A-Z][A-Za-z, ]{2,60})\]\.?$/, '')
    .replace(/(?<!\.)\.$/, '')
