import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DrizzleAdapter } from '@payloadcms/drizzle'

/** Payload's adapter for SQLite, for what has no word in its own language. */
export const isSqlite = (db: object): db is DrizzleAdapter =>
  'name' in db && db.name === 'sqlite' && 'tables' in db && 'drizzle' in db

/** Payload's adapter for MongoDB. */
export const isMongo = (db: object): db is MongooseAdapter =>
  'name' in db && db.name === 'mongoose' && 'collections' in db && 'versions' in db
