import { sqliteAdapter, type MigrateUpArgs, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { LostTransactionError } from './errors'
import { indexParentsOfLocales } from './localesIndex'
import { runMigrations, type RunnableMigration } from './migrations'
import { letQueryPresetsNest } from './nestedTransactions'
import { openQueuedClient, type QueuedClient } from './sqliteClient'
import { makeWritesAtomic, useTransactions } from './sqliteSessions'
import type { WriteLimits } from './writeQueue'

export type SqliteMigrations = NonNullable<SQLiteAdapter['prodMigrations']>

/**
 * The adapter for the embedded database: Payload's own, with transactions and with a client in which every write
 * waits for its turn (see sqliteClient). Migrations run when it connects.
 */
export const sqliteDatabase = ({
  path,
  url,
  migrations,
  migrationDir,
  limits,
}: {
  path: string
  url: string
  migrations: SqliteMigrations
  migrationDir: string | undefined
  limits: WriteLimits
}): DatabaseAdapterObj<SQLiteAdapter> => {
  const base = sqliteAdapter({
    client: { url },
    push: false,
    afterSchemaInit: [indexParentsOfLocales],
    ...(migrationDir === undefined ? {} : { migrationDir }),
  })
  const init: typeof base.init = (args) => {
    const adapter = base.init(args)
    const openClient = () => openQueuedClient({ path, limits })
    useQueuedClient({ adapter, openClient, migrations })
    useTransactions(adapter)
    makeWritesAtomic(adapter)
    letQueryPresetsNest(args.payload.config)
    return adapter
  }
  return { ...base, init }
}

const useQueuedClient = ({
  adapter,
  openClient,
  migrations,
}: {
  adapter: SQLiteAdapter
  openClient: () => Promise<QueuedClient>
  migrations: SqliteMigrations
}) => {
  const { connect, destroy, migrate, migrateDown, migrateFresh, migrateRefresh, migrateReset } =
    adapter
  let client: QueuedClient | undefined

  const withoutForeignKeys = <Result>(run: () => Promise<Result>) =>
    client ? client.withoutForeignKeys(run) : run()

  adapter.connect = async (options) => {
    client ??= await openClient()
    adapter.client = client
    await connect?.call(adapter, options)
    await withoutForeignKeys(() =>
      runMigrations({
        payload: adapter.payload,
        migrations: migrations.map((migration) => runnable({ adapter, migration })),
        applied: () => appliedMigrations(adapter),
      }),
    )
  }
  adapter.destroy = async () => {
    await destroy?.call(adapter)
    client?.close()
    client = undefined
  }
  adapter.migrate = (args) => withoutForeignKeys(() => migrate.call(adapter, args))
  adapter.migrateDown = () => withoutForeignKeys(() => migrateDown.call(adapter))
  adapter.migrateFresh = (args) => withoutForeignKeys(() => migrateFresh.call(adapter, args))
  adapter.migrateRefresh = () => withoutForeignKeys(() => migrateRefresh.call(adapter))
  adapter.migrateReset = () => withoutForeignKeys(() => migrateReset.call(adapter))
}

const runnable = ({
  adapter,
  migration: { name, up },
}: {
  adapter: SQLiteAdapter
  migration: SqliteMigrations[number]
}): RunnableMigration => ({
  name,
  up: async ({ payload, req }) => {
    const db: unknown = adapter.sessions[(await req.transactionID) ?? '']?.db
    if (isMigrationDatabase(db)) return up({ db, payload, req })
    throw new LostTransactionError(`there is no transaction for the migration ${name}.`)
  },
})

// The transaction is what Payload gives a migration as well, under a type that does not quite fit.
const isMigrationDatabase = (db: unknown): db is MigrateUpArgs['db'] =>
  typeof db === 'object' && db !== null && 'run' in db && 'select' in db

/** Before the first migration there is no table that Payload could be asked for. */
const appliedMigrations = async ({ client }: SQLiteAdapter) => {
  const table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'"
  if ((await client.execute(table)).rows.length === 0) return []
  const { rows } = await client.execute('SELECT name, batch FROM payload_migrations')
  return rows.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }))
}
