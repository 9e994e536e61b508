import type { MongooseSchema } from './uniqueIndexes'

/**
 * Makes the index of `deletedAt` hold only what has a value there. Nearly every query asks for what is not in the
 * trash, and a server may look for that in this index, which is the whole collection, rather than for a value in the
 * index of its field. It serves the trash all the same. Its name is another one than Payload's, so that a database
 * that has the whole one still opens.
 * To be called before the indexes are built, that is, before the connection is opened.
 */
export const narrowTrashIndex = (schema: MongooseSchema): void => {
  const deletedAt = schema.path('deletedAt')
  if (!deletedAt?.options.index) return
  deletedAt.index({
    name: 'deletedAt_trash',
    partialFilterExpression: { deletedAt: { $exists: true } },
  })
}
