/** What a registry says became of a work, in the words of `referenceStatuses`. */
export type NoticeKind =
  | 'corrected'
  | 'expression-of-concern'
  | 'retracted'
  | 'withdrawn'
  | 'reinstated'

/** One notice about a work: a retraction, a correction, a concern, or that it stands again. */
export type StatusNotice = {
  kind: NoticeKind
  /** DOI (bare) or address of the notice, where it is known. */
  notice?: string
  /** Who says so: `crossref`, `pubmed`, `retraction-watch`. */
  source: string
  /** When the notice was made, EDTF level 0. */
  date?: string
  /** Why, in the words of the source. */
  reasons?: readonly string[]
}
