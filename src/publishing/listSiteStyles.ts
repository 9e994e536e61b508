import type { PayloadRequest } from 'payload'
import { listStyles } from '../citations/styles/styles'
import type { StyleName } from '../citations/styles/styles'
import { refreshUploadedStyles } from './uploadedStyles'

/** The styles of this site, as `listStyles` finds them: those that were uploaded, and those that Vouch comes with. */
export const listSiteStyles = async ({
  req,
  search,
}: {
  req: PayloadRequest
  search?: string
}): Promise<StyleName[]> => {
  await refreshUploadedStyles(req)
  return listStyles({ search })
}
