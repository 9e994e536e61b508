import { biblatex, bibtex } from './bib/reader'
import { reader as cslJson } from './cslJson/reader'
import { reader as cslYaml } from './cslYaml/reader'
import { reader as endnoteXml } from './endnoteXml/reader'
import { reader as jats } from './jats/reader'
import { reader as nbib } from './nbib/reader'
import { reader as pubmedXml } from './pubmedXml/reader'
import type { ReferenceReader } from './reader'
import { reader as refer } from './refer/reader'
import { reader as ris } from './ris/reader'
import { reader as text } from './text/reader'

/** Every format that references can be read from, by name. No reader throws at what a file holds. */
export const referenceReaders = {
  bibtex,
  biblatex,
  ris,
  nbib,
  'pubmed-xml': pubmedXml,
  'endnote-xml': endnoteXml,
  refer,
  'csl-json': cslJson,
  'csl-yaml': cslYaml,
  jats,
  text,
} as const satisfies Record<string, ReferenceReader>

export type ReadableFormat = keyof typeof referenceReaders

export const isReadableFormat = (name: string): name is ReadableFormat =>
  Object.hasOwn(referenceReaders, name)

export const readableFormats = Object.keys(referenceReaders).filter(isReadableFormat)
