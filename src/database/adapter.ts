import { join } from 'node:path'
import { parseDatabaseUrl } from './databaseUrl'
import { mongoDatabase, type MongoMigrations } from './mongoDatabase'
import { sqliteDatabase, type SqliteMigrations } from './sqliteDatabase'
import { defaultWriteLimits, type WriteLimits } from './writeQueue'

/** The migrations that the build knows: the lists that `payload migrate:create` keeps in `index.ts`. */
export type Migrations = { sqlite?: SqliteMigrations; mongodb?: MongoMigrations }

/**
 * The database that a URL names, ready for Payload's `db`.
 * @param url see parseDatabaseUrl.
 * @param migrations run in order when the database is connected, each once and each in a transaction.
 * @param migrationRoot the directory in which new ones are written, in `sqlite/` or `mongodb/`.
 * @param limits SQLite: how long writes wait for each other, in milliseconds.
 * @param env `NODE_ENV` and `VOUCH_ALLOW_NO_TRANSACTIONS` are read.
 * @throws DatabaseSettingsError for a URL of another kind; on connecting, for a file that cannot be opened, a
 *   server without transactions in production, and a migration that fails.
 */
export const databaseAdapter = ({
  url,
  migrations = {},
  migrationRoot,
  limits = {},
  env = process.env,
}: {
  url: string
  migrations?: Migrations
  migrationRoot?: string
  limits?: Partial<WriteLimits>
  env?: Readonly<Record<string, string | undefined>>
}) => {
  const address = parseDatabaseUrl({ url })
  const migrationDir = migrationRoot && join(migrationRoot, address.kind)
  if (address.kind === 'mongodb') {
    const mode = {
      isProduction: env.NODE_ENV === 'production',
      isWithoutAllowed: env.VOUCH_ALLOW_NO_TRANSACTIONS === '1',
    }
    return mongoDatabase({ url, migrations: migrations.mongodb ?? [], migrationDir, mode })
  }
  return sqliteDatabase({
    ...address,
    migrations: migrations.sqlite ?? [],
    migrationDir,
    limits: { ...defaultWriteLimits, ...limits },
  })
}
