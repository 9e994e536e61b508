import type { PayloadRequest } from 'payload'
import type { CslItem } from '../references/csl'
import { cslFromReference } from '../references/cslFromReference'
import type { ReferenceFields } from '../references/reference'

/**
 * The CSL-JSON of references, in the order of `ids`; an id without a reference is left out. It asks no
 * access rule: what a document cites is as public as the document.
 */
export const loadCslItems = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<CslItem[]> => {
  if (!ids.length) return []
  const { docs } = await req.payload.db.find<ReferenceFields & { id: string }>({
    collection: 'references',
    where: { id: { in: [...ids] } },
    pagination: false,
    limit: 0,
    req,
  })
  const items = new Map(
    docs.map((fields) => [String(fields.id), cslFromReference({ id: String(fields.id), fields })]),
  )
  return ids.flatMap((id) => items.get(id) ?? [])
}
