import { sql } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle'
import type { PayloadRequest } from 'payload'

type Statement = NonNullable<Parameters<DrizzleAdapter['execute']>[0]['sql']>

/** SQLite binds at most 32,766 values in one statement (sqlite.org, "limits", 9). */
export const mostBoundValues = 30_000

/** What runs the statements of `req`: its transaction, where one is open. */
export const databaseOf = async ({
  adapter,
  req,
}: {
  adapter: DrizzleAdapter
  req: PayloadRequest | undefined
}) => adapter.sessions[(await req?.transactionID) ?? '']?.db ?? adapter.drizzle

/** Runs one statement of SQL, in the transaction of `req` where one is open. Gives its rows. */
export const runStatement = async ({
  adapter,
  req,
  statement,
}: {
  adapter: DrizzleAdapter
  req?: PayloadRequest | undefined
  statement: Statement
}): Promise<Record<string, unknown>[]> => {
  const result: unknown = await adapter.execute({
    db: await databaseOf({ adapter, req }),
    sql: statement,
  })
  const { rows }: { rows?: unknown } = { ...(isObject(result) ? result : {}) }
  return Array.isArray(rows) ? rows.filter(isObject) : []
}

/** Values as the list of a condition: `(?, ?, ?)`. */
export const listOf = (values: readonly unknown[]): Statement =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
