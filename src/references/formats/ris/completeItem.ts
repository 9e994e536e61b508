import type { CslItem, CslType } from '../../csl'
import { foldedText } from '../../foldedText'
import { isPmidAlone, isPubMed } from '../tagged/accession'
import { pagesBetween, pageText } from '../values/pageText'
import type { RecordValues } from '../values/readVariables'
import { firstText, pmidText, textOf } from '../values/texts'
import { wholeWorks } from '../values/typeSets'
import { addNote, setRoles } from './roles'
import { risVolumes } from './rows'

/**
 * What of a RIS record no single tag tells: pages, roles, accession numbers; takes out what is
 * said twice.
 * @param name the record's reference type (`TY`) in capital letters.
 */
export const completeRisItem = ({
  item,
  values,
  name,
}: {
  item: CslItem
  values: RecordValues
  name: string
}): void => {
  setPages({ item, values })
  setNumber({ item, values })
  setRoles({ item, values, name })
  const decision = item.type === 'legal_case' ? textIn(values, 'T3') : undefined
  if (decision) addNote({ item, text: `Decision: ${decision}` })
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
  if (!title) return textIn(values, 'BT', ...(wholeWorks.has(type) ? ['T2'] : []), 'ST')
  if (values.has('TI') || !second || foldedText(second) === foldedText(title)) return title
  const journals = ['JF', 'JO', 'JA', 'J2', 'BT'].flatMap((tag) => values.get(tag) ?? [])
  const isJournal = journals.some((name) => foldedText(name) === foldedText(second))
  const isSubtitle =
    type === 'thesis' ||
    (journals.length > 0 && !isJournal && type !== 'chapter' && !isTranslation({ title, second }))
  return isSubtitle && type !== 'paper-conference' ? `${title}: ${second}` : title
}

/** A second title in Latin letters beside one in others (so writes EBSCO). */
const isTranslation = ({ title, second }: { title: string; second: string }): boolean =>
  isOfOtherScript.test(title) && !isOfOtherScript.test(second)

const isOfOtherScript = /(?!\p{Script=Latin})\p{L}{3}/u

const textIn = (values: RecordValues, ...tags: string[]): string | undefined =>
  firstText(tags.flatMap((tag) => values.get(tag) ?? []))

const setPages = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const first = firstPage({ item, values })
  const last = textIn(values, 'EP')
  if (item.dimensions !== undefined) {
    if (!last) return
    Reflect.deleteProperty(item, 'dimensions')
  }
  if (first && !last && wholeWorks.has(item.type) && !/[-\u2013]/.test(first)) {
    item['number-of-pages'] = first.replace(/(?<=\d) ?p(?:p|ages|\.){0,2}$/i, '')
    return
  }
  const page = pagesBetween({ first: first && pageText([first]), last })
  if (page) item.page = page
}

/** `M1` beside the series number in `SV` is the number of the work. */
const setNumber = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const number = textIn(values, 'M1')
  if (!risVolumes.has(item.type) || !textIn(values, 'SV')) return
  if (number && number.length <= 40) item.number ??= number
}

const firstPage = ({ item, values }: { item: CslItem; values: RecordValues }) =>
  textIn(values, 'SP')?.replace(isNoPage, '') ??
  (item.type === 'article-journal' && values.has('EP') ? textIn(values, 'SE') : undefined)

/** What Ovid writes where a record has no pages. */
const isNoPage = /^no(?:[- ]pagination)?[- ]specified$/i

/** An accession number is a PMID where the record comes from PubMed, or says of no other database. */
const setAccession = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const accession = textIn(values, 'AN')
  if (!accession) return
  const databases = ['DB', 'DP'].flatMap((tag) => values.get(tag) ?? []).join(' ')
  if (/^PMID:/i.test(accession)) item.PMID ??= pmidText([accession])
  else if (isPubMed(databases) && isPmidAlone.test(accession)) item.PMID ??= pmidText([accession])
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
