import { cslTypes } from './csl'
import type { CslType } from './csl'

/** Whether a value is one of CSL's item types. */
export const isCslType = (value: unknown): value is CslType =>
  cslTypes.some((type) => type === value)

/**
 * The CSL type of what a registry or reference manager wrote in place of one (Crossref's and
 * DataCite's own types, retired CSL types), `document` where nothing fits.
 */
export const cslTypeOf = (value: unknown): CslType => {
  if (isCslType(value)) return value
  return (typeof value === 'string' && aliases.get(value.toLowerCase())) || 'document'
}

const aliases = new Map<string, CslType>([
  ['journal-article', 'article-journal'],
  ['article-preprint', 'article'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['proceedings-article', 'paper-conference'],
  ['proceedings', 'book'],
  ['reference-entry', 'entry'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
  ['report-series', 'report'],
  ['peer-review', 'review'],
  ['journal', 'periodical'],
  ['legal-case', 'legal_case'],
  ['computer_program', 'software'],
  ['web-page', 'webpage'],
  ['website', 'webpage'],
])
