import { cslTypes } from './csl'
import type { CslType } from './csl'

/** What people call a type where CSL's own word is no plain English. */
const spokenTypes: Partial<Record<CslType, string>> = {
  article: 'Preprint or other article',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  chapter: 'Chapter of a book',
  entry: 'Entry of a reference work',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  motion_picture: 'Film',
  'paper-conference': 'Conference paper',
  personal_communication: 'Letter or message',
  'post-weblog': 'Blog post',
  'review-book': 'Review of a book',
  webpage: 'Web page',
}

const inWords = (type: CslType): string => {
  const words = type.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The types of CSL with the words that people choose them by. */
export const cslTypeTerms = cslTypes.map((value) => ({
  value,
  label: spokenTypes[value] ?? inWords(value),
}))

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
  { value: 'unsure', label: 'Gave no clear answer' },
  { value: 'broken', label: 'Broken' },
  { value: 'archived', label: 'Archived copy only' },
] as const
