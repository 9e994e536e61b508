import type { TextField } from 'payload'

/** Ids travel in URLs, anchors and CSL data, so they are of these characters only. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The id of a document: a UUID, the same kind on every database, so that a site can move from one to
 * another with its ids intact. A caller may give one of their own (an import does).
 */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  admin: { hidden: true },
  hooks: {
    beforeValidate: [({ value }) => value || crypto.randomUUID()],
  },
  validate: (value: unknown) =>
    (typeof value === 'string' && idPattern.test(value)) ||
    'An id is made of letters, digits, "-" and "_", at most 64 of them.',
}
