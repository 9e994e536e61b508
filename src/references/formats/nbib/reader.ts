import type { CslDate, CslItem, CslName, CslType } from '../../csl'
import type { ReadEntry, ReferenceReader } from '../reader'
import { entryOf, valuesOf } from '../tagged/record'
import type { TaggedRecord } from '../tagged/record'
import { readDate } from '../values/dateText'
import { entryIds } from '../values/entryIds'
import { readName, readVancouverName } from '../values/personNames'
import { typeOfPublication } from '../values/publicationTypes'
import { readVariables } from '../values/readVariables'
import type { RecordValues } from '../values/readVariables'
import { doiText, textOf } from '../values/texts'
import { isOfEric, placePublisher, typeOfEric } from './eric'
import { nbibRecords } from './records'
import { isOvidReport, reportRecords } from './report'
import { nbibRows } from './rows'
import { fillFromSource } from './source'

/** MEDLINE's tagged format as PubMed (`.nbib`) and Ovid write it, and Ovid's report with headings in words. */
export const reader: ReferenceReader = {
  label: 'PubMed (nbib, MEDLINE)',
  recognise: (beginning) => {
    if (/^\ufeff?PMID ?- ?\d/m.test(beginning)) return 0.95
    if (/^UI {0,2}- ?\S/m.test(beginning) && /^TI {0,2}- /m.test(beginning)) return 0.9
    if (isOvidReport(beginning)) return 0.9
    return /^(?:FAU|STAT|BTI|LID) ?- /m.test(beginning) ? 0.8 : 0
  },
  read,
}

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  const isReport = isOvidReport(text.slice(0, 65_536))
  for (const record of isReport ? reportRecords(text) : nbibRecords(text)) {
    const item = itemOf(record)
    if (item) item.id = idOf({ item, key: item.PMID })
    yield { ...entryOf({ text, record }), ...(item && { item }) }
  }
}

const itemOf = (record: TaggedRecord): CslItem | undefined => {
  const values = valuesOf({ fields: record.fields, joined: ' ' })
  const item: CslItem = { id: '', type: typeOf(values) }
  setNames({ item, record })
  const issued = issuedOf(values)
  if (issued) item.issued = issued
  readVariables({ item, values, rows: nbibRows })
  item.DOI ??= doiText(values.get('DO') ?? [])
  if (item.DOI === undefined) Reflect.deleteProperty(item, 'DOI')
  fillFromSource({ item, source: textOf(values.get('SO')?.[0] ?? '') ?? '' })
  if (isOfEric(values)) placePublisher({ item, values })
  if (item['original-title'] === item.title) Reflect.deleteProperty(item, 'original-title')
  if (item['container-title-short'] === item['container-title']) {
    Reflect.deleteProperty(item, 'container-title-short')
  }
  if (Object.keys(item).length <= 2) {
    const message =
      'The record has nothing that can be read: no PMID, title or name. It is left out.'
    record.problems.push({ line: record.line, message })
    return undefined
  }
  if (values.get('PT')?.includes('Retracted Publication')) item.status = 'retracted'
  return item
}

/** ERIC puts an article's number ahead of the year (`Article 10 2019`). */
const issuedOf = (values: RecordValues): CslDate | undefined => {
  const text =
    ['DP', 'YR', 'DEP'].map((tag) => values.get(tag)?.[0]).find(Boolean) ?? onlineIn(values)
  const date = readDate(text)
  const [, year] = date?.['date-parts'] ? [] : (/ (\d{4})$/.exec(text.trim()) ?? [])
  return (year && readDate(year)) || date
}

/** Ovid's status of an article ahead of print ends in its day. */
const onlineIn = (values: RecordValues): string =>
  / (\d{1,2} [A-Z][a-z]{2,8} \d{4})\.?$/.exec(values.get('ST')?.[0] ?? '')?.[1] ?? ''

const typeOf = (values: RecordValues): CslType => {
  if (isOfEric(values)) return typeOfEric(values)
  const type = typeOfPublication(values.get('PT') ?? [])
  const isOpen = type === 'article-journal' || type === 'book'
  if (values.has('BTI') && isOpen) return values.has('TI') ? 'chapter' : 'book'
  return type
}

/**
 * People and bodies in the record's order. A full name (`FAU`) stands ahead of the short form of the same
 * person (`AU`); where a record has no full names at all, the short ones count.
 */
const setNames = ({ item, record }: { item: CslItem; record: TaggedRecord }): void => {
  for (const { variable, full, short, body } of roles) {
    const hasFull = record.fields.some(({ tag }) => full.has(tag))
    const names = record.fields.flatMap(({ tag, lines }): CslName[] => {
      const value = lines.join(' ')
      if (body === tag) return [{ literal: textOf(value) ?? '' }]
      if (full.has(tag)) return [fullName(value)]
      return !hasFull && short.has(tag) ? [readVancouverName(value) ?? {}] : []
    })
    const named = names.filter((name) => Object.values(name).some(Boolean))
    if (named.length > 0) item[variable] = named
  }
}

/** PubMed writes bodies as `CN`: a full name without a comma is a person of one name. */
const fullName = (value: string): CslName =>
  value.includes(',') ? (readName(value) ?? {}) : { family: textOf(value) ?? '' }

const roles = [
  { variable: 'author', full: new Set(['FAU', 'FA']), short: new Set(['AU']), body: 'CN' },
  { variable: 'editor', full: new Set(['FED']), short: new Set(['ED']), body: '' },
] as const
