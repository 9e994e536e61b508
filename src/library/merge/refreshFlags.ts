import type { PayloadRequest } from 'payload'
import { refreshCited } from '../../publishing/citedFlags'
import { refreshPublic } from '../../publishing/publicLinks'

/** Writes anew what is derived from where references are cited: whether readers see them, whether anything cites them. */
export const refreshFlags = async ({
  req,
  references,
}: {
  req: PayloadRequest
  references: string[]
}): Promise<void> => {
  await refreshPublic(req, references)
  await refreshCited({ req, references })
}
