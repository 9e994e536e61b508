import { ValidationError } from 'payload'
import type { FieldHook, TextField } from 'payload'

/** Ids travel in URLs, anchors and CSL data, so they are of these characters only. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/

/** A new UUID, or the id that a caller gave, which may not be in use: databases answer that as a fault of theirs. */
const giveId: FieldHook = async ({ value, operation, collection, req }) => {
  if (!value) return crypto.randomUUID()
  if (operation !== 'create' || !collection || !idPattern.test(String(value))) return value
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: { id: { equals: value } },
    trash: true,
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) {
    const message = `There is a document with the id ${String(value)} already.`
    throw new ValidationError({
      collection: collection.slug,
      errors: [{ message, path: 'id' }],
      req,
    })
  }
  return value
}

/**
 * The id of a document: a UUID, the same kind on every database, so that a site can move from one to
 * another with its ids intact. A caller may give one of their own (an import does).
 */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  admin: { hidden: true },
  hooks: { beforeValidate: [giveId] },
  validate: (value: unknown) =>
    (typeof value === 'string' && idPattern.test(value)) ||
    'An id is made of letters, digits, "-" and "_", at most 64 of them.',
}
