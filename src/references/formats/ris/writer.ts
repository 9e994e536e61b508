import type { CslItem, CslType } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { journalTypes } from '../bib/bibTypes'
import { entryKeys } from '../entryKeys'
import { lineOf, withoutMarkup } from '../richText'
import { nameTexts } from '../tagged/nameText'
import { hasOtherDatabase } from '../tagged/accession'
import type { ReferenceWriter } from '../writer'
import { except, ofTypes, wholeWorks } from '../values/typeSets'
import { risSeries, risVolumes } from './rows'
import { risTypeHint, risTypeOf } from './types'
import type { Pages } from '../pages'
import { risDate, risKeywords, risPages, risYear } from './values'

/**
 * RIS (Research Information Systems, the tags of 2011) in UTF-8: a tag, two blanks, a hyphen and a blank,
 * lines that end in CR LF, an `ER` behind each record. Formatting is left out, since RIS has none.
 */
export const writer: ReferenceWriter = {
  label: 'RIS',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  write: (items) => {
    const keys = entryKeys(items)
    return items.map((item, index) => writeRecord({ item, key: keys[index] ?? '' })).join('\r\n')
  },
}

type RisField = {
  tag: string
  /** One line for each; empty ones are left out. */
  lines: (item: CslItem) => string[]
  types?: ReadonlySet<CslType>
}

const text = (tag: string, variable: string, types?: RisField['types']): RisField => ({
  tag,
  lines: (item) => [withoutMarkup(lineOf(item[variable]))],
  ...(types && { types }),
})

const names = (tag: string, variable: string, types?: RisField['types']): RisField => ({
  tag,
  lines: (item) => nameTexts(item[variable]),
  ...(types && { types }),
})

const patents = ofTypes('patent')
const talks = ofTypes('speech', 'event')
const notPatents = except(patents)
const courts = ofTypes('legal_case')
const theses = ofTypes('thesis')
const films = ofTypes('motion_picture')
const blogs = ofTypes('post-weblog')
const meetings = ofTypes('paper-conference', 'speech', 'event')
const chapters = ofTypes('chapter')

