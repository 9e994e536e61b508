import type { CslItem, CslType } from '../../csl'
import { journalTypes } from '../bib/bibTypes'
import { lineOf } from '../richText'
import { readDate } from '../values/dateText'
import { pagesBetween, pageText } from '../values/pageText'
import { readNames } from '../values/personNames'
import { readVariables, row } from '../values/readVariables'
import type { ReadRow, RecordValues } from '../values/readVariables'
import {
  allTexts,
  doiText,
  editionText,
  firstText,
  isbnText,
  issnText,
  keywordText,
  numberText,
  ownNumberText,
  pmcidText,
  pmidText,
  textOf,
  urlText,
} from '../values/texts'
import { except, ofTypes, wholeWorks } from '../values/typeSets'
import { isPmidAlone, isPubMed } from './accession'
import { nameEditors } from './editedBook'
import { issuedDate } from './issuedDate'
import { readSlashDate } from './slashDate'
import { typeOfHint } from './typeHint'

const others = except(journalTypes)
/** Types of which the secondary title is the series. */
export const seriesTypes = ofTypes(
  'book',
  'classic',
  'collection',
  'report',
  'map',
  'software',
  'standard',
  'pamphlet',
  'manuscript',
)
/** Types of which only a journal's field holds a container. */
export const withoutContainer: ReadonlySet<CslType> = new Set([...seriesTypes, 'thesis'])
const films = ofTypes('motion_picture')
const courts = ofTypes('legal_case')
/** Types of which the edition is the version. */
const versioned = ofTypes('software', 'dataset')
const conferences = ofTypes('paper-conference')
const patents = ofTypes('patent')
const theses = ofTypes('thesis')
/** Types that EndNote gives the day of access in the fields for volume and number. */
export const webTypes = ofTypes('webpage', 'post-weblog')
const chapters = ofTypes('chapter')
const numbered = ofTypes('report', 'standard', 'bill', 'legislation')

const text = row(firstText)
const names = row(readNames)

const genre = (values: readonly string[]) =>
  firstText(values.filter((value) => !isArticleKind.test(value.trim())))
const isArticleKind =
  /^(?:(?:journal|research|original|review) )?(?:article|review|letter|note|editorial)$/i
const notes = (values: readonly string[]) =>
  allTexts(values.filter((value) => !isDoiAlone.test(value.trim())))
