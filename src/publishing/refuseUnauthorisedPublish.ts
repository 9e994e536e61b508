import { APIError } from 'payload'
import type { CollectionBeforeChangeHook } from 'payload'
import { partyOf } from '../access/party'
import { publishingRoles } from './policy'

/** Only the roles that the editorial policy names may publish. Code without a user acts for the house. */
export const refuseUnauthorisedPublish: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const isPublishing = data._status === 'published'
  if (!isPublishing || !req.user) return data
  const party = partyOf(req)
  const allowed = await publishingRoles(req)
  if (party !== 'admin' && !allowed.some((role) => role === party)) {
    throw new APIError(
      `Your role (${party}) may not publish${originalDoc?.title ? ` “${originalDoc.title}”` : ''}. Save it as a draft and ask one of: ${allowed.join(', ')}.`,
      403,
      undefined,
      true,
    )
  }
  return data
}
