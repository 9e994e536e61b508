import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { CslItem } from '../references/csl'
import { findFormer } from '../library/merge/formerNames'
import { survivorsOf } from '../library/merge/resolveMerged'
import { shown } from './answers/shown'
import { loadCslItems } from './loadCslItems'

/**
 * A reference by its id or citation key as CSL-JSON, if the caller may read it; under the id or a former key of one
 * that was merged, the one that stands in its place. A key that another reference has by now means that one.
 * @throws APIError 404 where it is not there, or not for the caller.
 */
export const findReference = async (
  req: PayloadRequest,
  name: string,
): Promise<{ reference: CslItem; citationKey: string | null }> => {
  const id = await idOfReference(req, name)
  const found =
    id === undefined
      ? null
      : await req.payload.findByID({
          collection: 'references',
          id,
          depth: 0,
          select: { citationKey: true },
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })
  const [reference] = found ? await loadCslItems(req, [found.id]) : []
  if (found && reference) return { reference, citationKey: found.citationKey ?? null }
  throw new APIError(
    `There is no reference ${shown(name)}, or nothing published cites it.`,
    404,
    undefined,
    true,
  )
}

/** Which reference a name means, as in `findReference`, whoever may read it; none where there is none. */
export const idOfReference = async (
  req: PayloadRequest,
  name: string,
): Promise<string | undefined> => {
  const id = (await survivorsOf(req, [name])).get(name) ?? name
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'references',
    where: { or: [{ id: { equals: id } }, { citationKey: { equals: name } }] },
    select: { citationKey: true },
    pagination: false,
    limit: 2,
    req,
  })
  const found = docs.find((doc) => doc.id === id) ?? docs[0]
  if (found) return found.id
  const former = await findFormer({ payload: req.payload, req, names: [`citationKey ${name}`] })
  return former.get(`citationKey ${name}`)?.survivor
}
