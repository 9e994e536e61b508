import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { isMongo, isSqlite } from '../../../src/database/kind'
import { runStatement } from '../../../src/database/sqliteStatement'

type StoredRow = Record<string, unknown>

/** Everything that a database holds of a reference, by table or collection, as it is stored. */
export const storedRows = async (
  payload: Payload,
  id: string,
): Promise<Record<string, StoredRow[]>> => {
  const { db } = payload
  if (isSqlite(db)) {
    const read = (statement: ReturnType<typeof sql>) => runStatement({ adapter: db, statement })
    const rows: Record<string, StoredRow[]> = {
      references: await read(sql`SELECT * FROM "references" WHERE id = ${id}`),
      versions: await read(sql`SELECT * FROM "_references_v" WHERE parent_id = ${id}`),
      search: await read(sql`SELECT * FROM reference_search_entries WHERE reference = ${id}`),
    }
    const versionIds = rows.versions?.map((row) => Number(row.id)) ?? []
    const tables = await read(sql`SELECT name FROM sqlite_master WHERE type = 'table'`)
    for (const name of tables.map((table) => String(table.name))) {
      const isOfVersion = name.startsWith('_references_v_')
      if (!isOfVersion && !name.startsWith('references_')) continue
      const columns = await read(sql`SELECT name FROM pragma_table_info(${name})`)
      const parent = columns.find((column) => /^_?parent_id$/.test(String(column.name)))
      if (!parent) continue
      const condition = sql`${sql.identifier(String(parent.name))} = ${isOfVersion ? (versionIds[0] ?? 0) : id}`
      rows[name] = await read(
        sql`SELECT * FROM ${sql.identifier(name)} WHERE ${condition} ORDER BY id`,
      )
    }
    return rows
  }
  if (!isMongo(db)) throw new Error(`What does ${db.name} store?`)
  const plain = (documents: unknown[]): StoredRow[] => JSON.parse(JSON.stringify(documents))
  return {
    references: plain(
      await db.connection
        .collection('references')
        .find({ _id: key(id) })
        .toArray(),
    ),
    versions: plain(
      await db.connection.collection('_references_versions').find({ parent: id }).toArray(),
    ),
    search: plain(
      await db.connection
        .collection('reference_search')
        .find({ _id: key(id) })
        .toArray(),
    ),
  }
}

/** Mongoose types every `_id` as an ObjectId; ours are texts. */
const key = (id: string) => JSON.parse(JSON.stringify(id))

const times = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const rowIds = new Set(['id', '_id', '_uuid', '_parent_id', 'entry'])

/** The same with all that differs between any two references as what it is. */
export const comparableRows = (value: unknown, id: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => comparableRows(each, id))
  if (typeof value === 'string' && times.test(value)) return 'a time'
  if (value === id) return 'the reference'
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]): [string, unknown] =>
        rowIds.has(name) && each !== id && each !== null
          ? [name, `a ${typeof each}`]
          : [name, comparableRows(each, id)],
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
