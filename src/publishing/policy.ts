import type { PayloadRequest } from 'payload'
import type { EditorialPolicy } from '@payload-types'

/** The house's rules as they stand now. */
export const editorialPolicy = (req: PayloadRequest): Promise<EditorialPolicy> =>
  req.payload.findGlobal({ slug: 'editorial-policy', depth: 0, overrideAccess: true, req })

/** The roles that may publish beside the admin. */
export const publishingRoles = async (req: PayloadRequest): Promise<string[]> =>
  (await editorialPolicy(req)).publishingRoles ?? []
