import { APIError } from 'payload'
import type { CollectionBeforeLoginHook } from 'payload'

/** A deactivated user keeps their name on past work and loses the way in. */
export const refuseDeactivated: CollectionBeforeLoginHook = ({ user }) => {
  if (user.isDeactivated) {
    throw new APIError(
      'This login was deactivated. Ask an admin of this site.',
      403,
      undefined,
      true,
    )
  }
  return user
}
