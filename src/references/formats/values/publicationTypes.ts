import type { CslType } from '../../csl'
import { isCslType } from '../../cslTypeOf'

/**
 * The CSL type of what NLM says a publication is (`PT`, `PublicationType`). All else in PubMed is an
 * article of a journal.
 */
export const typeOfPublication = (names: readonly string[]): CslType => {
  for (const name of names.filter((each) => !/^journal article$/i.test(each.trim()))) {
    const folded = name.trim().toLowerCase()
    const type = types.get(folded) ?? (isCslType(folded) ? folded : undefined)
    if (type) return type
  }
  return 'article-journal'
}

/** NLM's name for a CSL type, CSL's own where NLM has none. */
export const publicationTypeOf = (type: CslType): string => names.get(type) ?? type

const table: readonly (readonly [string, CslType])[] = [
  ['Journal Article', 'article-journal'],
  ['Preprint', 'article'],
  ['Newspaper Article', 'article-newspaper'],
  ['Book', 'book'],
  ['Monograph', 'book'],
  ['Book Chapter', 'chapter'],
  ['Dataset', 'dataset'],
  ['Academic Dissertation', 'thesis'],
  ['Technical Report', 'report'],
  ['Government Publication', 'report'],
  ['Book Review', 'review-book'],
  ['Legislation', 'legislation'],
  ['Legal Case', 'legal_case'],
  ['Interactive Tutorial', 'webpage'],
  ['Video-Audio Media', 'motion_picture'],
]

const types = new Map(table.map(([name, type]) => [name.toLowerCase(), type]))

const names = new Map([...table].reverse().map(([name, type]) => [type, name]))