const isDoiAlone = /^(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S{1,200}$/i
const doiAlone = (values: readonly string[]) =>
  doiText(values.filter((value) => isDoiAlone.test(value.trim())))
const isAddress = (values: readonly string[]) =>
  doiText(values.filter((value) => /doi\.org/i.test(value)))

const placeText = (values: readonly string[]) =>
  firstText(values.filter((value) => !typeOfHint(value)))

/** A day and its year, of which each stands in a field of its own. */
const accessDay = (values: readonly string[]) => {
  const date = readDate(values.join(' '))
  return date?.['date-parts'] ? date : undefined
}

/** Where each CSL variable stands in EndNote's fields, by the names that these have in EndNote XML. */
const rows: readonly ReadRow[] = [
  names('director', ['authors'], films),
  names('author', ['authors'], except(films)),
  names('interviewer', ['secondary-authors'], ofTypes('interview')),
  names('recipient', ['secondary-authors'], ofTypes('personal_communication')),
  names(
    'editor',
    ['secondary-authors'],
    except(ofTypes('interview', 'personal_communication'), patents),
  ),
  text('authority', ['secondary-authors'], patents),
  names('contributor', ['tertiary-authors'], theses),
  names('collection-editor', ['tertiary-authors'], except(theses)),
  names('translator', ['subsidiary-authors'], except(journalTypes)),
  names('translator', ['translated-authors', 'subsidiary-authors']),
  text('title', ['title']),
  text('container-title', ['custom3'], conferences),
  text('container-title', ['full-title', 'secondary-title', 'alt-title'], except(withoutContainer)),
  text('container-title', ['full-title'], withoutContainer),
  text('container-title-short', ['abbr-1', 'alt-title'], journalTypes),
  text('container-title-short', ['abbr-1'], others),
  text('event-title', ['secondary-title'], conferences),
  text('collection-title', ['secondary-title', 'tertiary-title'], seriesTypes),
  text('collection-title', ['tertiary-title']),
  text('title-short', ['short-title']),
  text('original-title', ['translated-title', 'orig-pub']),
  row(numberText)('volume', ['volume'], except(theses, webTypes)),
  row(numberText)('issue', ['number', 'issue'], journalTypes),
  text('number', ['isbn'], patents),
  text('call-number', ['number'], patents),
  text('number', ['number'], except(journalTypes, webTypes, patents)),
  text('issue', ['issue'], others),
  text('number-of-volumes', ['num-vols']),
  text('chapter-number', ['section'], chapters),
  text('section', ['section'], except(journalTypes, chapters)),
  text('section', ['section'], ofTypes('article-newspaper', 'article-magazine')),
  text('version', ['edition'], versioned),
  row(editionText)('edition', ['edition'], except(versioned)),
  text('genre', ['work-type', 'volume'], theses),
  text('genre', ['work-type'], others),
  row(genre)('genre', ['work-type']),
  text('authority', ['publisher'], courts),
  text('publisher', ['publisher'], except(courts)),
  row(placeText)('publisher-place', ['custom1'], conferences),
  text('publisher-place', ['pub-location']),
  row(isbnText)('ISBN', ['isbn']),
  row(issnText)('ISSN', ['isbn'], except(wholeWorks)),
  row(issnText)('ISSN', ['isbn']),
  row(ownNumberText)('number', ['isbn'], numbered),
  row(doiText)('DOI', ['electronic-resource-num']),
  row(doiAlone)('DOI', ['notes', 'accession-num', 'custom3']),
  row(isAddress)('DOI', ['url']),
  row(pmcidText)('PMCID', ['custom2', 'accession-num']),
  row(urlText)('URL', ['url']),
  row(([value = '']) => readSlashDate(value))('accessed', ['access-date']),
  row(accessDay, { isJoined: true })('accessed', ['number', 'volume'], webTypes),
  text('language', ['language']),
  text('archive', ['remote-database-name']),
  text('source', ['remote-database-provider']),
  text('call-number', ['call-num']),
  text('reviewed-title', ['reviewed-item']),
  row(keywordText, { isJoined: true })('keyword', ['keywords']),
  row(allTexts)('abstract', ['abstract']),
  row(notes)('note', ['notes']),
  row(allTexts)('annote', ['research-notes']),
]

/** The item of a record of EndNote's fields; `isEdited` where its authors are the editors of an "Edited Book". */
export const endnoteItem = ({
  type,
  values,
  isEdited,
}: {
  type: CslType
  values: RecordValues
  isEdited: boolean
}): CslItem => {
  const item: CslItem = { id: '', type: typeOfHint(values.get('custom1')?.[0]) ?? type }
  const issued = issuedDate({ years: values.get('year') ?? [], days: values.get('date') ?? [] })
  if (issued) item.issued = issued
  readVariables({ item, values, rows })
  setPages({ item, values })
  setAccession({ item, values })
  if (isEdited) nameEditors(item)
  takeShortTitle(item)
  for (const [variable, other] of saidTwice) {
    if (item[variable] === item[other]) Reflect.deleteProperty(item, variable)
  }
  return item
}

/** EndNote's other journal title is the abbreviation where it is the shorter one, else nothing new. */
const takeShortTitle = (item: CslItem): void => {
  const short = lineOf(item['container-title-short']).length
  const isLonger = short > lineOf(item['container-title']).length
  if (isLonger && journalTypes.has(item.type)) Reflect.deleteProperty(item, 'container-title-short')
}

const setPages = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const page = pageText(values.get('pages') ?? [])
  if (!page) return
  const isNumber = wholeWorks.has(item.type) && /^[\divxlc][^-:]{0,30}$/i.test(page)
  const [first, last] = page.split(/(?<=^[^-,;]{1,20})-(?=[^-,;]{1,20}$)/)
  if (isNumber) item['number-of-pages'] = page
  else item.page = pagesBetween({ first, last })
}

/** A number alone is a PMID, where no other database is named. */
const setAccession = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  const accession = firstText(values.get('accession-num') ?? [])
  if (!accession) return
  const databases = [item.archive, item.source].filter(Boolean).join(' ')
  const isPmid = /^pmid:/i.test(accession) || (isPubMed(databases) && isPmidAlone.test(accession))
  const pmid = isPmid ? pmidText([accession]) : undefined
  if (pmid) item.PMID ??= pmid
  else if (accession !== item.PMCID) item.archive_location ??= textOf(accession)
}

const saidTwice = [
  ['event-title', 'container-title'],
  ['container-title-short', 'container-title'],
  ['collection-title', 'container-title'],
  ['title-short', 'title'],
  ['original-title', 'title'],
  ['note', 'title'],
] as const
