import type { BibliographyEntry } from '../../citations/bibliography'
import { bibliographyOutputs } from '../../citations/outputs'
import type { BibliographyFormat } from '../../citations/outputs'
import type { CslItem } from '../../references/csl'
import { referenceWriters } from '../../references/formats'
import type { ReferenceFormat } from '../../references/formats'

/** What an answer can be written from. */
export type Answerable = {
  /** What a program gets. */
  json: object
  /** What people get: what a style printed. */
  print: (format: BibliographyFormat) => string
  /** What a reference manager gets, in the order of the bibliography. */
  references: readonly CslItem[]
}

/** One way to write an answer; `extension` is there where a browser should save it as a file. */
export type AnswerFormat = {
  mediaType: string
  extension?: string
  write: (answerable: Answerable) => string
}

const printed = (format: BibliographyFormat): AnswerFormat => ({
  mediaType: bibliographyOutputs[format].mediaType,
  write: ({ print }) => print(format),
})

const file = (format: ReferenceFormat): AnswerFormat => {
  const { mediaType, extension, write } = referenceWriters[format]
  return { mediaType, extension, write: ({ references }) => write(references) }
}

/** Every format of the citation API by its name, the default first. */
export const answerFormats = {
  json: { mediaType: 'application/json', write: ({ json }) => JSON.stringify(json) },
  html: printed('html'),
  text: printed('text'),
  markdown: printed('markdown'),
  'csl-json': { ...file('csl-json'), extension: undefined },
  bibtex: file('bibtex'),
  biblatex: file('biblatex'),
  ris: file('ris'),
  nbib: file('nbib'),
  'pubmed-xml': file('pubmed-xml'),
  'endnote-xml': file('endnote-xml'),
  refer: file('refer'),
  'csl-yaml': file('csl-yaml'),
  jats: file('jats'),
} as const satisfies Record<string, AnswerFormat>

export type AnswerFormatName = keyof typeof answerFormats

export const answerFormatNames = Object.keys(answerFormats)

export const isAnswerFormat = (name: string): name is AnswerFormatName =>
  Object.hasOwn(answerFormats, name)

/** A bibliography, whole or a part of one, in every format. */
export const answerableBibliography = ({
  bibliography,
  references,
}: {
  bibliography: { entries: readonly BibliographyEntry[] }
  /** All that it may list. */
  references: readonly CslItem[]
}): Answerable => {
  const { entries } = bibliography
  return {
    json: bibliography,
    print: (format) => bibliographyOutputs[format].write({ entries }),
    references: listedReferences({ references, entries }),
  }
}

/** In the order of the entries; all of them, in the order of citation, where the style lists none. */
const listedReferences = ({
  references,
  entries,
}: {
  references: readonly CslItem[]
  entries: readonly BibliographyEntry[]
}): readonly CslItem[] => {
  if (entries.length === 0) return references
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  return entries.flatMap(({ referenceId }) => byId.get(referenceId) ?? [])
}
