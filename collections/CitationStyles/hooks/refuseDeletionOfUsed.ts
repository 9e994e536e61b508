import { APIError } from 'payload'
import type { CollectionBeforeDeleteHook } from 'payload'
import { namedUses, usesOfStyle } from '../../../src/publishing/usesOfStyle'

/**
 * Keeps a style that the site, an article or another style prints in.
 * @throws APIError 409 that names them.
 */
export const refuseDeletionOfUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { styleId } = await req.payload.findByID({
    collection: 'uploaded-styles',
    id,
    depth: 0,
    overrideAccess: true,
    select: { styleId: true },
    req,
  })
  const uses = await usesOfStyle(req, styleId)
  if (!uses.length) return
  throw new APIError(
    `This style cannot be deleted: ${namedUses(uses)} print in it, as they are published, in a draft or from the trash. Choose another style there first.`,
    409,
    { usedBy: uses },
    true,
  )
}
