import type { CslDate, CslItem, CslType } from '../../csl'
import type { ReadEntry } from '../reader'
import { entryOf, newRecord, valuesOf } from '../tagged/record'
import type { TaggedRecord } from '../tagged/record'
import { readDate } from '../values/dateText'
import { entryIds } from '../values/entryIds'
import { linesOf } from '../values/lines'
import { pagesBetween } from '../values/pageText'
import { readNames } from '../values/personNames'
import { readVariables, row } from '../values/readVariables'
import type { ReadRow, RecordValues } from '../values/readVariables'
import {
  allTexts,
  doiText,
  firstText,
  isbnText,
  issnText,
  keywordText,
  pmidText,
} from '../values/texts'

/** How surely a text is of Web of Science's tags: `PT J`, `AU Cohen, B`, without hyphens. */
export const recogniseWos = (beginning: string): number => {
  if (/^[\s\ufeff]{0,8}FN (?:Clarivate|Thomson|ISI)/.test(beginning)) return 1
  return /^PT [A-Z]\r?$/m.test(beginning) && /^(?:AU|TI|SO) \S/m.test(beginning) ? 0.9 : 0
}

/** The records of a file of Web of Science. */
export function* readWos(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const record of wosRecords(text)) {
    const item = itemOf(record)
    item.id = idOf({ item, key: undefined })
    yield { ...entryOf({ text, record }), item }
  }
}

const text = row(firstText)
const names = row(readNames)
const journals: ReadonlySet<CslType> = new Set<CslType>(['article-journal'])

/** Its number alone; `UNSP` says that it has no pages. */
const articleNumber = (values: readonly string[]) => firstText(values)?.replace(/^UNSP /, '')

/** Where each CSL variable stands in Web of Science's tags (field tags of its core collection). */
const rows: readonly ReadRow[] = [
  names('author', ['AF', 'AU', 'BF', 'BA']),
  names('editor', ['BE', 'ED']),
  row(readNames)('author', ['CA', 'GP']),
  text('title', ['TI']),
  text('container-title', ['SO']),
  text('container-title-short', ['JI', 'J9']),
  text('collection-title', ['SE']),
  text('event-title', ['CT']),
  text('event-place', ['CL']),
  text('volume', ['VL']),
  text('issue', ['IS']),
  row(articleNumber)('number', ['AR'], journals),
  text('page', ['PS']),
  row(articleNumber)('page', ['AR']),
  text('publisher', ['PU']),
  text('publisher-place', ['PI']),
  row(isbnText)('ISBN', ['BN']),
  row(issnText, { isJoined: true })('ISSN', ['SN', 'EI']),
  row(doiText)('DOI', ['DI', 'D2']),
  row(pmidText)('PMID', ['PM']),
  text('archive_location', ['UT']),
  text('language', ['LA']),
  row(keywordText, { isJoined: true })('keyword', ['DE', 'ID']),
  row(allTexts)('abstract', ['AB']),
]

const types: Readonly<Record<string, CslType>> = {
  J: 'article-journal',
  B: 'book',
  S: 'chapter',
  P: 'patent',
  C: 'paper-conference',
}

function* wosRecords(text: string): Generator<TaggedRecord> {
  let record: TaggedRecord | undefined
  for (const { text: line, number, start, end } of linesOf(text)) {
    const [, tag = '', value = ''] =
      /^\ufeff?([A-Z][A-Z0-9])(?: (.*))?$/s.exec(line.trimEnd()) ?? []
    if (tag === 'PT') {
      if (record) yield record
      record = newRecord({ line: number, start })
    }
    if (!record) continue
    if (tag === 'ER' || tag === 'EF') {
      record.end = end
      yield record
      record = undefined
    } else if (tag !== '') record.fields.push({ tag, line: number, lines: [value] })
    else if (line.trim() !== '') record.fields.at(-1)?.lines.push(line.trim())
    if (record && line.trim() !== '') record.end = end
  }
  if (record) yield record
}

const itemOf = (record: TaggedRecord): CslItem => {
  const values = valuesOf({ fields: record.fields })
  const item: CslItem = { id: '', type: typeOf(values) }
  const page = pagesBetween({
    first: firstText(values.get('BP') ?? []),
    last: firstText(values.get('EP') ?? []),
  })
  if (page) item.page = page
  const issued = issuedOf(values)
  if (issued) item.issued = issued
  readVariables({ item, values, rows })
  if (item.type === 'book' && !item.title) {
    item.title = item['container-title']
    Reflect.deleteProperty(item, 'container-title')
  }
  return item
}

/** A part of a book or of proceedings has a title of its own beside that of its source. */
const typeOf = (values: RecordValues): CslType => {
  const type = types[values.get('PT')?.[0]?.trim() ?? ''] ?? 'document'
  if (type === 'article-journal') return type
  const isPaper = values.has('CT') || /proceedings paper/i.test(values.get('DT')?.[0] ?? '')
  if (isPaper && type !== 'patent') return 'paper-conference'
  return type === 'book' && values.has('BP') && values.has('TI') ? 'chapter' : type
}

const issuedOf = (values: RecordValues): CslDate | undefined => {
  const year = firstText(values.get('PY') ?? [])
  const day = firstText(values.get('PD') ?? [])
  const early = firstText(values.get('EA') ?? [])
  const exact = year && day ? readDate(dayIn({ day, year })) : undefined
  if (exact?.['date-parts']) return exact
  return readDate(year ?? early ?? '')
}

/** `PD` beside `PY`: a day or month without the year, or with it again (`07 2006`, `2006 May-Jun`). */
const dayIn = ({ day, year }: { day: string; year: string }): string => {
  const rest = day.replace(year, '').replace(/^[-\s]+|[-\s]+$/g, '')
  return /^\d{1,2}$/.test(rest) ? `${year}-${rest}` : `${year} ${rest}`
}
