import type { RelationshipField } from 'payload'
import { isStaff } from '../../src/access/party'

/** The import that brought the reference in, so that it can be taken back as a whole. */
export const importRecordField: RelationshipField = {
  name: 'import',
  type: 'relationship',
  relationTo: 'imports',
  index: true,
  access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, disableListColumn: true, disableBulkEdit: true },
}
