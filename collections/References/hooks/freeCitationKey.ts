import type { PayloadRequest } from 'payload'
import { citationKey } from '../../../src/references/citationKey'
import type { ReferenceFields } from '../../../src/references/reference'

/** The citation key for a work, with a letter behind it where that key is taken. */
export const freeCitationKey = async ({
  fields,
  req,
}: {
  fields: ReferenceFields
  req: PayloadRequest
}): Promise<string> => {
  const stem = citationKey({ fields, taken: new Set() })
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { citationKey: { like: stem } },
    pagination: false,
    depth: 0,
    trash: true,
    select: { citationKey: true },
    overrideAccess: true,
    req,
  })
  const taken = new Set(
    docs.flatMap(({ citationKey: key }) => (typeof key === 'string' ? [key] : [])),
  )
  return citationKey({ fields, taken })
}
