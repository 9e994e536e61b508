import { cslTypes } from '../../csl'
import type { CslType } from '../../csl'
import { row } from '../values/readVariables'
import { doiText, issnText, numberText } from '../values/texts'
import { pagesOf } from '../pages'
import { journalTypes } from './bibTypes'
import { genreOf } from './genres'
import { journalOfMacro } from './journalMacros'
import { readBibDate } from './readDates'
import { readBibNames } from './readNames'
import { plainTex, readTex } from './tex/readTex'
import { verbatimTex } from './tex/verbatim'

const types = (...names: CslType[]): ReadonlySet<CslType> => new Set(names)

/** The types that `number` counts within a series. */
const inSeries = types(
  'book',
  'chapter',
  'classic',
  'collection',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'pamphlet',
  'paper-conference',
)

/** The types that have a number of their own (reports, patents, standards). */
const numbered: ReadonlySet<CslType> = new Set(
  cslTypes.filter((type) => !journalTypes.has(type) && !inSeries.has(type)),
)

/** The types that stand in something: all but whole volumes, whose `booktitle` is their own title. */
const parts: ReadonlySet<CslType> = new Set(
  cslTypes.filter((type) => !['book', 'classic', 'collection', 'periodical'].includes(type)),
)

const first =
  (read: (tex: string) => unknown) =>
  ([tex = '']: readonly string[]) => {
    const value = read(tex)
    return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
  }

const text = row(first(readTex))
const journal = row(first((tex) => journalOfMacro(tex) ?? readTex(tex)))
const plainNumber = (tex: string) => readTex(tex).replace(/(?<=\w)\u2013(?=\w)/g, '-')
const numbers = row(first(plainNumber))
const names = row(first(readBibNames))
const date = row(first(readBibDate))
const verbatim = row(first(verbatimTex))
const pages = row(first((tex) => pageText(tex)))

/** A DOI that is only in an address or a note. */
const doiOfAddress = (tex: string): string | undefined =>
  /doi/i.test(tex) ? doiText([verbatimTex(tex)]) : undefined

const pageText = (tex: string): string =>
  pagesOf(plainTex(tex).replace(/^(?:pp?\.|pages) ?|\s?[-\u2013\u2014]+$/gi, ''))
    .map(({ first: start, last }) => (last ? `${start}-${last}` : start))
    .join(', ')

/** Places, with the names of the countries that biblatex has keys for (manual, section 4.9.2.19). */
const place = row(
  first((tex) =>
    readTex(tex).replace(
      /\bcountry(de|eu|ep|fr|uk|us)\b/g,
      (key, code: string) => countries.get(code) ?? key,
    ),
  ),
)

const countries: ReadonlyMap<string, string> = new Map([
  ['de', 'Germany'],
  ['eu', 'European Union'],
  ['ep', 'European Union'],
  ['fr', 'France'],
  ['uk', 'United Kingdom'],
  ['us', 'United States of America'],
])

