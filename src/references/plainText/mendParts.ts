import { splitVolumes } from './gluedParts'
import type { LabelledPart } from './labeller/decode'
import { splitContainer } from './mendContainers'
import { splitImprint } from './mendImprints'
import { mendLabels } from './mendLabels'
import { joinTitles, titleForContainer } from './mendTitles'
import { splitAuthors, splitParts } from './splitParts'

/** What the labeller cannot see, since it only looks from one word to the next. */
export const mendParts = (parts: readonly LabelledPart[]): LabelledPart[] =>
  mends.reduce((mended, mend) => mend(mended), [...parts])

const mends: readonly ((parts: readonly LabelledPart[]) => LabelledPart[])[] = [
  splitVolumes,
  mendLabels,
  splitAuthors,
  joinTitles,
  splitParts,
  splitContainer,
  titleForContainer,
  splitImprint,
]
