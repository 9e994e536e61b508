import type { PayloadRequest } from 'payload'
import type { ReferenceFields } from '../references/reference'

export type StoredReference = ReferenceFields & { id: string }

/**
 * The stored fields of references, in the order of `ids`; an id without a reference is left out. It asks
 * no access rule: what a document cites is as public as the document.
 */
export const loadReferences = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<StoredReference[]> => {
  if (!ids.length) return []
  const { docs } = await req.payload.db.find<StoredReference>({
    collection: 'references',
    where: { id: { in: [...ids] } },
    pagination: false,
    limit: 0,
    req,
  })
  const byId = new Map(docs.map((reference) => [String(reference.id), reference]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