/** The tags in the order of a record. Of a tag's rows the first that gives something is written. */
const fields: readonly RisField[] = [
  names('AU', 'director', films),
  names('AU', 'author'),
  names('AU', 'director'),
  names('ED', 'editor'),
  text('A2', 'authority', patents),
  names('A2', 'collection-editor', films),
  names('A2', 'interviewer', ofTypes('interview')),
  names('A2', 'recipient', ofTypes('personal_communication')),
  names('A2', 'performer', ofTypes('song')),
  names('A3', 'contributor', theses),
  names('A3', 'producer', films),
  names('A3', 'illustrator', blogs),
  names('A3', 'collection-editor', except(theses, films, courts, blogs)),
  names('A4', 'performer', films),
  names('A4', 'contributor', courts),
  names('A4', 'translator', except(films, courts)),
  text('TI', 'title'),
  text('ST', 'title-short'),
  text('C3', 'container-title', meetings),
  text('JF', 'container-title', risSeries),
  text('T2', 'event-title', meetings),
  text('T2', 'container-title', except(risSeries, talks)),
  text('T2', 'event-title'),
  text('T2', 'event'),
  text('J2', 'container-title-short'),
  text('T3', 'authority', ofTypes('bill')),
  text('T3', 'collection-title', except(courts, ofTypes('bill'))),
  text('OP', 'original-title'),
  text('RI', 'reviewed-title'),
  { tag: 'PY', lines: ({ issued }) => [risYear(issued)] },
  { tag: 'DA', lines: ({ issued }) => [risDate(issued)] },
  text('VL', 'volume'),
  text('IS', 'issue'),
  text('C7', 'number', journalTypes),
  text('M1', 'call-number', patents),
  { tag: 'M1', lines: (item) => seriesNumbers(item).M1, types: risVolumes },
  { tag: 'SV', lines: (item) => seriesNumbers(item).SV, types: risVolumes },
  { tag: 'C7', lines: (item) => seriesNumbers(item).C7, types: risVolumes },
  text('M1', 'number', except(patents, risVolumes, courts)),
  text('SV', 'number', courts),
  text('SV', 'collection-number', except(journalTypes, risVolumes, courts)),
  text('SP', 'dimensions', films),
  { tag: 'SP', lines: (item) => [pagesIn(item).first] },
  text('SP', 'number-of-pages', wholeWorks),
  { tag: 'EP', lines: (item) => [pagesIn(item).last ?? ''] },
  text('SE', 'chapter-number', chapters),
  text('SE', 'section'),
  text('ET', 'version', ofTypes('software', 'dataset')),
  text('ET', 'edition'),
  text('ET', 'version'),
  text('NV', 'number-of-volumes', except(courts)),
  text('M3', 'genre'),
  text('C1', 'publisher-place', meetings),
  text('CY', 'event-place', meetings),
  text('CY', 'publisher-place', except(talks)),
  text('CY', 'event-place'),
  text('PB', 'authority', courts),
  text('PB', 'publisher'),
  text('PB', 'authority', notPatents),
  text('SN', 'number', patents),
  {
    tag: 'SN',
    lines: ({ ISBN, ISSN }) => [ISBN, ISSN].map(lineOf),
  },
  { tag: 'DO', lines: (item) => [referenceFromCsl(item).doi ?? lineOf(item.DOI)] },
  {
    tag: 'AN',
    lines: (item) => [hasOtherDatabase(item) ? '' : lineOf(item.PMID)],
  },
  {
    tag: 'U1',
    lines: (item) => [hasOtherDatabase(item) && item.PMID ? `${lineOf(item.PMID)}[pmid]` : ''],
  },
  text('C2', 'PMCID'),
  text('UR', 'URL'),
  { tag: 'Y2', lines: ({ accessed }) => [risDate(accessed)] },
  text('LA', 'language'),
  text('DB', 'archive'),
  text('DP', 'source'),
  text('AV', 'archive_location'),
  text('CN', 'call-number', notPatents),
  { tag: 'KW', lines: ({ keyword }) => risKeywords(keyword) },
  text('AB', 'abstract'),
  text('N1', 'note'),
  text('RN', 'annote'),
  { tag: 'U5', lines: (item) => [risTypeHint(item)] },
]

/** `M1` alone is the number in the series, and the work's own beside `SV`; a work's own number alone stands in `C7`. */
const seriesNumbers = (item: CslItem): Record<'M1' | 'SV' | 'C7', string[]> => {
  const own = [withoutMarkup(lineOf(item.number))]
  const series = [withoutMarkup(lineOf(item['collection-number']))]
  if (own[0] === '') return { M1: series, SV: [], C7: [] }
  return series[0] === '' ? { M1: [], SV: [], C7: own } : { M1: own, SV: series, C7: [] }
}

/** The pages; of a film only a range that no running time stands beside, since `SP` alone is that. */
const pagesIn = (item: CslItem): Pages => {
  const pages = risPages(item)
  const isLeftOut = films.has(item.type) && (!pages.last || lineOf(item.dimensions) !== '')
  return isLeftOut ? { first: '' } : pages
}

const writeRecord = ({ item, key }: { item: CslItem; key: string }): string => {
  const lines = new Map<string, string[]>([
    ['TY', [risTypeOf(item)]],
    ['ID', [key]],
  ])
  for (const field of fields) {
    if (lines.has(field.tag) || (field.types && !field.types.has(item.type))) continue
    const values = field.lines(item).filter((line) => line !== '')
    if (values.length > 0) lines.set(field.tag, values)
  }
  lines.set('ER', [''])
  return [...lines]
    .flatMap(([tag, values]) => values.map((value) => `${tag}  - ${value}\r\n`))
    .join('')
}
