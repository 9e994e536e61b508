import type { RelationshipField } from 'payload'

/**
 * The references that a document cites, in its text and in its structured facts, in any locale. A hook
 * derives it at every save; it exists so that a reference can list what cites it.
 */
export const citedReferencesField: RelationshipField = {
  name: 'citedReferences',
  type: 'relationship',
  relationTo: 'references',
  hasMany: true,
  index: true,
  maxDepth: 0,
  access: { create: () => false, update: () => false },
  admin: { hidden: true, readOnly: true, disableListColumn: true, disableBulkEdit: true },
}
