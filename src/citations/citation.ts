/**
 * The locator labels of CSL 1.0.2 ("Locators" in the specification's appendix).
 * The strings are CSL's own and are stored, sent and shown to processors as they are.
 */
export const citeLabels = [
  'page',
  'chapter',
  'section',
  'paragraph',
  'figure',
  'table',
  'note',
  'volume',
  'issue',
  'part',
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'column',
  'elocation',
  'equation',
  'folio',
  'line',
  'opus',
  'rule',
  'scene',
  'sub-verbo',
  'supplement',
  'timestamp',
  'title-locator',
  'verse',
] as const

export type CiteLabel = (typeof citeLabels)[number]

/** One reference inside a citation. `id` is unique in the document and never an index. */
export type Cite = {
  id: string
  /** Id of the cited reference. */
  reference: string
  label?: CiteLabel | null
  locator?: string | null
  prefix?: string | null
  suffix?: string | null
  suppressAuthor?: boolean | null
  /** Prints the names alone: the part of a narrative citation that stands in the sentence. */
  authorOnly?: boolean | null
}

export const citationModes = ['parenthetical', 'narrative'] as const

export type CitationMode = (typeof citationModes)[number]

/** One place in the text where references are cited: a cluster of one or more cites. */
export type Citation = {
  id: string
  cites: Cite[]
  mode?: CitationMode | null
  /**
   * In note styles, the number of the note that it stands in, or 0 for none; notes are in ascending
   * order. Without it every citation has a note of its own, in order of appearance.
   */
  noteNumber?: number | null
}
