import type { PayloadRequest } from 'payload'
import { survivorsOf } from '../library/merge/resolveMerged'
import { loadReferences } from './loadReferences'
import type { StoredReference } from './loadReferences'

/**
 * The references that a document cites, in the order of `ids` and under these: an old version may cite one that was
 * merged since, and gets what stands in its place now.
 */
export const loadCitedReferences = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<StoredReference[]> => {
  const cited = await loadReferences(req, ids)
  const merged = cited.filter((reference) => 'mergedInto' in reference && reference.mergedInto)
  if (merged.length === 0) return cited
  const survivors = await survivorsOf(
    req,
    merged.map(({ id }) => id),
  )
  const loaded = await loadReferences(req, [...new Set(survivors.values())])
  const byId = new Map(loaded.map((reference) => [reference.id, reference]))
  return cited.map((reference) => {
    const survivor = byId.get(survivors.get(reference.id) ?? '')
    return survivor ? { ...survivor, id: reference.id } : reference
  })
}
