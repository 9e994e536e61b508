/** What a registry says became of a work, in the words of `referenceStatuses`. */
export type NoticeKind =
  'corrected' | 'expression-of-concern' | 'retracted' | 'withdrawn' | 'reinstated'

/** Who may say so. */
export type NoticeSource = (typeof noticeSources)[number]['value']

/** One notice about a work: a retraction, a correction, a concern, or that it stands again. */
export type StatusNotice = {
  kind: NoticeKind
  /** DOI (bare) or address of the notice, where it is known. */
  notice?: string
  /** Who says so; `editor` for a person. */
  source: NoticeSource
  /** When the notice was made, EDTF level 0. */
  date?: string
  /** Why, in the words of the source. */
  reasons?: readonly string[]
}

/** A person as append-only records hold them: as they were then. */
export type PersonSnapshot = { id: string; name: string; role: string }

/** That a person found a notice to be a false alarm. */
export type Dismissal = { at: string; by: PersonSnapshot; reason: string }

/** A notice as a reference keeps it. */
export type RecordedNotice = StatusNotice & {
  /** Names the notice among those of its reference. */
  id?: string
  /** Who entered it, where its source is `editor`. */
  addedBy?: PersonSnapshot
  dismissed?: Dismissal
}

/** Who says that there is a notice, in the words that people read. */
export const noticeSources = [
  { value: 'crossref', label: 'Crossref' },
  { value: 'pubmed', label: 'PubMed' },
  { value: 'retraction-watch', label: 'Retraction Watch' },
  { value: 'editor', label: 'an editor' },
] as const

/** What a notice says, in the words that people read. */
export const noticeKinds = [
  { value: 'retracted', label: 'Retraction' },
  { value: 'withdrawn', label: 'Withdrawal' },
  { value: 'expression-of-concern', label: 'Expression of concern' },
  { value: 'corrected', label: 'Correction' },
  { value: 'reinstated', label: 'Reinstatement' },
] as const satisfies readonly { value: NoticeKind; label: string }[]

export const isNoticeSource = (value: unknown): value is NoticeSource =>
  noticeSources.some((each) => each.value === value)

export const isNoticeKind = (value: unknown): value is NoticeKind =>
  noticeKinds.some((each) => each.value === value)
