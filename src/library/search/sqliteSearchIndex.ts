import { sql } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle'
import { listOf, runStatement } from '../../database/sqliteStatement'
import type { SearchIndex } from './searchIndex'
import type { SearchQuery } from './searchTokens'

const rowsAtOnce = 500

/** The FTS5 table `reference_search`; see the migration of that name. */
export const sqliteSearchIndex = (adapter: DrizzleAdapter): SearchIndex => ({
  put: async ({ references, req }) => {
    for (let start = 0; start < references.length; start += rowsAtOnce) {
      const rows = references
        .slice(start, start + rowsAtOnce)
        .map(({ id, tokens }) => sql`(${id}, ${tokens.join(' ')})`)
      const statement = sql`INSERT INTO reference_search_entries (reference, tokens)
        VALUES ${sql.join(rows, sql`, `)}
        ON CONFLICT (reference) DO UPDATE SET tokens = excluded.tokens
        WHERE tokens <> excluded.tokens`
      await runStatement({ adapter, req, statement })
    }
  },
  remove: async ({ ids, req }) => {
    for (let start = 0; start < ids.length; start += rowsAtOnce) {
      const some = listOf(ids.slice(start, start + rowsAtOnce))
      const statement = sql`DELETE FROM reference_search_entries WHERE reference IN ${some}`
      await runStatement({ adapter, req, statement })
    }
  },
  find: async ({ query, limit, req }) => {
    const statement = sql`SELECT reference AS id FROM reference_search
      JOIN reference_search_entries ON entry = reference_search.rowid
      WHERE reference_search MATCH ${matchExpression(query)} LIMIT ${limit}`
    return idsOf(await runStatement({ adapter, req, statement }))
  },
  findMissing: async ({ limit }) => {
    const statement = sql`SELECT id FROM "references"
      WHERE id NOT IN (SELECT reference FROM reference_search_entries) LIMIT ${limit}`
    return idsOf(await runStatement({ adapter, statement }))
  },
})

/** Tokens hold letters and digits only, so that none of them is an operator of FTS5 or ends its quotes. */
const matchExpression = ({ words, beginning }: SearchQuery) =>
  [...words.map((word) => `"${word}"`), `"${beginning}"*`].join(' AND ')

const idsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ id }) => String(id))
