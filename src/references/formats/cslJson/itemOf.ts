import { isRecord } from '../../canonicalJson'
import type { CslDate, CslItem } from '../../csl'
import { isCslDate, scalarText } from '../../cslShapes'
import { cslTypeOf, isCslType } from '../../cslTypeOf'
import { isShallow } from '../../shallowJson'
import { cslFromDate } from '../../dates'
import { parseEdtf } from '../../edtf'
import { takeCrossrefVariables } from './crossrefVariables'
import { readDate } from '../values/dateText'
import { pmcidText, pmidText } from '../values/texts'

const deepestItem = 32

/**
 * An item of CSL-JSON or CSL-YAML as it came in, without loss, but with a text for its id and a CSL type. What
 * others write in place of CSL (Crossref's and DataCite's types, a list for a title, a text for a date,
 * null) becomes what CSL has for it. A text in place of an item is what is wrong, in words for people.
 */
export const itemOfData = ({ value, key }: { value: unknown; key?: string }): CslItem | string => {
  if (!isRecord(value))
    return 'This is no CSL item: it has to be an object such as {"type": "book", "title": "..."}.'
  if (!isShallow({ value, deepest: deepestItem })) {
    return `The item nests deeper than ${deepestItem} levels, which no variable of CSL does. It is left out.`
  }
  const item: CslItem = { id: scalarText(value.id ?? key) ?? '', type: cslTypeOf(value.type) }
  for (const [name, entry] of Object.entries(value)) {
    const variable = inCapitals.get(name) ?? name
    if (variable === 'id' || variable === 'type' || entry === null || entry === undefined) continue
    if (variable !== name && (value[variable] ?? undefined) !== undefined) continue
    item[variable] = readers.get(variable)?.(entry) ?? entry
  }
  if (typeof value.type === 'string' && value.type !== '' && !isCslType(value.type)) {
    keepType({ item, type: value.type })
  }
  takeCrossrefVariables(item)
  takeFromNote(item)
  return item
}

/** Pandoc once wrote the variables that CSL has in capitals in small letters. */
const inCapitals: ReadonlyMap<string, string> = new Map(
  ['DOI', 'ISBN', 'ISSN', 'PMCID', 'PMID', 'URL'].map((name) => [name.toLowerCase(), name]),
)

const textVariables = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'original-title',
  'collection-title',
  'event-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'genre',
  'language',
  'abstract',
  'DOI',
  'URL',
  'PMID',
  'PMCID',
] as const

const dateVariables = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const

/** A list in place of a text, as Crossref writes it. Numbers stay numbers. */
const textIn = (value: unknown) => (Array.isArray(value) ? scalarText(value) : undefined)

/** A text or number in place of a date, dates in a list, and the date of what stands in `raw`. */
const dateIn = (value: unknown): CslDate | undefined => {
  const text = typeof value === 'object' ? undefined : scalarText(value)
  if (text !== undefined) return edtfIn(text) ?? readDate(text)
  if (Array.isArray(value)) {
    return value.every(Array.isArray) ? dateIn({ 'date-parts': value }) : fromParts(value)
  }
  if (!isRecord(value)) return undefined
  if (typeof value.year === 'number' || typeof value.year === 'string') return fromParts([value])
  if (typeof value.raw === 'string' && isCslDate(value) && !value['date-parts']) {
    const read = readDate(value.raw)
    return read?.['date-parts'] ? { ...read, ...value } : undefined
  }
  return withoutEmptyParts(value)
}

/** A date in EDTF, as CSL 1.1 and pandoc write it; `1998/` is open. */
const edtfIn = (text: string): CslDate | undefined => {
  const date = text.trim().replace(/\/$/, '/..')
  return parseEdtf(date) ? cslFromDate({ date }) : undefined
}

/** Dates as pandoc's YAML has them: `year`, `month`, `day` and `season` by name, one or two of them. */
const fromParts = (values: readonly unknown[]): CslDate | undefined => {
  const records = values.filter(isRecord).slice(0, 2)
  const [first] = records
  if (!first || scalarText(first.year) === undefined) return undefined
  const parts = records.map((record) =>
    [record.year, record.month, record.day]
      .map((part) => Number(scalarText(part)))
      .filter((part) => Number.isInteger(part) && part !== 0),
  )
  const season = scalarText(first.season)
  return {
    'date-parts': parts,
    ...(season && { season }),
    ...(first.circa !== undefined && { circa: Boolean(first.circa) }),
  }
}

/** Crossref writes `[[null]]` for no date, and null for a month that it does not know. */
const withoutEmptyParts = (value: Record<string, unknown>): CslDate | undefined => {
  const parts = value['date-parts']
  if (!Array.isArray(parts) || !parts.some((part) => Array.isArray(part) && part.includes(null)))
    return undefined
  const { 'date-parts': _parts, ...rest } = value
  const kept = parts
    .filter(Array.isArray)
    .map((part: unknown[]) => part.slice(0, part.includes(null) ? part.indexOf(null) : undefined))
    .filter((part) => part.length > 0)
  const date = { ...rest, ...(kept.length > 0 && { 'date-parts': kept }) }
  return isCslDate(date) ? date : undefined
}

/** Crossref lists a journal's ISSNs and a book's ISBNs. */
const numbersIn = (value: unknown) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join(', ')
    : undefined

const readers = new Map<string, (value: unknown) => unknown>([
  ['ISBN', numbersIn],
  ['ISSN', numbersIn],
  ...textVariables.map((variable) => [variable, textIn] as const),
  ...dateVariables.map((variable) => [variable, dateIn] as const),
])

/** A type that CSL does not have is kept where CSL-JSON has room for what is no variable. */
const keepType = ({ item, type }: { item: CslItem; type: string }): void => {
  const custom = isRecord(item.custom) ? item.custom : {}
  const vouch = isRecord(custom.vouch) ? custom.vouch : {}
  const original = isRecord(vouch.original) ? vouch.original : {}
  item.custom = { ...custom, vouch: { ...vouch, original: { ...original, type } } }
}

/** Zotero writes what CSL had no variable for into lines of the note: `PMID: 26564388`. */
const takeFromNote = (item: CslItem): void => {
  const note = item.note
  if (typeof note !== 'string' || note.length > 100_000) return
  for (const [, name = '', value = ''] of note.matchAll(/^(PMID|PMCID): {0,3}(\S{1,40})\s*$/gim)) {
    if (name.toUpperCase() === 'PMID') item.PMID ??= pmidText([value])
    else item.PMCID ??= pmcidText([value])
  }
}
