import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Sqlite3Client, type InStatement, type ResultSet } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { whileBusy } from './busyRetry'
import { DatabaseSettingsError } from './errors'

/** One connection to the file. SQLite answers synchronously; the promises are the form of libsql's client only. */
export type SqliteConnection = {
  /** Runs one statement. After SQLITE_BUSY it stays "in progress" in the connection until it is collected. */
  execute: (statement: InStatement) => Promise<ResultSet>
  /** Runs statements whose rows nobody wants, and leaves nothing in progress. */
  run: (sql: string) => void
  isInTransaction: () => boolean
  close: () => void
}

type Role = 'reader' | 'writer'

const journalSizeLimit = 64 * 1024 * 1024

/**
 * How much of the file a connection keeps in memory, in KiB. SQLite's own 2 MB are less than the indexes of a large
 * library: every row that is added would read pages of each of them again.
 */
const cacheSize = 64 * 1024

/**
 * After how many pages of 4 KiB the log is written back to the file; each time costs a wait for the disk, in the
 * commit of whoever comes last. An import changes the same pages of indexes again and again, and the more of that
 * the log gathers, the less is written.
 */
const pagesOfLog = 8_000

/** SQLite keeps these for a connection, not in the file: every new connection needs them. */
const pragmas: Record<Role, readonly string[]> = {
  writer: [
    'busy_timeout = 0',
    'foreign_keys = ON',
    'synchronous = FULL',
    `journal_size_limit = ${journalSizeLimit}`,
    `cache_size = -${cacheSize}`,
    `wal_autocheckpoint = ${pagesOfLog}`,
  ],
  reader: ['busy_timeout = 0', 'query_only = ON', `cache_size = -${cacheSize}`],
}

export const openConnection = ({ path, role }: { path: string; role: Role }): SqliteConnection => {
  const database = new Database(path)
  const client = new Sqlite3Client(path, {}, database, 'number')
  const run = (sql: string) => void database.exec(sql)
  for (const pragma of pragmas[role]) run(`PRAGMA ${pragma}`)
  return {
    execute: (statement) => client.execute(statement),
    run,
    isInTransaction: () => database.inTransaction,
    close: () => client.close(),
  }
}

/**
 * Creates the file and its directory where they are missing, and sets write-ahead logging, with which readers
 * and the one writer do not block each other.
 * @param patience how long to wait for another process that does the same, in milliseconds.
 * @throws DatabaseSettingsError when the file cannot be opened.
 */
export const prepareFile = async ({
  path,
  patience,
}: {
  path: string
  patience: number
}): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true })
    const deadline = performance.now() + patience
    const { rows } = await whileBusy({ run: () => setWriteAheadLog(path), deadline })
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

const setWriteAheadLog = async (path: string) => {
  const connection = openConnection({ path, role: 'writer' })
  try {
    return await connection.execute('PRAGMA journal_mode = WAL')
  } finally {
    connection.close()
  }
}
