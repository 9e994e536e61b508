import type { CslType } from '../../csl'
import { isCslType } from '../../cslTypeOf'

/**
 * The CSL type of what NLM says a publication is (`PT`, `PublicationType`). All else in PubMed is an article of a
 * journal, also one that has a film or data beside it: what such words say counts only where they stand alone.
 * In small letters stands a type of CSL, for which NLM has no word.
 */
export const typeOfPublication = (names: readonly string[]): CslType => {
  const kinds = names
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'Retracted Publication')
  const whole = kinds.map((kind) => types.get(kind.toLowerCase())).find((type) => works.has(type))
  if (whole) return whole
  const [kind = ''] = kinds
  if (kinds.length !== 1) return 'article-journal'
  return types.get(kind.toLowerCase()) ?? (isCslType(kind) ? kind : 'article-journal')
}

/** The types that no article of a journal is of. */
const works: ReadonlySet<CslType | undefined> = new Set<CslType>([
  'article',
  'article-newspaper',
  'book',
  'chapter',
  'thesis',
])

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
