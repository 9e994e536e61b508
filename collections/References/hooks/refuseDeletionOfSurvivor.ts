import type { CollectionBeforeDeleteHook } from 'payload'
import { refusal } from '../../../src/access/refusal'
import { shortLabel } from '../../../src/references/shortLabel'
import type { ReferenceFields } from '../../../src/references/reference'

/**
 * Hook (`beforeDelete`): what was merged into a reference points to it, and old versions that cite the merged one
 * print it.
 * @throws APIError 409 while that is so.
 */
export const refuseDeletionOfSurvivor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.db.find<ReferenceFields & { id: string }>({
    collection: 'references',
    where: { mergedInto: { equals: id } },
    pagination: false,
    limit: 6,
    req,
  })
  if (docs.length === 0) return
  const named = docs
    .slice(0, 5)
    .map((merged) => `“${merged.title || shortLabel(merged)}”`)
    .join(', ')
  const rest = docs.length > 5 ? ' and others' : ''
  throw refusal(
    409,
    `This reference cannot be deleted: ${named}${rest} was merged into it. Undo that merge first, under Merges.`,
    { merged: docs.map((merged) => merged.id) },
  )
}
