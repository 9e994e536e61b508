import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import type { Client, InStatement } from '@libsql/client/sqlite3'
import { sqliteCode, whileBusy } from './busyRetry'
import { DatabaseSettingsError } from './errors'
import { openConnection, prepareFile } from './sqliteConnection'
import { openTransaction } from './sqliteTransaction'
import { createWriteQueue, newTurn, type Turn, type WriteLimits } from './writeQueue'

/** The turn that the next `transaction()` of this flow is to use. */
export const reservedTurn = new AsyncLocalStorage<Turn>()

export type QueuedClient = Client & {
  /**
   * Runs migrations. Within `run`, transactions do not enforce foreign keys, because rebuilding a table would
   * delete what points to it; each one checks them before it commits instead (sqlite.org, "ALTER TABLE", section 7).
   */
  withoutForeignKeys: <Result>(run: () => Promise<Result>) => Promise<Result>
}

/**
 * A client of libsql for one file, in which every write has to wait for its turn. This is the one place through
 * which Payload and Drizzle reach the file, so nothing gets past the queue, whoever writes and however.
 *
 * There are two connections, which stay: one that can only read, and one that only the holder of the turn uses.
 * libsql's own client has one, gives it away with every transaction, and opens another without its pragmas.
 */
export const openQueuedClient = async ({
  path,
  url,
  limits,
}: {
  path: string
  url: string
  limits: WriteLimits
}): Promise<QueuedClient> => {
  await prepareFile({ path, url, patience: limits.wait })
  const reader = await openConnection({ url, role: 'reader' })
  let writer = await openConnection({ url, role: 'writer' })
  let isForeignKeysOff = false
  let isClosed = false
  const queue = createWriteQueue(limits)

  const read = <Result>(run: () => Promise<Result>) =>
    whileBusy({ run, deadline: performance.now() + limits.wait })

  const inTurn = async <Result>(run: (turn: Turn) => Promise<Result>): Promise<Result> => {
    const turn = newTurn()
    await queue.enter(turn)
    try {
      return await run(turn)
    } finally {
      queue.leave(turn)
    }
  }

  const write = <Result>(run: () => Promise<Result>) =>
    inTurn((turn) => whileBusy({ run, deadline: turn.startedAt + limits.wait }))

  const execute = async (statement: InStatement) => {
    if (!isRead(statement)) return write(() => writer.execute(statement))
    try {
      return await read(() => reader.execute(statement))
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_READONLY') throw error
      return write(() => writer.execute(statement))
    }
  }

  const replaceWriter = async () => {
    writer.close()
    writer = await openConnection({ url, role: 'writer' })
  }

  return {
    execute,
    batch: (statements, mode) => write(() => writer.batch(statements, mode)),
    migrate: (statements) => write(() => writer.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => writer.executeMultiple(sql)),
    transaction: () =>
      openTransaction({
        turn: reservedTurn.getStore() ?? newTurn(),
        queue,
        limits,
        connection: () => writer,
        replaceConnection: replaceWriter,
        isForeignKeysOff,
      }),
    withoutForeignKeys: async (run) => {
      isForeignKeysOff = true
      try {
        return await run()
      } finally {
        isForeignKeysOff = false
      }
    },
    sync: () =>
      Promise.reject(new DatabaseSettingsError('An embedded database has nothing to sync with.')),
    close: () => {
      isClosed = true
      reader.close()
      writer.close()
    },
    get closed() {
      return isClosed
    },
    protocol: 'file',
  }
}

/**
 * Whether a statement can be tried on the connection that only reads. It need not be sure of `WITH`, which also
 * begins writes: SQLite refuses those there, and they are queued.
 */
const isRead = (statement: InStatement) =>
  /^\s*(select|values|explain|with)\b/i.test(
    typeof statement === 'string' ? statement : statement.sql,
  )
