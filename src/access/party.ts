import type { PayloadRequest } from 'payload'
import { staffRoles } from './roles'
import type { Party } from './roles'

/** Who asks. A user who was deactivated is nobody. */
export const partyOf = (req: Pick<PayloadRequest, 'user'>): Party => {
  const user = req.user
  return user && !user.isDeactivated ? user.role : 'anonymous'
}

export const isStaff = (req: Pick<PayloadRequest, 'user'>): boolean => {
  const party = partyOf(req)
  return party !== 'anonymous' && staffRoles.includes(party)
}

/** Whether the caller may see what was not published. */
export const canReadDrafts = (req: Pick<PayloadRequest, 'user'>): boolean =>
  partyOf(req) !== 'anonymous'
