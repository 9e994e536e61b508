import type { Payload, PayloadRequest } from 'payload'
import { DatabaseSettingsError } from './errors'
import { inTransaction, patienceForKilledClients } from './transaction'

/** A migration as `payload migrate:create` writes it, told what it needs to run on its database. */
export type RunnableMigration = {
  name: string
  up: (args: { payload: Payload; req: PayloadRequest }) => Promise<void>
}

export type AppliedMigration = { name: string; batch: number }

/**
 * Runs the migrations that the database has not seen, each in a transaction. Several processes may start at once:
 * each asks again inside the transaction. The commands `payload migrate...` run them themselves.
 * @param applied the migrations that the database has seen, asked inside the transaction of `req` where one is given.
 * @throws DatabaseSettingsError naming the migration that failed; those before it stay, nothing of it does.
 */
export const runMigrations = async ({
  payload,
  migrations,
  applied,
}: {
  payload: Payload
  migrations: readonly RunnableMigration[]
  applied: (req?: PayloadRequest) => Promise<readonly AppliedMigration[]>
}): Promise<void> => {
  if (process.env.PAYLOAD_MIGRATING === 'true') return
  const before = await applied()
  const names = new Set(before.map(({ name }) => name))
  const batch = Math.max(0, ...before.map((migration) => migration.batch)) + 1
  for (const migration of migrations) {
    if (names.has(migration.name)) continue
    const run = async (req: PayloadRequest) => {
      if ((await applied(req)).some(({ name }) => name === migration.name)) return
      await migration.up({ payload, req })
      const data = { name: migration.name, batch }
      await payload.db.create({ collection: 'payload-migrations', data, req })
      payload.logger.info(`The database was migrated: ${migration.name}`)
    }
    try {
      await inTransaction({ payload, run, patience: patienceForKilledClients })
    } catch (error) {
      throw new DatabaseSettingsError(
        `The migration ${migration.name} failed and nothing of it was kept: ${reason(error)}`,
        { cause: error },
      )
    }
  }
}

const reason = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause && reason(error.cause)].filter(Boolean).join(': ')
    : String(error)
