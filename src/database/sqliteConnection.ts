import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createClient, type Client } from '@libsql/client/sqlite3'
import { whileBusy } from './busyRetry'
import { DatabaseSettingsError } from './errors'

/** One connection to the file, through libsql's client but without its transactions, which would replace it. */
export type SqliteConnection = Pick<
  Client,
  'execute' | 'batch' | 'migrate' | 'executeMultiple' | 'close'
>

type Role = 'reader' | 'writer'

const journalSizeLimit = 64 * 1024 * 1024

/** SQLite keeps these for a connection, not in the file: every new connection needs them. */
const pragmas: Record<Role, readonly string[]> = {
  writer: [
    'busy_timeout = 0',
    'foreign_keys = ON',
    'synchronous = FULL',
    `journal_size_limit = ${journalSizeLimit}`,
  ],
  reader: ['busy_timeout = 0', 'query_only = ON'],
}

/** Opens one more connection. SQLite answers synchronously; the promise is libsql's form only. */
export const openConnection = async ({ url, role }: { url: string; role: Role }) => {
  const connection: SqliteConnection = createClient({ url })
  for (const pragma of pragmas[role]) await connection.execute(`PRAGMA ${pragma}`)
  return connection
}

/**
 * Creates the file and its directory where they are missing, and sets write-ahead logging, with which readers
 * and the one writer do not block each other.
 * @throws DatabaseSettingsError when the file cannot be opened.
 */
export const prepareFile = async ({
  path,
  url,
  patience,
}: {
  path: string
  url: string
  patience: number
}) => {
  try {
    await mkdir(dirname(path), { recursive: true })
    const connection = await openConnection({ url, role: 'writer' })
    const run = () => connection.execute('PRAGMA journal_mode = WAL')
    const { rows } = await whileBusy({ run, deadline: performance.now() + patience })
    connection.close()
    if (rows[0]?.journal_mode !== 'wal') throw new Error('its file system has no write-ahead log')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseSettingsError(
      `The database file ${path} cannot be opened: ${reason}. ` +
        'Check that DATABASE_URL names a place on a local disk that the server may write to.',
      { cause: error },
    )
  }
}
