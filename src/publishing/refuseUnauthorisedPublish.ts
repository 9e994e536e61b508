import { APIError } from 'payload'
import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { partyOf } from '../access/party'
import { currentWrite, isPublishing } from './currentWrite'
import { publishingRoles } from './policy'

/**
 * Only the roles that the editorial policy names may publish, and take down or trash what is published.
 * Code without a user acts for the house.
 * @throws APIError 403 that says who may.
 */
export const refuseUnauthorisedPublish: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!req.user) return data
  const write = currentWrite(req, collection.slug)
  const isTrashing = Boolean(data.deletedAt)
  const isLeaving = isTrashing || (!write.isDraft && data._status !== 'published')
  const takesDown =
    isLeaving && (await isPublic(req, { collection: collection.slug, id: originalDoc?.id }))
  if (!takesDown && !isPublishing(data, write)) return data
  const party = partyOf(req)
  const allowed = await publishingRoles(req)
  if (party === 'admin' || allowed.some((role) => role === party)) return data
  const title = originalDoc?.title ?? originalDoc?.name
  const named = title ? ` “${title}”` : ''
  const told = takesDown
    ? `may not take down${named}, which is published. Save changes as a draft, or`
    : `may not publish${named}. Save it as a draft and`
  throw new APIError(
    `Your role (${party}) ${told} ask one of: ${['admin', ...allowed].join(', ')}.`,
    403,
    undefined,
    true,
  )
}

/** Whether readers see the document now, whatever its latest draft says. */
const isPublic = async (
  req: PayloadRequest,
  { collection, id }: { collection: CollectionSlug; id: unknown },
): Promise<boolean> => {
  if (typeof id !== 'string') return false
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
