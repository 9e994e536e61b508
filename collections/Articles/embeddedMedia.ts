import type { RelationshipField } from 'payload'

/** The pictures in the text, in any locale; derived at every save. */
export const embeddedMediaField: RelationshipField = {
  name: 'embeddedMedia',
  type: 'relationship',
  relationTo: 'media',
  hasMany: true,
  maxDepth: 0,
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableListColumn: true, disableBulkEdit: true },
}
