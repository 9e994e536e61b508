import type { NoticeKind } from '../notice'

/** The natures of a notice, folded to lower case, and what each says of the work. */
const natures: Readonly<Record<string, NoticeKind | undefined>> = {
  retraction: 'retracted',
  'expression of concern': 'expression-of-concern',
  correction: 'corrected',
  reinstatement: 'reinstated',
}

/** What a row says of its work, if that is one of the natures of the database. */
export const kindOfNature = (cell: string): NoticeKind | undefined =>
  Object.hasOwn(natures, folded(cell)) ? natures[folded(cell)] : undefined

const folded = (cell: string): string => cell.trim().toLowerCase()
