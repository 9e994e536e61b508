import type { FieldAccess, PayloadRequest } from 'payload'
import { isStaff, partyOf } from './party'

/** Admins only. */
export const isAdmin = ({ req }: { req: PayloadRequest }): boolean => partyOf(req) === 'admin'

/** A field of a user that only they and an admin see, such as the e-mail address. */
export const isAdminOrSelf: FieldAccess = ({ req, id, doc }) =>
  isAdmin({ req }) || Boolean(req.user && req.user.id === (id ?? doc?.id))

/** The admin panel is for staff; a `reader` is a machine. */
export const isAdminPanelUser = ({ req }: { req: PayloadRequest }): boolean => isStaff(req)
