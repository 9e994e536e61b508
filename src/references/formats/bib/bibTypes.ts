import { scalarText } from '../../cslShapes'
import type { CslItem, CslType } from '../../csl'
import { cslTypeOfEntry } from './entryTypes'

export type BibDialect = 'bibtex' | 'biblatex'

type BibType = { bibtex: string; biblatex: string }

/**
 * The entry type of each CSL type: those of BibTeX's standard styles, and those of the biblatex manual
 * (section 2.1). Where several types share an entry type, `entryTypes` has the one that is meant where nothing else
 * is said.
 */
const bibTypes: Readonly<Record<CslType, BibType>> = {
  'article-journal': { bibtex: 'article', biblatex: 'article' },
  'article-magazine': { bibtex: 'article', biblatex: 'article' },
  'article-newspaper': { bibtex: 'article', biblatex: 'article' },
  book: { bibtex: 'book', biblatex: 'book' },
  chapter: { bibtex: 'incollection', biblatex: 'incollection' },
  document: { bibtex: 'misc', biblatex: 'misc' },
  manuscript: { bibtex: 'unpublished', biblatex: 'unpublished' },
  webpage: { bibtex: 'misc', biblatex: 'online' },
  article: { bibtex: 'misc', biblatex: 'online' },
  bill: { bibtex: 'misc', biblatex: 'legislation' },
  broadcast: { bibtex: 'misc', biblatex: 'video' },
  classic: { bibtex: 'book', biblatex: 'book' },
  collection: { bibtex: 'book', biblatex: 'collection' },
  dataset: { bibtex: 'misc', biblatex: 'dataset' },
  entry: { bibtex: 'incollection', biblatex: 'inreference' },
  'entry-dictionary': { bibtex: 'incollection', biblatex: 'inreference' },
  'entry-encyclopedia': { bibtex: 'incollection', biblatex: 'inreference' },
  event: { bibtex: 'misc', biblatex: 'misc' },
  figure: { bibtex: 'misc', biblatex: 'image' },
  graphic: { bibtex: 'misc', biblatex: 'artwork' },
  hearing: { bibtex: 'misc', biblatex: 'misc' },
  interview: { bibtex: 'misc', biblatex: 'misc' },
  legal_case: { bibtex: 'misc', biblatex: 'jurisdiction' },
  legislation: { bibtex: 'misc', biblatex: 'legislation' },
  map: { bibtex: 'misc', biblatex: 'misc' },
  motion_picture: { bibtex: 'misc', biblatex: 'movie' },
  musical_score: { bibtex: 'misc', biblatex: 'misc' },
  pamphlet: { bibtex: 'booklet', biblatex: 'booklet' },
  'paper-conference': { bibtex: 'inproceedings', biblatex: 'inproceedings' },
  patent: { bibtex: 'misc', biblatex: 'patent' },
  performance: { bibtex: 'misc', biblatex: 'performance' },
  periodical: { bibtex: 'misc', biblatex: 'periodical' },
  personal_communication: { bibtex: 'misc', biblatex: 'letter' },
  post: { bibtex: 'misc', biblatex: 'online' },
  'post-weblog': { bibtex: 'misc', biblatex: 'online' },
  regulation: { bibtex: 'misc', biblatex: 'legislation' },
  report: { bibtex: 'techreport', biblatex: 'report' },
  review: { bibtex: 'article', biblatex: 'review' },
  'review-book': { bibtex: 'article', biblatex: 'review' },
  software: { bibtex: 'misc', biblatex: 'software' },
  song: { bibtex: 'misc', biblatex: 'music' },
  speech: { bibtex: 'misc', biblatex: 'misc' },
  standard: { bibtex: 'misc', biblatex: 'standard' },
  thesis: { bibtex: 'phdthesis', biblatex: 'thesis' },
  treaty: { bibtex: 'misc', biblatex: 'legal' },
}

/** The types whose container is a journal, not a book. */
export const journalTypes: ReadonlySet<CslType> = new Set<CslType>([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
])

/** The entry type of an item. An unknown type is `misc`. */
export const entryTypeOf = ({ item, dialect }: { item: CslItem; dialect: BibDialect }): string => {
  const type = typesOf(item)?.[dialect] ?? 'misc'
  const isLesserThesis = /\b(?:master|bachelor|diploma)/i.test(scalarText(item.genre) ?? '')
  return type === 'phdthesis' && isLesserThesis ? 'mastersthesis' : type
}

/**
 * The `entrysubtype` that tells an item's type from others with its entry type: `magazine`, `newspaper`
 * as biblatex styles know them, else CSL's own name; empty where the entry type is enough.
 */
export const entrySubtypeOf = ({
  item,
  dialect,
}: {
  item: CslItem
  dialect: BibDialect
}): string => {
  const type = typesOf(item)?.[dialect]
  const isClear = type === undefined || cslTypeOfEntry(type) === item.type
  return isClear ? '' : item.type.replace(/^article-/, '')
}

const typesOf = ({ type }: CslItem): BibType | undefined =>
  Object.hasOwn(bibTypes, type) ? bibTypes[type] : undefined
