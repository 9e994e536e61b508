import { journalTypes } from '../bib/bibTypes'
import { readSlashDate } from '../tagged/slashDate'
import { pageText } from '../values/pageText'
import { readNames } from '../values/personNames'
import { row } from '../values/readVariables'
import type { ReadRow } from '../values/readVariables'
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
import { webTypes } from '../tagged/endnoteRows'
import { except, ofTypes, wholeWorks } from '../values/typeSets'

const journals = journalTypes
const others = except(journals)
const films = ofTypes('motion_picture')
/** Types of which `ET` is the version. */
const versioned = ofTypes('software', 'dataset')
const conferences = ofTypes('paper-conference')
const chapters = ofTypes('chapter')
const courts = ofTypes('legal_case')
/** Types whose own number stands in `SN`. */
const numbered = ofTypes('report', 'standard')
const bills = ofTypes('bill')
const theses = ofTypes('thesis')
const patents = ofTypes('patent')
const talks = ofTypes('speech', 'event')
const meetings = ofTypes('paper-conference', 'speech', 'event')
/** Types of which `T2` is the series. */
export const risSeries = ofTypes(
  'book',
  'classic',
  'collection',
  'report',
  'map',
  'software',
  'standard',
  'pamphlet',
)

const text = row(firstText)
const texts = row(allTexts)
const names = row(readNames, { isJoined: true })
const keywords = row(keywordText, { isJoined: true })

/** Types of which `M1` counts within the series, but where `SV` does. */
export const risVolumes = ofTypes('book', 'classic', 'collection')

/** A number, and not the sentence that some databases put there. */
const shortText = (values: readonly string[]) =>
  firstText(values.filter((value) => value.length <= 40 && value.trim() !== '0'))

/** A volume, and not the degree or the year of access that EndNote puts there. */
const counted = (values: readonly string[]) =>
  numberText(values.filter((value) => /^\s*[\divxlc]{1,3}\s*$/i.test(value)))
/** EndNote has a thesis's degree in the place of its volume. */
const isNumber = /^\s*(?:vol(?:ume|\.)? ?)?(?:\d{1,10}|[ivxlc]{1,6})\s*$/i
const plainNumber = (values: readonly string[]) =>
  numberText(values.filter((value) => isNumber.test(value)))
const noNumber = (values: readonly string[]) =>
  firstText(values.filter((value) => !isNumber.test(value)))
const withDigit = (values: readonly string[]) =>
  firstText(values.filter((value) => /\d/.test(value)))
const accessDay = (values: readonly string[]) => {
  const date = readSlashDate(values.join(' '))
  return date?.['date-parts'] ? date : undefined
}
/** EBSCO names a thesis's degree in the place of its number. */
const degree = (values: readonly string[]) =>
  firstText(values.filter((value) => isDegree.test(value)))
const noDegree = (values: readonly string[]) =>
  shortText(values.filter((value) => !isDegree.test(value)))
const isDegree = /^\s*(?:[A-Z][A-Za-z]{0,3}\.? ?){2,4}\s*$/

/** A film's running time, and not pages. */
const runningTime = (values: readonly string[]) =>
  firstText(values.filter((value) => !/^\s*\w{1,12} ?[-\u2013] ?\w{1,12}\s*$/.test(value)))

const noDay = (values: readonly string[]) =>
  accessDay(values)?.['date-parts']?.[0]?.[1] === undefined ? shortText(values) : undefined

