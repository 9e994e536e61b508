import type { CslItem, CslType } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { journalTypes } from '../bib/bibTypes'
import { datePartsOf, writtenYear } from '../dateParts'
import { lineOf } from '../richText'
import { keywordList } from '../values/keywordList'
import { writtenDate } from '../values/writtenDate'
import { hasOtherDatabase } from './accession'
import { wholeWorks } from '../values/typeSets'
import { seriesTypes, webTypes, withoutContainer } from './endnoteRows'
import { nameTexts } from './nameText'
import { referenceTypeOf } from './referenceTypes'
import { typeHint } from './typeHint'

type EndnoteField = {
  field: string
  values: (item: CslItem) => readonly string[]
  /** The types that it counts for; without them all. */
  isFor?: (type: CslType) => boolean
}

const isJournal = (type: CslType) => journalTypes.has(type)
const isOther = (type: CslType) => !journalTypes.has(type)
const isThesis = (type: CslType) => type === 'thesis'
const isPatent = (type: CslType) => type === 'patent'
/** Types that EndNote gives other things in the fields for volume and number. */
const hasNoVolume = (type: CslType) => isThesis(type) || webTypes.has(type)
const isSeries = (type: CslType) => seriesTypes.has(type)

const text = (field: string, variable: string, isFor?: EndnoteField['isFor']): EndnoteField => ({
  field,
  values: (item) => [lineOf(item[variable])],
  ...(isFor && { isFor }),
})

const names = (field: string, variable: string, isFor?: EndnoteField['isFor']): EndnoteField => ({
  field,
  values: (item) => nameTexts(item[variable]),
  ...(isFor && { isFor }),
})

/** EndNote's fields in the order of a record. Of a field's rows the first that gives something is written. */
const fields: readonly EndnoteField[] = [
  names('authors', 'director', (type) => type === 'motion_picture'),
  names('authors', 'author'),
  names('secondary-authors', 'interviewer', (type) => type === 'interview'),
  names('secondary-authors', 'recipient', (type) => type === 'personal_communication'),
  names(
    'secondary-authors',
    'editor',
    (type) => type !== 'interview' && type !== 'personal_communication' && !isPatent(type),
  ),
  text('secondary-authors', 'authority', isPatent),
  names('tertiary-authors', 'contributor', isThesis),
  names('tertiary-authors', 'collection-editor', (type) => !isThesis(type)),
  names('subsidiary-authors', 'translator', isOther),
  names('translated-authors', 'translator', isJournal),
  text('title', 'title'),
  text('secondary-title', 'collection-title', isSeries),
  text('secondary-title', 'container-title', (type) => !withoutContainer.has(type)),
  text('tertiary-title', 'collection-title', (type) => !isSeries(type)),
  text('short-title', 'title-short'),
  text('translated-title', 'original-title'),
  text('full-title', 'container-title', (type) => isJournal(type) || withoutContainer.has(type)),
  text('abbr-1', 'container-title-short'),
  { field: 'pages', values: (item) => [lineOf(item.page) || lineOf(item['page-first'])] },
  text('pages', 'number-of-pages', (type) => wholeWorks.has(type)),
  text('volume', 'volume', (type) => !hasNoVolume(type)),
  text('number', 'issue', isJournal),
  text('number', 'call-number', isPatent),
  text('number', 'number', (type) => isOther(type) && !webTypes.has(type) && !isPatent(type)),
  text('issue', 'issue', isOther),
  text('num-vols', 'number-of-volumes'),
  text('section', 'chapter-number', (type) => type === 'chapter'),
  text('section', 'section'),
  text('edition', 'version', (type) => type === 'software' || type === 'dataset'),
  text('edition', 'edition'),
  { field: 'keywords', values: ({ keyword }) => keywordList(keyword) },
  { field: 'year', values: ({ issued }) => [yearOf(issued)] },
  { field: 'date', values: ({ issued }) => [dayOf(issued)] },
  text('pub-location', 'publisher-place'),
  text('publisher', 'authority', (type) => type === 'legal_case'),
  text('publisher', 'publisher'),
  text('isbn', 'number', isPatent),
  { field: 'isbn', values: ({ ISBN, ISSN }) => [ISBN, ISSN].map(lineOf) },
  { field: 'accession-num', values: (item) => [accessionOf(item)] },
  text('accession-num', 'archive_location'),
  text('call-num', 'call-number', (type) => !isPatent(type)),
  {
    field: 'electronic-resource-num',
    values: (item) => [referenceFromCsl(item).doi ?? lineOf(item.DOI)],
  },
  text('abstract', 'abstract'),
  {
    field: 'custom1',
    values: (item) => [typeHint({ item, read: referenceTypeOf(item.type).type })],
  },
  text('custom2', 'PMCID'),
  text('notes', 'note'),
  text('research-notes', 'annote'),
  text('work-type', 'genre'),
  text('reviewed-item', 'reviewed-title'),
  text('remote-database-name', 'archive'),
  text('remote-database-provider', 'source'),
  text('language', 'language'),
  { field: 'access-date', values: ({ accessed }) => [writtenDate(accessed)] },
  text('url', 'URL'),
]

/** What an item says in EndNote's fields, by their names in EndNote XML. */
export const endnoteValues = (item: CslItem): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, readonly string[]>()
  for (const { field, values: read, isFor } of fields) {
    if (values.has(field) || (isFor && !isFor(item.type))) continue
    const found = read(item).filter((value) => value !== '')
    if (found.length > 0) values.set(field, found)
  }
  return values
}

const yearOf = (date: unknown): string => {
  const { parsed, text } = datePartsOf(date)
  return parsed ? writtenYear(parsed.start).padStart(4, '0') : lineOf(text)
}

/** The whole date where it says more than a year. */
const dayOf = (date: unknown): string => {
  const written = writtenDate(date)
  return written === yearOf(date) ? '' : written
}

const accessionOf = (item: CslItem): string => {
  const pmid = lineOf(item.PMID)
  return pmid !== '' && hasOtherDatabase(item) ? `PMID: ${pmid}` : pmid
}
