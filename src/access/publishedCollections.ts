/** The collections with drafts: what readers see is what was published, and each of them can cite. */
export const publishedCollections = [
  'articles',
  'side-effects',
  'risk-factors',
  'treatments',
] as const

export type PublishedCollection = (typeof publishedCollections)[number]