/** The kind of a work; databases name an article's kind there too, which no style should print. */
const genre = (values: readonly string[]) =>
  firstText(
    values.filter((value) => !/10\.\d{4,9}\//.test(value) && !/^(?:doi|arxiv:)/i.test(value)),
  )
const articleGenre = (values: readonly string[]) => {
  const found = genre(values)
  return found && (found.length > 40 || isArticleKind.test(found)) ? undefined : found
}
const listText = (values: readonly string[]) =>
  [...new Set(values.map(textOf).filter(Boolean))].join('; ') || undefined
const notes = (values: readonly string[]) =>
  allTexts(values.filter((value) => !/^(?:doi:\s?\S{1,200}|PMID:\s?\d{1,8})$/i.test(value.trim())))
const isArticleKind =
  /^(?:(?:journal|research|original|review|conference)?[ -]?(?:article|paper)|article in press|review|letter|note|editorial|erratum|short survey|book chapter|case reports?|early access|proceedings paper|meeting abstract|scientific)\b.{0,200}$/i

const statedPmid = (values: readonly string[]) =>
  values
    .map((value) => /\bPMID: ?(\d{1,8})\b/i.exec(value)?.[1])
    .find((number) => number !== undefined)
const arxivText = (values: readonly string[]) =>
  firstText(values.filter((value) => /^\s*arxiv:/i.test(value)))
/** Embase puts a publisher's address of mail behind it. */
const publisherText = (values: readonly string[]) =>
  firstText(values)?.replace(/ ?\(e-?mail:[^()]{0,200}\)?$/i, '') || undefined
const resolvers = (values: readonly string[]) =>
  doiText(values.filter((value) => /doi/i.test(value)))

/** Where each CSL variable stands in RIS: as EndNote, Zotero and the databases write it. */
export const risRows: readonly ReadRow[] = [
  names('director', ['AU'], films),
  names('author', ['AU'], except(films)),
  names('interviewer', ['A2'], ofTypes('interview')),
  names('recipient', ['A2'], ofTypes('personal_communication')),
  names('performer', ['A2'], ofTypes('song')),
  text('container-title', ['C3', 'BT', 'JF', 'T2', 'JO', 'JA', 'J2'], conferences),
  text(
    'container-title',
    ['JF', 'T2', 'BT', 'JO', 'JA', 'J2', 'J1', 'TA'],
    except(risSeries, conferences, talks),
  ),
  text('container-title', ['A2'], courts),
  text('container-title', ['JF'], risSeries),
  text('container-title', ['C3'], talks),
  text('container-title-short', ['J2', 'JA', 'J1', 'TA', 'JI', 'J9', 'JO']),
  text('authority', ['T3'], bills),
  text('collection-title', ['T3'], except(courts, bills)),
  text('collection-title', ['T2'], risSeries),
  text('event-title', ['T2'], conferences),
  text('event-title', ['T2', 'BT', 'JF'], talks),
  text('title-short', ['ST']),
  text('original-title', ['OP', 'TT']),
  text('reviewed-title', ['RI']),
  row(numberText)('volume', ['VL', 'VO', 'SV'], journals),
  row(numberText)('volume', ['VL', 'VO'], except(journals, patents, theses, webTypes)),
  row(plainNumber)('volume', ['VL', 'VO'], theses),
  row(counted)('volume', ['VL'], webTypes),
  text('number', ['SV'], courts),
  text('collection-number', ['SV'], except(journals, courts)),
  row(numberText)('issue', ['IS', 'CP'], except(patents)),
  text('number', ['SN', 'IS', 'VL'], patents),
  row(shortText)('call-number', ['M1'], patents),
  row(arxivText)('number', ['M3', 'M1', 'AN'], ofTypes('article')),
  row(shortText)('number', ['C7'], journals),
  row(shortText)('issue', ['M1'], journals),
  row(ownNumberText)('number', ['SN'], numbered),
  row(accessDay, { isJoined: true })('accessed', ['Y2'], webTypes),
  row(accessDay, { isJoined: true })('accessed', ['M1'], webTypes),
  row(accessDay, { isJoined: true })('accessed', ['C2', 'C1'], webTypes),
  row(noDay)('number', ['M1'], webTypes),
  row(shortText)('collection-number', ['M1'], risVolumes),
  row(shortText)('number', ['C7'], risVolumes),
  row(noDegree)('number', ['M1'], theses),
  row(shortText)('number', ['M1'], except(journals, webTypes, risVolumes, theses)),
  row(withDigit)('number-of-volumes', ['NV'], journals),
  text('container-title-short', ['NV'], courts),
  text('number-of-volumes', ['NV'], except(journals, courts)),
  text('chapter-number', ['SE'], chapters),
  text('section', ['SE'], except(journals, chapters)),
  text('section', ['SE'], ofTypes('article-newspaper', 'article-magazine')),
  text('version', ['ET'], versioned),
  row(editionText)('edition', ['ET'], except(versioned)),
  row(articleGenre)('genre', ['M3'], journals),
  row(genre)('genre', ['M3'], others),
  row(noNumber)('genre', ['VL', 'VO'], theses),
  row(degree)('genre', ['M1'], theses),
  text('scale', ['C1'], ofTypes('map')),
  row(runningTime)('dimensions', ['SP'], films),
  text('event-place', ['CY'], talks),
  row(shortText)('publisher-place', ['C1'], meetings),
  text('publisher-place', ['CY', 'PI'], conferences),
  text('event-place', ['CY'], conferences),
  text('publisher-place', ['CY', 'PI', 'PP'], except(talks)),
  text('authority', ['PB'], courts),
  row(listText)('authority', ['A2'], patents),
  row(publisherText)('publisher', ['PB', 'PU'], except(courts)),
  row(isbnText)('ISBN', ['SN']),
  row(issnText)('ISSN', ['SN'], except(wholeWorks)),
  row(issnText)('ISSN', ['SN']),
  row(doiText)('DOI', ['DO', 'DI']),
  row(resolvers)('DOI', ['M3', 'L3', 'UR', 'N1', 'LK', 'L2']),
  row(doiText)('DOI', ['M3', 'L3']),
  row(pmidText)('PMID', ['PM', 'PMID', 'U1']),
  row(statedPmid)('PMID', ['AN', 'N1']),
  row(pmcidText)('PMCID', ['C2', 'AN']),
  row(urlText)('URL', ['UR', 'LK', 'L2', 'L1']),
  row(([value = '']) => readSlashDate(value))('accessed', ['Y2']),
  text('language', ['LA']),
  text('archive', ['DB']),
  text('source', ['DP']),
  text('archive_location', ['AV']),
  text('call-number', ['CN', 'H2']),
  keywords('keyword', ['KW', 'DE']),
  texts('abstract', ['AB', 'N2']),
  row(notes)('note', ['N1']),
  texts('annote', ['RN']),
  row(pageText)('page', ['C7'], journals),
]
