import { biblatex, bibtex } from './bib/writer'
import { writer as cslJson } from './cslJson/writer'
import { writer as cslYaml } from './cslYaml/writer'
import { writer as endnoteXml } from './endnoteXml/writer'
import { writer as jats } from './jats/writer'
import { writer as nbib } from './nbib/writer'
import { writer as pubmedXml } from './pubmedXml/writer'
import { writer as refer } from './refer/writer'
import { writer as ris } from './ris/writer'
import type { ReferenceWriter } from './writer'

/**
 * Every format that references can be written in, by name. No writer throws at what a CSL variable
 * holds: a value that is none of its variable is left out, and no value leaves its field.
 */
export const referenceWriters = {
  'csl-json': cslJson,
  bibtex,
  biblatex,
  ris,
  'csl-yaml': cslYaml,
  nbib,
  'pubmed-xml': pubmedXml,
  'endnote-xml': endnoteXml,
  refer,
  jats,
} as const satisfies Record<string, ReferenceWriter>

export type ReferenceFormat = keyof typeof referenceWriters

export const isWritableFormat = (name: string): name is ReferenceFormat =>
  Object.hasOwn(referenceWriters, name)

export const writableFormats = Object.keys(referenceWriters).filter(isWritableFormat)
