import type { CslType } from './csl'

/** A person or body that made a work, in the words of CSL-JSON's name object. */
export type ReferenceName = {
  family?: string | null
  given?: string | null
  suffix?: string | null
  commaSuffix?: boolean | null
  droppingParticle?: string | null
  nonDroppingParticle?: string | null
  /** The whole name of a body, or of a person whose name has no parts. */
  literal?: string | null
  staticOrdering?: boolean | null
}

/**
 * The bibliographic fields of a reference, the canonical form. The References collection stores
 * exactly these under exactly these names; CSL-JSON is computed from them without loss.
 */
export type ReferenceFields = {
  type: CslType
  title?: string | null
  authors?: ReferenceName[] | null
  editors?: ReferenceName[] | null
  containerTitle?: string | null
  publisher?: string | null
  publisherPlace?: string | null
  volume?: string | null
  issue?: string | null
  /** Pages as CSL has them, such as `1249-1258`. */
  page?: string | null
  /** EDTF level 1: `2019`, `2019-03`, `2019-03-07`, intervals, seasons, `~`. */
  issued?: string | null
  /** What stands in place of a date, such as "in press". */
  issuedText?: string | null
  accessed?: string | null
  accessedText?: string | null
  edition?: string | null
  genre?: string | null
  language?: string | null
  abstract?: string | null
  doi?: string | null
  pmid?: string | null
  pmcid?: string | null
  isbn?: string | null
  arxiv?: string | null
  url?: string | null
  citationKey?: string | null
  /** Every other CSL variable, by its CSL name. */
  extra?: Record<string, unknown> | null
  /** The reference as it was printed where it was found. */
  rawText?: string | null
}

/** Every bibliographic field, as a selection of a database has them. */
export const referenceFieldSelection = {
  type: true,
  title: true,
  authors: true,
  editors: true,
  containerTitle: true,
  publisher: true,
  publisherPlace: true,
  volume: true,
  issue: true,
  page: true,
  issued: true,
  issuedText: true,
  accessed: true,
  accessedText: true,
  edition: true,
  genre: true,
  language: true,
  abstract: true,
  doi: true,
  pmid: true,
  pmcid: true,
  isbn: true,
  arxiv: true,
  url: true,
  citationKey: true,
  extra: true,
  rawText: true,
} as const satisfies Record<keyof ReferenceFields, true>
