import type { PayloadRequest } from 'payload'

/** Stands where an id stood that the caller may not know; no document has it. */
const nobody = 'none'

/**
 * The ids in the operand of a filter, those that the caller may not read replaced by one that no
 * document has. REST sends several as text with commas.
 */
export const readableIds = async ({
  req,
  collection,
  operand,
}: {
  req: PayloadRequest
  collection: string
  operand: unknown
}): Promise<string | string[] | null> => {
  if (operand === null || operand === '' || operand === 'null') return null
  const isList = Array.isArray(operand)
  const given: unknown[] = isList ? operand : String(operand).split(',')
  const ids = given.map((id) => String(id).trim()).slice(0, 1000)
  const target = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!target) return nobody
  const { docs } = await req.payload.find({
    collection: target.slug,
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const readable = new Set(docs.map(({ id }) => String(id)))
  const kept = ids.map((id) => (readable.has(id) ? id : nobody))
  return isList || kept.length > 1 ? kept : (kept[0] ?? nobody)
}
