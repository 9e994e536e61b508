import type { PayloadRequest } from 'payload'
import { resolveStyle } from '../citations/styles/styles'
import type { Style } from '../citations/styles/styles'
import { refreshUploadedStyles } from './uploadedStyles'

/**
 * The style of an id on this site: one that was uploaded, else one that Vouch comes with.
 * Throws UnknownStyleError.
 */
export const resolveSiteStyle = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Style> => {
  await refreshUploadedStyles(req)
  return resolveStyle(id)
}
