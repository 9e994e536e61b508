import type { CollectionSlug, JoinField } from 'payload'

type JoinArgs = { name: string; label?: string; collection: CollectionSlug; on: string }

/**
 * The other end of a relationship, without what is in the trash. `defaultLimit: 0`: on MongoDB without join aggregations the limit
 * is shared by all rows of a list.
 */
export const joinField = ({ name, label, collection, on }: JoinArgs): JoinField => ({
  name,
  label,
  type: 'join',
  collection,
  on,
  where: { deletedAt: { exists: false } },
  defaultLimit: 0,
  maxDepth: 1,
  admin: { allowCreate: false },
})
