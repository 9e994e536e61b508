import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { CslItem } from '../references/csl'
import { survivorsOf } from '../library/merge/resolveMerged'
import { shown } from './answers/shown'
import { loadCslItems } from './loadCslItems'

/**
 * A reference by its id or citation key as CSL-JSON, if the caller may read it; under the id of one that was
 * merged, the one that stands in its place.
 * @throws APIError 404 where it is not there, or not for the caller.
 */
export const findReference = async (
  req: PayloadRequest,
  name: string,
): Promise<{ reference: CslItem; citationKey: string | null }> => {
  const id = (await survivorsOf(req, [name])).get(name) ?? name
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { or: [{ id: { equals: id } }, { citationKey: { equals: name } }] },
    depth: 0,
    pagination: false,
    select: { citationKey: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const found = docs.find((doc) => doc.id === id) ?? docs[0]
  const [reference] = found ? await loadCslItems(req, [found.id]) : []
  if (found && reference) return { reference, citationKey: found.citationKey ?? null }
  throw new APIError(
    `There is no reference ${shown(name)}, or nothing published cites it.`,
    404,
    undefined,
    true,
  )
}
