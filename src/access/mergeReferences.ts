import type { PayloadRequest } from 'payload'
import { partyOf } from './party'
import { permissions } from './permissions'

/**
 * Whether the caller may merge references, undo a merge, and say that two are not the same: whoever may change a
 * reference and put it in the trash.
 */
export const canMergeReferences = (req: Pick<PayloadRequest, 'user'>): boolean => {
  const { update, trash } = permissions.references
  const party = partyOf(req)
  return update[party] === 'all' && trash[party] === 'all'
}
