import type { PayloadRequest } from 'payload'
import { freeCitationKeys } from '../../../src/library/import/freeCitationKeys'
import type { ReferenceFields } from '../../../src/references/reference'

/** The citation key for a work, with a letter behind it where that key is taken. */
export const freeCitationKey = async ({
  fields,
  req,
}: {
  fields: ReferenceFields
  req: PayloadRequest
}): Promise<string> => {
  const [key] = await freeCitationKeys({ works: [fields], req })
  return key ?? ''
}
