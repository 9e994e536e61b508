import { journalTypes } from '../bib/bibTypes'
import { readDate } from '../values/dateText'
import { expandedPages, pageText } from '../values/pageText'
import { row } from '../values/readVariables'
import type { ReadRow } from '../values/readVariables'
import {
  allTexts,
  doiText,
  firstText,
  isbnText,
  issnText,
  pmcidText,
  pmidText,
  textOf,
  urlText,
} from '../values/texts'
import { withoutFullStop } from '../values/titles'
import { except, ofTypes } from '../values/typeSets'

const text = row(firstText)
const books = ofTypes('book', 'report', 'thesis')
/** Types that are parts of a book. */
export const parts = ofTypes(
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
)
export const notJournals = except(journalTypes)

/** Types whose book's title is their own. */
const notParts = except(parts)

const titleText = (values: readonly string[]) => withoutFullStop(firstText(values))

/** The value of an identifier that says of which kind it is: `10.1016/j.cvex.2024.11.004 [doi]`. */
const ofKind = (kind: string) => (values: readonly string[]) =>
  firstText(
    values
      .filter((value) => value.trimEnd().endsWith(`[${kind}]`))
      .map((value) => value.trimEnd().slice(0, -kind.length - 2)),
  )

/** ERIC's identifiers are web addresses, also those of DOIs. */
const ofResolver = (values: readonly string[]) =>
  doiText(values.filter((value) => /^https?:\/\/(?:dx\.)?doi\.org\//i.test(value.trim())))

/** ERIC writes `EISSN-2375-5636`. */
const namedIssn = (values: readonly string[]) =>
  issnText(values.map((value) => value.replace(/^\s*E?ISSN-/i, '')))

const pages = (values: readonly string[]) => {
  const found = pageText(values)
  return found && expandedPages(found)
}

/** The number of an article without pages, which PubMed has among the publisher's own identifiers. */
const articleNumber = (values: readonly string[]) => {
  const found = ofKind('pii')(values)
  return found && /^e\d{1,10}$/i.test(found) ? found : undefined
}

const meshTerms = (values: readonly string[]) => {
  const words = values.map((value) => textOf(value)?.replaceAll('*', '')).filter(Boolean)
  const unique = [...new Set(words)]
  return unique.join(unique.some((word) => word?.includes(',')) ? '; ' : ', ') || undefined
}

/**
 * Where each CSL variable stands in MEDLINE's tags ("MEDLINE/PubMed Data Element Descriptions" of NLM), with
 * Ovid's names for them.
 */
export const nbibRows: readonly ReadRow[] = [
  row(titleText)('title', ['TI', 'TT']),
  row(titleText)('title', ['BTI', 'CTI'], notParts),
  row(titleText)('original-title', ['TT']),
  row(titleText)('container-title', ['BTI'], parts),
  text('container-title', ['JT', 'JN', 'TA', 'JA']),
  text('container-title-short', ['TA', 'JA']),
  row(titleText)('collection-title', ['CTI']),
  text('volume', ['VI', 'VO']),
  text('issue', ['IP']),
  row(pages)('page', ['PG']),
  row(articleNumber)('page', ['LID', 'AID']),
  row(ofKind('doi'))('DOI', ['LID', 'AID', 'DO', 'SO']),
  row(ofResolver)('DOI', ['LID', 'AID']),
  row(urlText)('URL', ['LID', 'AID']),
  row(([value = '']) => readDate(value))('available-date', ['DEP']),
  text('edition', ['EN']),
  text('publisher', ['PB']),
  text('publisher-place', ['PL', 'CP'], notJournals),
  row(isbnText)('ISBN', ['ISBN']),
  row(isbnText)('ISBN', ['IB'], books),
  row(issnText)('ISSN', ['IS', 'SN']),
  row(namedIssn)('ISSN', ['ISSN']),
  row(pmidText)('PMID', ['PMID', 'UI']),
  row(pmcidText)('PMCID', ['PMC', 'AID']),
  text('language', ['LA', 'LG']),
  row(meshTerms, { isJoined: true })('keyword', ['OT', 'KW', 'MH', 'SH']),
  row(allTexts)('abstract', ['AB', 'OAB']),
  row(allTexts)('note', ['GN']),
]
