/** The item types of CSL 1.0.2 (specification, appendix III), in the order of the schema. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

export type CslType = (typeof cslTypes)[number]

/** A name as CSL-JSON has it. */
export type CslName = {
  family?: string
  given?: string
  suffix?: string
  'comma-suffix'?: boolean | string | number
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  literal?: string
  'static-ordering'?: boolean | string | number
}

/** A date as CSL-JSON has it: one or two date-parts, or what is no date in `literal`. */
export type CslDate = {
  'date-parts'?: (number | string)[][]
  season?: number | string
  circa?: boolean | string | number
  literal?: string
  raw?: string
}

/** One CSL-JSON item. Standard variables that Vouch reads by name are typed; all others ride along. */
export type CslItem = {
  id: string
  type: CslType
  title?: string
  author?: CslName[]
  editor?: CslName[]
  issued?: CslDate
  accessed?: CslDate
  'container-title'?: string
  publisher?: string
  'publisher-place'?: string
  volume?: string | number
  issue?: string | number
  page?: string | number
  edition?: string | number
  genre?: string
  language?: string
  abstract?: string
  DOI?: string
  PMID?: string
  PMCID?: string
  ISBN?: string
  URL?: string
  'citation-key'?: string
  [variable: string]: unknown
}
