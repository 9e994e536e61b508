import type { CslItem, CslType } from '../../csl'
import { foldedText } from '../../foldedText'
import { isPubMed } from '../tagged/accession'
import { pagesBetween, pageText } from '../values/pageText'
import { readNames } from '../values/personNames'
import type { RecordValues } from '../values/readVariables'
import { firstText, pmidText, textOf } from '../values/texts'
import { wholeWorks } from '../values/typeSets'

/** What of a RIS record no single tag tells: pages, editors, accession numbers; takes out what is said twice. */
export const completeRisItem = ({
  item,
  values,
}: {
  item: CslItem
  values: RecordValues
}): void => {
  setPages({ item, values })
  setEditors({ item, values })
  setAccession({ item, values })
  const container = item['container-title']
  if (item.type === 'thesis' && container && item.title?.endsWith(`: ${container}`)) {
    Reflect.deleteProperty(item, 'container-title')
  }
  for (const [variable, other] of saidTwice) {
    const value = item[variable]
    if (typeof value === 'string' && value === item[other]) Reflect.deleteProperty(item, variable)
  }
}

/**
 * The title; of a record of Pure with its subtitle, which stands in `T2` where `JF` has the journal and in a
 * thesis.
 */
export const risTitle = ({
  values,
  type,
}: {
  values: RecordValues
  type: CslType
}): string | undefined => {
  const title = textIn(values, 'TI', 'T1', 'CT')
  const second = textIn(values, 'T2')
  if (!title) return textIn(values, 'BT', ...(wholeWorks.has(type) ? ['T2'] : []))
  if (values.has('TI') || !second || foldedText(second) === foldedText(title)) return title
  const journals = ['JF', 'JO', 'JA', 'J2', 'BT'].flatMap((tag) => values.get(tag) ?? [])
  const isJournal = journals.some((name) => foldedText(name) === foldedText(second))
  const isSubtitle = type === 'thesis' || (journals.length > 0 && !isJournal && type !== 'chapter')
  return isSubtitle && type !== 'paper-conference' ? `${title}: ${second}` : title
}

const textIn = (values: RecordValues, ...tags: string[]): string | undefined =>
  firstText(tags.flatMap((tag) => values.get(tag) ?? []))

const setPages = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const first = firstPage({ item, values })
  const last = textIn(values, 'EP')
  if (first && !last && wholeWorks.has(item.type) && !/[-\u2013]/.test(first)) {
    item['number-of-pages'] = first
    return
  }
  const page = pagesBetween({ first: first && pageText([first]), last })
  if (page) item.page = page
}

const firstPage = ({ item, values }: { item: CslItem; values: RecordValues }) =>
  textIn(values, 'SP')?.replace(isNoPage, '') ??
  (item.type === 'article-journal' && values.has('EP') ? textIn(values, 'SE') : undefined)

/** What Ovid writes where a record has no pages. */
const isNoPage = /^no(?:[- ]pagination)?[- ]specified$/i

/**
 * `A2` are editors, but series editors in a book whose editors stand in `A3` or `ED`; `A3` are series
 * editors, but editors in a book that has no others (so writes Zotero).
 */
const setEditors = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const named = namesIn(values, 'ED')
  const second = hasOtherRole.has(item.type) ? undefined : namesIn(values, 'A2')
  const third = namesIn(values, 'A3')
  const isBook = wholeWorks.has(item.type)
  const editors = named ?? (isBook && third ? third : second)
  const seriesEditors = named
    ? (third ?? (isBook ? second : undefined))
    : isBook && third
      ? second
      : third
  if (editors) item.editor = editors
  if (seriesEditors) item['collection-editor'] = seriesEditors
}

/** Types of which `A2` are people of another kind. */
const hasOtherRole: ReadonlySet<CslType> = new Set<CslType>([
  'interview',
  'personal_communication',
  'song',
  'legal_case',
  'patent',
])

const namesIn = (values: RecordValues, tag: string) => {
  const found = values.get(tag)
  return found && readNames(found)
}

/** An accession number is a PMID where the record comes from PubMed, or says of no other database. */
const setAccession = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const accession = textIn(values, 'AN')
  if (!accession) return
  const databases = ['DB', 'DP'].flatMap((tag) => values.get(tag) ?? []).join(' ')
  if (/^PMID:/i.test(accession)) item.PMID ??= pmidText([accession])
  else if (isPubMed(databases) && /^\d{4,8}$/.test(accession)) item.PMID ??= pmidText([accession])
  else if (accession !== item.PMCID) item.archive_location ??= textOf(accession)
}

const saidTwice = [
  ['event-place', 'publisher-place'],
  ['container-title-short', 'container-title'],
  ['title-short', 'title'],
  ['event-title', 'container-title'],
  ['collection-title', 'container-title'],
  ['note', 'title'],
  ['abstract', 'title'],
] as const
