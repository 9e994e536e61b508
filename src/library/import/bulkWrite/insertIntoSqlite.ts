import { create, createVersion, type DrizzleAdapter } from '@payloadcms/drizzle'
import { sql } from '@payloadcms/db-sqlite'
import type { LibSQLDatabase } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import { databaseOf, mostBoundValues, runStatement } from '../../../database/sqliteStatement'
import { firstVersion, type DatedReference } from './firstVersion'

type TableRows = Map<string, Record<string, unknown>[]>

/**
 * Lets Payload's own functions make the rows, with an `insert` that only collects them, and then writes each table
 * at once.
 */
export const insertIntoSqlite = async ({
  adapter,
  references,
  req,
}: {
  adapter: DrizzleAdapter
  references: readonly DatedReference[]
  req: PayloadRequest
}): Promise<void> => {
  const collected: TableRows = new Map()
  const db = await databaseOf({ adapter, req })
  if (!isSqlite(db)) throw new Error('References are written at once on SQLite and MongoDB only.')
  const versions = await nextVersionId({ adapter, req })
  const collecting = collectingAdapter({ adapter, collected, versions })
  for (const reference of references) {
    const version = firstVersion({ reference, req })
    await create.call(collecting, {
      collection: 'references',
      data: reference,
      req,
      returning: false,
    })
    await createVersion.call(collecting, version)
  }
  for (const [tableName, rows] of collected) {
    const table: SQLiteTable = adapter.tables[tableName]
    const columns = Object.keys(table).length
    const atOnce = Math.max(1, Math.floor(mostBoundValues / Math.max(columns, 1)))
    for (let start = 0; start < rows.length; start += atOnce) {
      await db.insert(table).values(rows.slice(start, start + atOnce))
    }
  }
}

/** Payload's own insert asks for every row back, which nobody reads here: drizzle's is called itself. */
const isSqlite = (db: object): db is LibSQLDatabase => 'run' in db && 'insert' in db

const versionTable = '_references_v'

/** Rows of arrays need the id of the version that they belong to before it is written. */
const collectingAdapter = ({
  adapter,
  collected,
  versions,
}: {
  adapter: DrizzleAdapter
  collected: TableRows
  versions: { next: number }
}): DrizzleAdapter => {
  const insert: DrizzleAdapter['insert'] = async ({ tableName, values }) => {
    const rows = (Array.isArray(values) ? values : [values]).map((row) =>
      tableName === versionTable ? { ...row, id: versions.next++ } : row,
    )
    const ofTable = collected.get(tableName)
    if (ofTable) ofTable.push(...rows)
    else collected.set(tableName, rows)
    return rows
  }
  return Object.create(adapter, { insert: { value: insert } })
}

/** In a transaction, which holds SQLite's write lock, nobody else takes the ids that follow. */
const nextVersionId = async ({
  adapter,
  req,
}: {
  adapter: DrizzleAdapter
  req: PayloadRequest
}): Promise<{ next: number }> => {
  const statement = sql`SELECT coalesce(max(id), 0) + 1 AS next FROM "_references_v"`
  const [row] = await runStatement({ adapter, req, statement })
  return { next: Number(row?.next) }
}
