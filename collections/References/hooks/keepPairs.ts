import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { forgetPairs, refreshPairs } from '../../../src/library/duplicates/duplicatePairs'

const onChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await refreshPairs({ req, reference: String(doc.id) })
  return doc
}

const onDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await forgetPairs({ req, references: [String(id)] })
}

/** Keeps the list of duplicates in step with the library, in the write itself. */
export const keepPairs = { onChange, onDelete }
