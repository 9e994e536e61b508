import type { Metadata } from 'next'
import { siteUrl } from '../access/origins'
import { documentPath } from './addresses'
import type { Named } from './fragments'

type About = {
  collection: 'side-effects' | 'risk-factors' | 'treatments'
  document: Named | undefined
  /** What the page tells about the thing, such as `How often it happens`. */
  summary: string
}

/** The head of a page about a side effect, risk factor or treatment; empty where there is none. */
export const knowledgeMetadata = ({ collection, document, summary }: About): Metadata => {
  if (!document) return {}
  const title = document.plainName || document.name
  return {
    title,
    description: `${title}: ${summary}`,
    alternates: { canonical: siteUrl() + documentPath({ collection, slug: document.slug }) },
  }
}
