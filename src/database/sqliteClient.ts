import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import type { Client, InStatement, Transaction } from '@libsql/client/sqlite3'
import { isBusy, sqliteCode, whileBusy } from './busyRetry'
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
 * libsql's own client has one, gives it away with every transaction, and opens another without its pragmas; and a
 * BEGIN of it that met a lock is never ended, so that the next COMMIT fails ("SQL statements in progress").
 */
export const openQueuedClient = async ({
  path,
  limits,
}: {
  path: string
  limits: WriteLimits
}): Promise<QueuedClient> => {
  await prepareFile({ path, patience: limits.wait })
  const writer = openConnection({ path, role: 'writer' })
  let reader = openConnection({ path, role: 'reader' })
  let isForeignKeysOff = false
  let isClosed = false
  const queue = createWriteQueue(limits)

  const read = async (statement: InStatement) => {
    try {
      return await reader.execute(statement)
    } catch (error) {
      if (isBusy(error)) {
        reader.close()
        reader = openConnection({ path, role: 'reader' })
      }
      throw error
    }
  }

  const transaction = (turn = newTurn()) =>
    openTransaction({ turn, queue, limits, connection: writer, isForeignKeysOff })

  const inTurn = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = newTurn()
    await queue.enter(turn)
    try {
      return await run()
    } finally {
      queue.leave(turn)
    }
  }

  const write = async <Result>(run: (opened: Transaction) => Promise<Result>) => {
    const opened = await transaction()
    try {
      const result = await run(opened)
      await opened.commit()
      return result
    } finally {
      opened.close()
    }
  }

  const execute = async (statement: InStatement) => {
    if (isOutsideTransactions(statement)) return inTurn(() => writer.execute(statement))
    if (!isRead(statement)) return write((opened) => opened.execute(statement))
    try {
      const deadline = performance.now() + limits.wait
      return await whileBusy({ run: () => read(statement), deadline })
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_READONLY') throw error
      return write((opened) => opened.execute(statement))
    }
  }

  const withoutForeignKeys = async <Result>(run: () => Promise<Result>) => {
    isForeignKeysOff = true
    try {
      return await run()
    } finally {
      isForeignKeysOff = false
    }
  }

  const batch = (statements: InStatement[]) => write((opened) => opened.batch(statements))

  return {
    execute,
    batch,
    migrate: (statements) => withoutForeignKeys(() => batch(statements)),
    executeMultiple: (sql) => inTurn(async () => writer.run(sql)),
    transaction: () => transaction(reservedTurn.getStore()),
    withoutForeignKeys,
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

const firstWord = (statement: InStatement) =>
  /^\s*([a-z]+)/i
    .exec(typeof statement === 'string' ? statement : statement.sql)?.[1]
    ?.toLowerCase() ?? ''

/**
 * Whether a statement can be tried on the connection that only reads. It need not be sure of `WITH`, which also
 * begins writes: SQLite refuses those there, and they are queued.
 */
const isRead = (statement: InStatement) =>
  ['select', 'values', 'explain', 'with'].includes(firstWord(statement))

/** SQLite does not run these inside a transaction, or they have no effect there. */
const isOutsideTransactions = (statement: InStatement) =>
  ['pragma', 'vacuum', 'attach', 'detach'].includes(firstWord(statement))