const keywordText = (tex: string): string =>
  readTex(tex)
    .split(tex.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(tex.includes(';') && tex.includes(',') ? '; ' : ', ')

/**
 * Where the CSL variables stand in an entry, beside its titles, languages, date of issue and links. Of the fields of
 * a row the first that says something counts. Names are those of BibTeX's standard styles and of biblatex (manual,
 * section 2.2), and of what JabRef, BibDesk, Mendeley, Zotero and publishers write.
 */
export const fieldVariables = [
  names('author', ['author', 'authors']),
  names('translator', ['translator']),
  names('container-author', ['bookauthor']),
  names('director', ['director']),
  names('composer', ['composer']),
  names('illustrator', ['illustrator']),
  names('interviewer', ['interviewer']),
  names('recipient', ['recipient']),
  names('narrator', ['narrator']),
  names('producer', ['producer']),
  names('executive-producer', ['execproducer']),
  names('host', ['host']),
  names('contributor', [
    'contributor',
    'collaborator',
    'introduction',
    'foreword',
    'afterword',
    'commentator',
    'annotator',
  ]),
  journal('container-title', ['fjournal', 'journaltitle', 'journal', 'booktitle'], journalTypes),
  text(
    'container-title',
    ['booktitle', 'journaltitle', 'journal', 'website', 'websitetitle', 'maintitle'],
    types(
      'article',
      'chapter',
      'dataset',
      'document',
      'entry',
      'entry-dictionary',
      'entry-encyclopedia',
      'graphic',
      'interview',
      'manuscript',
      'motion_picture',
      'paper-conference',
      'broadcast',
      'post',
      'post-weblog',
      'song',
      'speech',
      'webpage',
    ),
  ),
  text('container-title', ['journaltitle', 'journal', 'booktitle'], parts),
  text('container-title-short', [
    'shortjournal',
    'journalabbreviation',
    'journal-abbreviation',
    'journalabbr',
    'abbrev_source_title',
  ]),
  text('collection-title', ['series', 'maintitle']),
  text('event-title', ['eventtitle', 'conference', 'event']),
  text('event-place', ['venue', 'eventlocation', 'event-place']),
  date('event-date', ['eventdate']),
  date('original-date', ['origdate', 'origyear']),
  text('original-publisher', ['origpublisher']),
  text('original-publisher-place', ['origlocation']),
  date('accessed', [
    'urldate',
    'accessed',
    'lastchecked',
    'lastaccessed',
    'accessdate',
    'date-accessed',
    'visited',
  ]),
  row(first((tex) => numberText([plainNumber(tex)])))('volume', ['volume']),
  numbers('issue', ['number', 'issue'], journalTypes),
  numbers('issue', ['issue']),
  text(
    'number',
    ['eid', 'articleno', 'article-number', 'articlenumber', 'elocation-id'],
    journalTypes,
  ),
  text('collection-number', ['number', 'seriesnumber'], inSeries),
  text('number', ['number'], numbered),
  pages('page', [
    'pages',
    'page',
    'eid',
    'articleno',
    'article-number',
    'articlenumber',
    'elocation-id',
  ]),
  text('number-of-pages', ['pagetotal', 'numpages', 'pagecount']),
  text('number-of-volumes', ['volumes', 'numberofvolumes']),
  text('chapter-number', ['chapter']),
  text('part-number', ['part']),
  text('edition', ['edition']),
  text('version', ['version']),
  row(first(genreOf))('genre', ['type']),
  text('publisher', ['school', 'institution', 'publisher', 'organization'], types('thesis')),
  text('publisher', ['institution', 'publisher', 'organization', 'school'], types('report')),
  text('publisher', ['publisher', 'organization', 'institution', 'school', 'company']),
  place('publisher-place', ['address', 'location', 'city', 'place', 'publisherplace']),
  row(first((tex) => plainTex(tex).replace(/^ISBN(?:-1[03])?:? ?/i, '')))('ISBN', [
    'isbn',
    'isbn-13',
    'isbn13',
  ]),
  row(first((tex) => issnText([plainTex(tex)]) ?? plainTex(tex)))('ISSN', [
    'issn',
    'eissn',
    'issn-l',
  ]),
  row(first((tex) => doiText([verbatimTex(tex)]) ?? verbatimTex(tex)))('DOI', ['doi']),
  row(first(doiOfAddress))('DOI', ['url', 'ee', 'bdsk-url-1', 'howpublished', 'note']),
  verbatim('PMID', ['pmid', 'pubmedid']),
  verbatim('PMCID', ['pmcid', 'pmc']),
  text('call-number', ['library', 'lccn', 'callnumber', 'call-number']),
  text('archive', ['archive']),
  text('license', ['copyright', 'rights', 'license']),
  row(first(keywordText))('keyword', ['keywords', 'keyword', 'author_keywords', 'mesh']),
  text('abstract', ['abstract']),
  text('annote', ['annote', 'annotation', 'comment', 'review']),
]
