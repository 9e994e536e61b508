import type { RelationshipField } from 'payload'

/** Who made this version. Payload's versions have no author, so each one stores its own. */
export const updatedByField: RelationshipField = {
  name: 'updatedBy',
  type: 'relationship',
  relationTo: 'users',
  index: false,
  access: { read: ({ req }) => Boolean(req.user), create: () => false, update: () => false },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
  admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.updatedBy) },
}
