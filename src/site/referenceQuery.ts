import { cache } from 'react'
import { askApi } from './api'
import { citedReferenceFields } from './fragments'
import type { CitedReference } from './fragments'

export type ReadReference = CitedReference & {
  title: string | null
  type: string
  sourceType: string | null
  evidenceLevel: number | null
  statusSource: string | null
  statusNotice: string | null
  abstract: string | null
  /** As the site's style prints it. */
  cite: { html: string } | null
  doi: string | null
  pmid: string | null
  pmcid: string | null
  arxiv: string | null
  isbn: string | null
  url: string | null
  link: { state: string | null; archivedUrl: string | null } | null
  citedBy: { collection: string; id: string; title: string; slug: string | null }[]
}

const query = `query ReadReference($key: String!) {
  referenceByName(name: $key) {
    ${citedReferenceFields} title type sourceType evidenceLevel statusSource statusNotice abstract cite { html }
    doi pmid pmcid arxiv isbn url link { state archivedUrl }
    citedBy { collection id title slug }
  }
}`

/**
 * The reference of a citation key (or id), also of one that was merged into it; undefined where nothing published
 * cites it.
 */
export const readReference = cache(async (key: string): Promise<ReadReference | undefined> => {
  const answer = await askApi<{ referenceByName: ReadReference | null }>({
    query,
    variables: { key },
  })
  return answer.referenceByName ?? undefined
})
