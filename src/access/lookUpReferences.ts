import type { PayloadRequest } from 'payload'
import { partyOf } from './party'
import { permissions } from './permissions'

/** Whether the caller may ask registries: whoever may enter a reference by hand. */
export const canLookUpReferences = (req: Pick<PayloadRequest, 'user'>): boolean =>
  permissions.references.create[partyOf(req)] === 'all'
