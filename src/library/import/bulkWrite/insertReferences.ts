import type { PayloadRequest } from 'payload'
import { DatabaseSettingsError } from '../../../database/errors'
import { isMongo, isSqlite } from '../../../database/kind'
import { insertIntoMongo } from './insertIntoMongo'
import { insertIntoSqlite } from './insertIntoSqlite'
import type { PreparedReference } from './prepareReference'

/**
 * Writes references, each with its first version, in a few large statements: the same rows that Payload's `create`
 * writes, one by one. Becomes part of the transaction of `req`.
 * @throws what the database says, for a unique value that is taken for example; nothing is written then where a
 *   transaction is open.
 */
export const insertReferences = async ({
  references,
  req,
}: {
  references: readonly PreparedReference[]
  req: PayloadRequest
}): Promise<void> => {
  const { db } = req.payload
  const now = new Date().toISOString()
  const dated = references.map((each) => ({ ...each, createdAt: now, updatedAt: now }))
  if (isSqlite(db)) await insertIntoSqlite({ adapter: db, references: dated, req })
  else if (isMongo(db)) await insertIntoMongo({ adapter: db, references: dated, req })
  else throw new DatabaseSettingsError(`There is no bulk import for the database ${db.name}.`)
}
