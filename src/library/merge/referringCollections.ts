import { publishedCollections } from '../../access/publishedCollections'
import type { PublishedCollection } from '../../access/publishedCollections'

export type ReferringCollection = {
  collection: PublishedCollection
  /** The fields by which documents that name a reference are found; what they hold is found by walking them. */
  foundBy: readonly string[]
}

/**
 * The collections whose documents name references: what a merge moves and its undoing moves back. A collection
 * that comes to name them is one row more here.
 */
export const referringCollections: readonly ReferringCollection[] = publishedCollections.map(
  (collection) => ({
    collection,
    foundBy:
      collection === 'articles' ? ['citedReferences', 'furtherReading'] : ['citedReferences'],
  }),
)
