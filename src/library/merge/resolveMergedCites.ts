import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { PublishedCollection } from '../../access/publishedCollections'
import { currentWrite } from '../../publishing/currentWrite'
import { loadDocuments, referencesIn, replaceStored } from './citingDocuments'

import { exchangeCites } from './exchangeCites'
import { survivorsOf } from './resolveMerged'

/**
 * Hook (`beforeChange`): a cite of a merged reference becomes one of its survivor. A form that was open while the
 * references were merged, a caller with an old id and a restored version can bring one.
 */
export const resolveMergedCites: CollectionBeforeChangeHook = async ({ data, req }) => {
  const survivors = await survivorsOf(req, referencesIn(data))
  return exchangedAll({ document: data, survivors })
}

/**
 * Hook (`afterChange`): a version that is restored brings back every locale, of which the write itself shows its hooks
 * only one. The others are resolved where they were stored.
 */
export const resolveRestoredLocales =
  (collection: PublishedCollection): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    if (currentWrite(req, collection).restoredVersion === undefined) return doc
    const { value: stored } = await loadDocuments({ req, collection, ids: [String(doc.id)] }).next()
    if (!stored) return doc
    const { main, latest } = stored
    const named = [...referencesIn(main), ...(latest ? referencesIn(latest) : [])]
    const survivors = await survivorsOf(req, named)
    if (survivors.size === 0) return doc
    await replaceStored({
      req,
      document: stored,
      exchanged: {
        main: exchangedAll({ document: main, survivors }),
        latest: latest && exchangedAll({ document: latest, survivors }),
      },
    })
    return doc
  }

const exchangedAll = <Document>({
  document,
  survivors,
}: {
  document: Document
  survivors: ReadonlyMap<string, string>
}): Document => {
  let result = document
  for (const [from, to] of survivors) {
    result = exchangeCites({ document: result, from, to }).document
  }
  return result
}
