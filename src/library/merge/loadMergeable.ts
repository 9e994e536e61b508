import type { PayloadRequest } from 'payload'
import type { ReferenceFields } from '../../references/reference'
import { shortLabel } from '../../references/shortLabel'
import type { Reference } from '@payload-types'
import { refusal } from '../../access/refusal'

/** A reference as it is stored, with nothing populated. */
export type StoredReference = Reference & ReferenceFields

/** A reference straight from the database; none where there is none. */
export const loadStored = async (
  req: PayloadRequest,
  id: string,
): Promise<StoredReference | undefined> => {
  const found = await req.payload.db.findOne<StoredReference>({
    collection: 'references',
    where: { id: { equals: id } },
    req,
  })
  return found ?? undefined
}

/**
 * A reference that can be merged.
 * @throws APIError 404 where there is none, 409 where it is in the trash or was merged before.
 */
export const loadMergeable = async (req: PayloadRequest, id: string): Promise<StoredReference> => {
  const found = await loadStored(req, id)
  if (!found)
    throw refusal(404, 'One of these references is not there (any more).', { reference: id })
  const title = found.title ?? shortLabel(found)
  if (found.mergedInto) {
    throw refusal(409, `“${title}” was merged into another reference already.`, {
      reference: id,
      mergedInto: found.mergedInto,
    })
  }
  if (found.deletedAt) {
    throw refusal(409, `“${title}” is in the trash. Restore it before you merge it.`, {
      reference: id,
    })
  }
  return found
}
