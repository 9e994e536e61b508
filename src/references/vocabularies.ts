/** What kind of source a reference is, strongest design first. */
export const sourceTypes = [
  { value: 'systematic-review', label: 'Systematic review' },
  { value: 'guideline', label: 'Guideline' },
  { value: 'randomised-trial', label: 'Randomised trial' },
  { value: 'cohort', label: 'Cohort study' },
  { value: 'case-control', label: 'Case-control study' },
  { value: 'case-series', label: 'Case series' },
  { value: 'case-report', label: 'Case report' },
  { value: 'narrative-review', label: 'Narrative review' },
  { value: 'laboratory', label: 'Laboratory study' },
  { value: 'book', label: 'Book' },
  { value: 'website', label: 'Website' },
  { value: 'commercial', label: 'Commercial source' },
  { value: 'other', label: 'Other' },
] as const

/** What is known about a work since it was published. `unknown` means nobody has looked. */
export const referenceStatuses = [
  { value: 'unknown', label: 'Not checked yet' },
  { value: 'current', label: 'Current' },
  { value: 'corrected', label: 'Corrected' },
  { value: 'expression-of-concern', label: 'Expression of concern' },
  { value: 'retracted', label: 'Retracted' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const

/** Levels of the Oxford Centre for Evidence-Based Medicine (2011), 1 the strongest. */
export const evidenceLevels = [1, 2, 3, 4, 5] as const

export const linkStates = [
  { value: 'unknown', label: 'Not checked yet' },
  { value: 'reachable', label: 'Reachable' },
  { value: 'broken', label: 'Broken' },
  { value: 'archived', label: 'Archived copy only' },
] as const
