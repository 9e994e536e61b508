import { APIError } from 'payload'
import type { CollectionBeforeChangeHook } from 'payload'
import { currentWrite } from '../../../src/publishing/currentWrite'

/**
 * Only what a merge put into the trash points to a survivor: `mergedInto` goes when a reference comes back by hand.
 * @throws APIError 409 where a version is restored in which the reference was in the trash, without its identifiers.
 */
export const keepMergedInto: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isTrashed = Boolean('deletedAt' in data ? data.deletedAt : originalDoc?.deletedAt)
  if (!isTrashed) return { ...data, mergedInto: null }
  if (currentWrite(req, 'references').restoredVersion === undefined) return data
  throw new APIError(
    'In this version the reference was in the trash. Restore another version.',
    409,
    undefined,
    true,
  )
}
