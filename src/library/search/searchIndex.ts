import type { DatabaseAdapter, PayloadRequest } from 'payload'
import { DatabaseSettingsError } from '../../database/errors'
import { isMongo, isSqlite } from '../../database/kind'
import { mongoSearchIndex } from './mongoSearchIndex'
import type { SearchQuery } from './searchTokens'
import { sqliteSearchIndex } from './sqliteSearchIndex'

export type IndexedReference = { id: string; tokens: readonly string[] }

/** By which words each reference is found. What is written becomes part of the transaction of `req`. */
export type SearchIndex = {
  /** Adds references, or replaces what was known of them. */
  put: (args: { references: readonly IndexedReference[]; req: PayloadRequest }) => Promise<void>
  remove: (args: { ids: readonly string[]; req: PayloadRequest }) => Promise<void>
  /** The ids of at most `limit` references that a query finds, in no order. */
  find: (args: { query: SearchQuery; limit: number; req?: PayloadRequest }) => Promise<string[]>
  /** The ids of at most `limit` stored references that it does not know. */
  findMissing: (args: { limit: number }) => Promise<string[]>
}

/** The index of the database: FTS5 on SQLite, a collection of words on MongoDB. */
export const searchIndexOf = (db: DatabaseAdapter): SearchIndex => {
  if (isSqlite(db)) return sqliteSearchIndex(db)
  if (isMongo(db)) return mongoSearchIndex(db)
  throw new DatabaseSettingsError(`There is no search index for the database ${db.name}.`)
}
