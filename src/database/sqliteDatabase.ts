import { randomUUID } from 'node:crypto'
import { sqliteAdapter, type MigrateUpArgs, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { isolateObjectProperty, type DatabaseAdapterObj, type PayloadRequest } from 'payload'
import { LostTransactionError, swallowedErrorReason } from './errors'
import { runMigrations, type RunnableMigration } from './migrations'
import { openQueuedClient, reservedTurn, type QueuedClient } from './sqliteClient'
import { currentTransaction, newTurn, type Turn, type WriteLimits } from './writeQueue'

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
    ...(migrationDir === undefined ? {} : { migrationDir }),
  })
  const init: typeof base.init = (args) => {
    const adapter = base.init(args)
    const openClient = () => openQueuedClient({ path, url, limits })
    useQueuedClient({ adapter, openClient, migrations })
    useTransactions(adapter)
    makeWritesAtomic(adapter)
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

// Drizzle's transaction is what Payload puts into both places, under types of its own that do not quite fit.
const isMigrationDatabase = (db: unknown): db is MigrateUpArgs['db'] => isDatabase(db)

const isSessionDatabase = (db: unknown): db is SQLiteAdapter['sessions'][string]['db'] =>
  isDatabase(db)

const isDatabase = (db: unknown) =>
  typeof db === 'object' && db !== null && 'run' in db && 'select' in db

/** Before the first migration there is no table that Payload could be asked for. */
const appliedMigrations = async ({ client }: SQLiteAdapter) => {
  const table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'"
  if ((await client.execute(table)).rows.length === 0) return []
  const { rows } = await client.execute('SELECT name, batch FROM payload_migrations')
  return rows.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }))
}

/**
 * Payload leaves transactions out on SQLite, and its versions of these functions swallow a failed COMMIT. The flow
 * that begins a transaction is marked synchronously, since only that reaches what the caller does after `await`.
 */
const useTransactions = (adapter: SQLiteAdapter) => {
  adapter.beginTransaction = () => {
    const turn = newTurn()
    currentTransaction.enterWith(turn)
    return begin({ adapter, turn })
  }
  adapter.commitTransaction = async (incoming) => {
    const id = (await incoming) ?? ''
    const session = adapter.sessions[id]
    if (!session) throw new LostTransactionError(swallowedErrorReason)
    Reflect.deleteProperty(adapter.sessions, id)
    await session.resolve()
  }
}

/** Drizzle ends a transaction when its callback does, so the callback waits until Payload commits or rolls back. */
const begin = async ({ adapter, turn }: { adapter: SQLiteAdapter; turn: Turn }) => {
  await adapter.initializing
  const id = randomUUID()
  await new Promise<void>((opened, failed) => {
    const done = reservedTurn.run(turn, () =>
      adapter.drizzle.transaction(
        (db) =>
          new Promise<void>((commit, rollback) => {
            if (!isSessionDatabase(db)) throw new LostTransactionError('Drizzle gave no database.')
            adapter.sessions[id] = {
              db,
              resolve: () => {
                commit()
                return done
              },
              reject: () => {
                rollback(new Error('rolled back'))
                return done.catch(() => undefined)
              },
            }
            opened()
          }),
      ),
    )
    done.catch(failed)
  })
  return id
}

/**
 * Payload writes some things without a transaction: failed logins, preferences, key-value pairs. One such write can
 * be several statements, so each becomes a transaction of its own.
 */
const makeWritesAtomic = (adapter: SQLiteAdapter) => {
  const atomic =
    <Args extends { req?: Partial<PayloadRequest> }, Result>(
      write: (args: Args) => Promise<Result>,
    ) =>
    async (args: Args): Promise<Result> => {
      const outer = await args.req?.transactionID
      if (outer !== undefined && adapter.sessions[outer]) return write.call(adapter, args)
      const transactionID = await begin({ adapter, turn: newTurn() })
      const req = isolateObjectProperty(args.req ?? {}, 'transactionID')
      req.transactionID = transactionID
      try {
        const result = await write.call(adapter, { ...args, req })
        await adapter.commitTransaction(transactionID)
        return result
      } catch (error) {
        await adapter.rollbackTransaction(transactionID)
        throw error
      }
    }

  adapter.create = atomic(adapter.create)
  adapter.createGlobal = atomic(adapter.createGlobal)
  adapter.createGlobalVersion = atomic(adapter.createGlobalVersion)
  adapter.createVersion = atomic(adapter.createVersion)
  adapter.deleteMany = atomic(adapter.deleteMany)
  adapter.deleteOne = atomic(adapter.deleteOne)
  adapter.deleteVersions = atomic(adapter.deleteVersions)
  adapter.updateGlobal = atomic(adapter.updateGlobal)
  adapter.updateGlobalVersion = atomic(adapter.updateGlobalVersion)
  adapter.updateJobs = atomic(adapter.updateJobs)
  adapter.updateMany = atomic(adapter.updateMany)
  adapter.updateOne = atomic(adapter.updateOne)
  adapter.updateVersion = atomic(adapter.updateVersion)
  adapter.upsert = atomic(adapter.upsert)
}
