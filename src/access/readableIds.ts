import type { PayloadRequest, Where } from 'payload'

/** Stands where an id stood that the caller may not know; no document has it. */
const nobody = 'none'

type Asked = { req: PayloadRequest; collection: string }

const findIds = async ({ req, collection, where }: Asked & { where: Where }): Promise<string[]> => {
  const target = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!target) return []
  const { docs } = await req.payload.find({
    collection: target.slug,
    where,
    depth: 0,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/**
 * The ids of the documents of another collection that meet a condition, of those that the caller may read.
 * The databases differ in whether they ask that of each document that a link leads to.
 */
export const idsWhere = async (asked: Asked & { where: Where }): Promise<string[]> => {
  const ids = await findIds(asked)
  return ids.length ? ids : [nobody]
}

/**
 * The ids in the operand of a filter, those that the caller may not read replaced by one that no
 * document has. REST sends several as text with commas.
 */
export const readableIds = async ({
  req,
  collection,
  operand,
}: Asked & { operand: unknown }): Promise<string | string[] | null> => {
  if (operand === null || operand === '' || operand === 'null') return null
  const isList = Array.isArray(operand)
  const given: unknown[] = isList ? operand : String(operand).split(',')
  const ids = given.map((id) => String(id).trim()).slice(0, 1000)
  const readable = new Set(await findIds({ req, collection, where: { id: { in: ids } } }))
  const kept = ids.map((id) => (readable.has(id) ? id : nobody))
  return isList || kept.length > 1 ? kept : (kept[0] ?? nobody)
}
