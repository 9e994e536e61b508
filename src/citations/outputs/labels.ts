import type { BibliographyEntry } from '../bibliography'

/** Whether the labels are `1.`, `2.`, ... in order, so that a list's own numbers say the same. */
export const isNumberedList = (entries: readonly BibliographyEntry[]): boolean =>
  entries.every(({ label }, index) => label?.trim() === `${index + 1}.`)
