import { performance } from 'node:perf_hooks'
import type { InStatement, Transaction } from '@libsql/client/sqlite3'
import { whileBusy } from './busyRetry'
import { LostTransactionError } from './errors'
import type { SqliteConnection } from './sqliteConnection'
import { markActive, type Turn, type WriteLimits, type WriteQueue } from './writeQueue'

/**
 * Waits for the turn and begins a transaction that holds SQLite's write lock from the start, so that no statement
 * in it can fail because of another process.
 * @throws WriteWaitError, OutsideTransactionError
 */
export const openTransaction = async ({
  turn,
  queue,
  limits,
  connection,
  isForeignKeysOff,
}: {
  turn: Turn
  queue: WriteQueue
  limits: WriteLimits
  connection: SqliteConnection
  isForeignKeysOff: boolean
}): Promise<Transaction> => {
  let isClosed = false
  let lost: string | undefined

  const refuseWhenLost = () => {
    if (lost) throw new LostTransactionError(lost)
    if (isClosed) throw new LostTransactionError('this transaction has already ended.')
  }

  const execute = async (statement: InStatement) => {
    refuseWhenLost()
    markActive(turn)
    try {
      return await connection.execute(statement)
    } catch (error) {
      if (!connection.isInTransaction()) lost = `SQLite ended the transaction: ${String(error)}`
      throw error
    } finally {
      markActive(turn)
    }
  }

  const end = () => {
    isClosed = true
    if (isForeignKeysOff) connection.run('PRAGMA foreign_keys = ON')
    queue.leave(turn)
  }

  const commit = async () => {
    refuseWhenLost()
    if (isForeignKeysOff) refuseViolations((await execute('PRAGMA foreign_key_check')).rows)
    await whileBusy({
      run: async () => connection.run('COMMIT'),
      deadline: performance.now() + limits.wait,
    })
    end()
  }

  const rollBack = () => {
    if (isClosed) return
    try {
      if (connection.isInTransaction()) connection.run('ROLLBACK')
    } finally {
      end()
    }
  }

  await queue.enter(turn)
  try {
    if (isForeignKeysOff) connection.run('PRAGMA foreign_keys = OFF')
    await whileBusy({
      run: async () => connection.run('BEGIN IMMEDIATE'),
      deadline: turn.startedAt + limits.wait,
    })
  } catch (error) {
    end()
    throw error
  }
  markActive(turn)
  turn.expire = () => {
    lost = `it did nothing for ${limits.idle / 1000} s while holding the database, and was rolled back.`
    rollBack()
  }

  return {
    execute,
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    executeMultiple: async (sql) => {
      refuseWhenLost()
      connection.run(sql)
    },
    commit,
    rollback: async () => rollBack(),
    close: rollBack,
    get closed() {
      return isClosed
    },
  }
}

const refuseViolations = (rows: readonly { [column: string]: unknown }[]) => {
  const [row] = rows
  if (!row) return
  throw new LostTransactionError(
    `the migration leaves ${rows.length} rows that point to nothing, ` +
      `the first in table ${String(row.table)}, which points to ${String(row.parent)}.`,
  )
}
