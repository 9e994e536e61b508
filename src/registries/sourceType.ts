import type { sourceTypes } from '../references/vocabularies'
import type { RegistryRecord } from './registry'

export type SourceType = (typeof sourceTypes)[number]['value']

/**
 * What PubMed's publication types say for certain of the kind of evidence (NLM, "Publication Characteristics with Scope
 * Notes"). A meta-analysis counts with the systematic reviews, as in the levels of Oxford CEBM. Crossref's types say
 * how a work was published, and nothing of its evidence.
 */
const certain: Readonly<Record<string, SourceType | undefined>> = {
  'Practice Guideline': 'guideline',
  Guideline: 'guideline',
  'Systematic Review': 'systematic-review',
  'Meta-Analysis': 'systematic-review',
  'Network Meta-Analysis': 'systematic-review',
  'Randomized Controlled Trial': 'randomised-trial',
  'Case Reports': 'case-report',
}

/** With one of these the work is no trial and no review itself: a plan, or words about another. */
const ofAnotherKind: ReadonlySet<string> = new Set([
  'Clinical Trial Protocol',
  'Comment',
  'Published Erratum',
  'Retraction Notice',
  'Retraction of Publication',
])

/** Before 2019 PubMed called systematic reviews plain ones as well. */
const systematicTitle =
  /systematic|meta.?analy|scoping|umbrella|rapid review|evidence synthesis|guideline|consensus|position statement/i

/** The kind of evidence that a registry's record is for certain; undefined where its types say none, or several. */
export const sourceTypeOf = ({
  registry,
  publicationTypes,
  item: { title },
}: Pick<RegistryRecord, 'registry' | 'publicationTypes' | 'item'>): SourceType | undefined => {
  if (registry !== 'pubmed' || publicationTypes.some((type) => ofAnotherKind.has(type))) {
    return undefined
  }
  const said = new Set(
    publicationTypes.flatMap((type) => (Object.hasOwn(certain, type) ? (certain[type] ?? []) : [])),
  )
  const [only, ...others] = said
  if (only) return others.length > 0 ? undefined : only
  const isPlainReview = publicationTypes.includes('Review') && !systematicTitle.test(title ?? '')
  return isPlainReview ? 'narrative-review' : undefined
}
