import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import { isMongo } from '../../src/database/kind'
import { mongoSearchCollection } from '../../src/library/search/mongoSearchIndex'

/** The words by which references are found. An index is made outside of the migration's transaction. */
export const up = async ({ payload }: MigrateUpArgs): Promise<void> => {
  if (!isMongo(payload.db)) return
  await payload.db.connection.collection(mongoSearchCollection).createIndex({ tokens: 1 })
}

export const down = async ({ payload }: MigrateDownArgs): Promise<void> => {
  if (!isMongo(payload.db)) return
  await payload.db.connection.collection(mongoSearchCollection).drop()
}
