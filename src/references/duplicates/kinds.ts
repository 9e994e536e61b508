import type { CslType } from '../csl'
import type { ReferenceFields } from '../reference'

type KindOfWork =
  'article' | 'book' | 'chapter' | 'conference' | 'data' | 'report' | 'thesis' | 'web' | 'other'

/** Types that say what a work is. The others are what programs write when they do not know. */
const kinds: Partial<Record<CslType, KindOfWork>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  'paper-conference': 'conference',
  dataset: 'data',
  software: 'data',
  report: 'report',
  thesis: 'thesis',
  webpage: 'web',
  'post-weblog': 'web',
  'review-book': 'other',
  patent: 'other',
  broadcast: 'other',
  motion_picture: 'other',
  interview: 'other',
}

/** Kinds that one work is given by different catalogues. */
const confused: readonly (readonly [KindOfWork, KindOfWork])[] = [
  ['article', 'conference'],
  ['article', 'web'],
  ['chapter', 'conference'],
  ['book', 'report'],
  ['book', 'web'],
  ['report', 'web'],
  ['article', 'report'],
]

/** Whether two types can be of one work: an article is not a thesis, a chapter not its book. */
export const areKindsCompatible = (one: CslType, other: CslType) => {
  const [kind, otherKind] = [kinds[one], kinds[other]]
  if (!kind || !otherKind || kind === otherKind) return true
  return confused.some((pair) => pair.includes(kind) && pair.includes(otherKind))
}

/** Whether a work is published by itself and not in a journal or a book. */
export const standsAlone = (type: CslType) =>
  ['book', 'report', 'thesis', 'data'].includes(kinds[type] ?? '')

export const isWholeBook = (type: CslType) => kinds[type] === 'book'

/** Registrants of DOIs that are preprint servers: bioRxiv and medRxiv, arXiv, SSRN, OSF, Research Square and so on. */
const preprintDoi =
  /^10\.(?:1101\/(?:\d{6}$|\d{4}\.\d{2}\.\d{2}\.)|48550\/|2139\/ssrn|20944\/preprints|21203\/rs\.|31234\/osf|31219\/osf|31222\/osf|26434\/chemrxiv|1002\/essoar|22541\/(?:au|essoar)|7287\/peerj\.preprints|36227\/techrxiv|32388\/|2196\/preprints)/

const preprintServer =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|ssrn|research square|preprints?)\b/i

/** Whether the record is of a preprint. An article with a journal may have the arXiv id of its preprint. */
export const isPreprint = ({ doi, arxiv, containerTitle, publisher, genre }: ReferenceFields) => {
  if (doi) return preprintDoi.test(doi.toLowerCase())
  if (preprintServer.test(genre ?? '') || preprintServer.test(containerTitle ?? '')) return true
  return !containerTitle && (Boolean(arxiv) || preprintServer.test(publisher ?? ''))
}
