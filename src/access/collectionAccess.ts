import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { partyOf } from './party'
import { permissions } from './permissions'
import type { GuardedCollection, Operation, Reach } from './permissions'

const reached: Record<Reach, (req: PayloadRequest) => boolean | Where> = {
  all: () => true,
  none: () => false,
  // Trashing leaves the status as it was, and anyone may ask for `?trash=true`.
  published: () => ({ _status: { equals: 'published' }, deletedAt: { exists: false } }),
  linked: () => ({ isPublic: { equals: true } }),
  self: ({ user }) => (user ? { id: { equals: user.id } } : false),
}

/** The rule of one collection and operation, read from the table of permissions. */
export const accessTo =
  (collection: GuardedCollection, operation: Operation): Access =>
  ({ req }) =>
    reached[permissions[collection][operation][partyOf(req)]](req)

/** Payload's access control of a collection, all of it from the table of permissions. */
export const accessFor = (
  collection: GuardedCollection,
): NonNullable<CollectionConfig['access']> => ({
  read: accessTo(collection, 'read'),
  readVersions: accessTo(collection, 'readVersions'),
  create: accessTo(collection, 'create'),
  update: accessTo(collection, 'update'),
  // Payload asks for `delete` both to trash and to delete for good; only a trashing brings `deletedAt`.
  delete: (args) => accessTo(collection, args.data?.deletedAt ? 'trash' : 'delete')(args),
})
