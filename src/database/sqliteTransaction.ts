import { performance } from 'node:perf_hooks'
import type { InStatement, Transaction } from '@libsql/client/sqlite3'
import { sqliteCode, whileBusy } from './busyRetry'
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
  replaceConnection,
  isForeignKeysOff,
}: {
  turn: Turn
  queue: WriteQueue
  limits: WriteLimits
  connection: () => SqliteConnection
  replaceConnection: () => Promise<void>
  isForeignKeysOff: boolean
}): Promise<Transaction> => {
  let isClosed = false
  let lost: string | undefined

  const execute = async (statement: InStatement) => {
    if (lost) throw new LostTransactionError(lost)
    if (isClosed) throw new LostTransactionError('this transaction has already ended.')
    markActive(turn)
    try {
      return await connection().execute(statement)
    } catch (error) {
      if (!isStatementOnly(error)) lost = `the transaction failed (${String(error)}).`
      throw error
    } finally {
      markActive(turn)
    }
  }

  const end = async () => {
    if (isForeignKeysOff) await connection().execute('PRAGMA foreign_keys = ON')
    isClosed = true
    queue.leave(turn)
  }

  const commit = async () => {
    if (isForeignKeysOff) refuseViolations((await execute('PRAGMA foreign_key_check')).rows)
    const deadline = performance.now() + limits.wait
    await whileBusy({ run: () => execute('COMMIT'), deadline })
    await end()
  }

  const rollback = async () => {
    if (isClosed) return
    isClosed = true
    await connection().execute('ROLLBACK').catch(replaceConnection)
    await end()
  }

  const expire = () => {
    lost = `it did nothing for ${limits.idle / 1000} s while holding the database, and was rolled back.`
    void rollback()
  }

  await queue.enter(turn)
  try {
    if (isForeignKeysOff) await connection().execute('PRAGMA foreign_keys = OFF')
    const run = () => connection().execute('BEGIN IMMEDIATE')
    await whileBusy({ run, deadline: turn.startedAt + limits.wait })
  } catch (error) {
    await end()
    throw error
  }
  markActive(turn)
  turn.expire = expire

  return {
    execute,
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    executeMultiple: () =>
      Promise.reject(new Error('In a transaction, run the statements one by one with execute.')),
    commit,
    rollback,
    close: () => void rollback(),
    get closed() {
      return isClosed
    },
  }
}

/** After these, SQLite undoes the statement only; after all others it may have ended the transaction. */
const isStatementOnly = (error: unknown) =>
  /^(SQLITE_(BUSY|CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG|AUTH|READONLY)|ERR_|undefined)/.test(
    sqliteCode(error) ?? 'undefined',
  )

const refuseViolations = (rows: readonly { [column: string]: unknown }[]) => {
  const [row] = rows
  if (!row) return
  throw new LostTransactionError(
    `the migration leaves ${rows.length} rows that point to nothing, ` +
      `the first in table ${String(row.table)}, which points to ${String(row.parent)}.`,
  )
}
