import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { searchIndexOf } from '../../../src/library/search/searchIndex'
import { searchTokens } from '../../../src/library/search/searchTokens'

const onChange: CollectionAfterChangeHook = async ({ data, doc, req }) => {
  // What was answered may be a part of the reference only; what was saved is whole.
  const tokens = searchTokens({ ...doc, ...data })
  const references = [{ id: String(doc.id), tokens }]
  await searchIndexOf(req.payload.db).put({ references, req })
  return doc
}

const onDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  await searchIndexOf(req.payload.db).remove({ ids: [String(id)], req })
}

/** Keeps the search index in step with the library, in the write itself. */
export const indexForSearch = { onChange, onDelete }
