import { biblatex, bibtex } from './bib'
import { cslJson } from './cslJson'
import { ris } from './ris'
import type { ReferenceWriter } from './writer'

export type { ReferenceWriter } from './writer'

/**
 * Every format that references can be written in, by name. No writer throws at what a CSL variable
 * holds: a value that is none of its variable is left out, and no value leaves its field.
 */
export const referenceWriters = {
  'csl-json': cslJson,
  bibtex,
  biblatex,
  ris,
} as const satisfies Record<string, ReferenceWriter>

export type ReferenceFormat = keyof typeof referenceWriters
