import type { Access } from 'payload'
import { isStaff, partyOf } from './party'

/** The editorial policy is read by those who work by it. */
export const readPolicy: Access = ({ req }) => isStaff(req)

/** What may be published, and by whom, is the admin's to say. */
export const updatePolicy: Access = ({ req }) => partyOf(req) === 'admin'
