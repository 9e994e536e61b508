import { yearOf } from './dates'
import { withoutMarkup } from './formats/richText'
import { familyNameOf, makersOf } from './names'
import type { ReferenceFields } from './reference'

/**
 * What an editor sees on a citation: `Cohen & Elbuluk 2016`, `Waghule et al. 2019`, the title in short
 * where nobody is named. The year falls back to its words ("in press"), then to `n.d.`
 */
export const shortLabel = (
  fields: Pick<ReferenceFields, 'authors' | 'editors' | 'title' | 'issued' | 'issuedText'>,
) => {
  const year = labelYear(fields)
  const who = makersLabel(makersOf(fields).map(familyNameOf))
  return `${who || shortTitle(fields.title)} ${year}`
}

/** The year in a label: that of the date, its words ("in press"), or `n.d.` */
export const labelYear = ({ issued, issuedText }: Pick<ReferenceFields, 'issued' | 'issuedText'>) =>
  yearOf(issued) ?? (issuedText?.trim() || 'n.d.')

const makersLabel = ([first, second, ...others]: string[]) => {
  if (!first || !second) return first
  if (others.length > 0 || /^et al\.?$/i.test(second)) return `${first} et al.`
  return `${first} & ${second}`
}

const longestTitle = 40

const shortTitle = (title: string | null | undefined) => {
  const text = withoutMarkup(title ?? '').trim()
  if (!text) return 'Untitled reference'
  if (text.length <= longestTitle) return text
  const cut = text.slice(0, longestTitle)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).replace(/[\s,:;.–-]{1,3}$/, '')}…`
}
