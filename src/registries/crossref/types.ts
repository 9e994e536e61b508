import { cslTypeOf } from '../../references/cslTypeOf'
import type { CslType } from '../../references/csl'

/** What Crossref's types are in CSL where `cslTypeOf` does not know them. */
const types: Readonly<Record<string, CslType | undefined>> = {
  'book-set': 'book',
  'book-series': 'book',
  'book-track': 'chapter',
  'proceedings-series': 'book',
  'journal-volume': 'periodical',
  'journal-issue': 'periodical',
  'standard-series': 'standard',
  database: 'dataset',
}

/** The CSL type of a work of Crossref. */
export const crossrefType = (type: unknown): CslType =>
  (typeof type === 'string' ? types[type] : undefined) ?? cslTypeOf(type)
