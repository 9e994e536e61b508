import { cslTypes } from '../../csl'
import type { CslType } from '../../csl'

/** A set of CSL types by their names. */
export const ofTypes = (...types: CslType[]): ReadonlySet<CslType> => new Set(types)

/** All types of CSL but those of the sets. */
export const except = (...sets: ReadonlySet<CslType>[]): ReadonlySet<CslType> =>
  new Set(cslTypes.filter((type) => !sets.some((set) => set.has(type))))

/** Types of which pages that are no range are how many the work has. */
export const wholeWorks = ofTypes(
  'book',
  'classic',
  'collection',
  'manuscript',
  'pamphlet',
  'report',
  'thesis',
)
