import type { CollectionAfterChangeHook } from 'payload'
import { forgetUploadedStyles, refreshUploadedStyles } from '../../../src/publishing/uploadedStyles'

/** Saves the styles that depend on one that has changed, so that what they say of it is true again. */
export const refreshDependents: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  forgetUploadedStyles(req)
  if (doc.hash === previousDoc?.hash) return
  const dependents = (await refreshUploadedStyles(req)).filter(
    ({ parent }) => parent === doc.styleId,
  )
  for (const { id } of dependents) {
    await req.payload.update({
      collection: 'uploaded-styles',
      id,
      data: {},
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}
