import { cslTypeOf } from '../../cslTypeOf'
import type { CslType } from '../../csl'

type ReferenceType = { name: string; number?: number; type: CslType }

/**
 * The reference types of EndNote, by the name in `%0` and `ref-type` and the number in EndNote XML. Of the
 * rows with one CSL type the first is the one that is written.
 */
export const referenceTypes: readonly ReferenceType[] = [
  { name: 'Journal Article', number: 17, type: 'article-journal' },
  { name: 'Electronic Article', number: 43, type: 'article-journal' },
  { name: 'Magazine Article', number: 19, type: 'article-magazine' },
  { name: 'Newspaper Article', number: 23, type: 'article-newspaper' },
  { name: 'Book', number: 6, type: 'book' },
  { name: 'Edited Book', number: 28, type: 'book' },
  { name: 'Electronic Book', number: 44, type: 'book' },
  { name: 'Book Section', number: 5, type: 'chapter' },
  { name: 'Electronic Book Section', number: 60, type: 'chapter' },
  { name: 'Conference Paper', number: 47, type: 'paper-conference' },
  { name: 'Conference Proceedings', number: 10, type: 'paper-conference' },
  { name: 'Thesis', number: 32, type: 'thesis' },
  { name: 'Report', number: 27, type: 'report' },
  { name: 'Government Document', number: 46, type: 'report' },
  { name: 'Web Page', number: 12, type: 'webpage' },
  { name: 'Online Multimedia', number: 48, type: 'webpage' },
  { name: 'Blog', number: 56, type: 'post-weblog' },
  { name: 'Dataset', number: 59, type: 'dataset' },
  { name: 'Online Database', number: 45, type: 'dataset' },
  { name: 'Aggregated Database', number: 55, type: 'dataset' },
  { name: 'Computer Program', number: 9, type: 'software' },
  { name: 'Standard', number: 58, type: 'standard' },
  { name: 'Dictionary', number: 52, type: 'entry-dictionary' },
  { name: 'Encyclopedia', number: 53, type: 'entry-encyclopedia' },
  { name: 'Manuscript', number: 36, type: 'manuscript' },
  { name: 'Unpublished Work', number: 34, type: 'manuscript' },
  { name: 'Pamphlet', number: 24, type: 'pamphlet' },
  { name: 'Patent', number: 25, type: 'patent' },
  { name: 'Personal Communication', number: 26, type: 'personal_communication' },
  { name: 'Map', number: 20, type: 'map' },
  { name: 'Artwork', number: 2, type: 'graphic' },
  { name: 'Chart or Table', number: 38, type: 'graphic' },
  { name: 'Figure', number: 37, type: 'figure' },
  { name: 'Film or Broadcast', number: 21, type: 'motion_picture' },
  { name: 'Audiovisual Material', number: 3, type: 'motion_picture' },
  { name: 'Music', number: 61, type: 'song' },
  { name: 'Bill', number: 4, type: 'bill' },
  { name: 'Case', number: 7, type: 'legal_case' },
  { name: 'Hearing', number: 14, type: 'hearing' },
  { name: 'Statute', number: 31, type: 'legislation' },
  { name: 'Legal Rule or Regulation', number: 50, type: 'regulation' },
  { name: 'Classical Work', number: 49, type: 'classic' },
  { name: 'Serial', number: 57, type: 'periodical' },
  { name: 'Catalog', number: 8, type: 'book' },
  { name: 'Ancient Text', number: 51, type: 'classic' },
  { name: 'Grant', number: 54, type: 'document' },
  { name: 'Equation', number: 39, type: 'document' },
  { name: 'Generic', number: 13, type: 'document' },
  { name: 'Book Chapter', type: 'chapter' },
  { name: 'Journal', type: 'article-journal' },
  { name: 'Article', type: 'article-journal' },
  { name: 'Conference', type: 'paper-conference' },
  { name: 'Proceedings', type: 'paper-conference' },
  { name: 'Dissertation', type: 'thesis' },
  { name: 'Preprint', type: 'article' },
  { name: 'Website', type: 'webpage' },
  { name: 'Web Site', type: 'webpage' },
  { name: 'Electronic Source', type: 'webpage' },
  { name: 'Review', type: 'article-journal' },
  { name: 'Journal Article; Review', type: 'article-journal' },
  { name: 'Case Reports', type: 'article-journal' },
  { name: 'Presentation', type: 'speech' },
  { name: 'Film', type: 'motion_picture' },
  { name: 'Audio Recording', type: 'song' },
  { name: 'Video Recording', type: 'motion_picture' },
  { name: 'TV Broadcast', type: 'broadcast' },
  { name: 'Radio Broadcast', type: 'broadcast' },
  { name: 'Interview', type: 'interview' },
  { name: 'Letter', type: 'personal_communication' },
  { name: 'E-mail', type: 'personal_communication' },
]

/** The CSL type of a reference type by its name; undefined for a name that is none. */
export const typeOfName = (name: string): CslType | undefined => {
  const folded = name.trim().toLowerCase()
  const known = byName.get(folded)
  if (known) return known
  const type = cslTypeOf(folded)
  return type === 'document' && folded !== 'document' ? undefined : type
}

export const typeOfNumber = (number: number): CslType | undefined => byNumber.get(number)

/** EndNote's type for a CSL type: the first that has it, `Generic` where none has. */
export const referenceTypeOf = (type: CslType): ReferenceType & { number: number } =>
  byType.get(type) ?? { name: 'Generic', number: 13, type: 'document' }

const byName = new Map(referenceTypes.map(({ name, type }) => [name.toLowerCase(), type]))

const byNumber = new Map(
  referenceTypes.flatMap(({ number, type }) =>
    number === undefined ? [] : [[number, type] as const],
  ),
)

const byType = new Map(
  referenceTypes
    .flatMap((row) => (row.number === undefined ? [] : [{ ...row, number: row.number }]))
    .reverse()
    .map((row) => [row.type, row]),
)
