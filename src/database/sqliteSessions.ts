import { randomUUID } from 'node:crypto'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { LostTransactionError, swallowedErrorReason } from './errors'
import { mayNest } from './nestedTransactions'
import { reservedTurn } from './sqliteClient'
import { currentTransaction, newTurn, openTransactionId, type Turn } from './writeQueue'

type SessionDatabase = SQLiteAdapter['sessions'][string]['db']

/**
 * Payload leaves transactions out on SQLite, and its versions of these functions swallow a failed COMMIT. The flow
 * that begins a transaction is marked synchronously, since only that reaches what the caller does after `await`.
 */
export const useTransactions = (adapter: SQLiteAdapter): void => {
  adapter.beginTransaction = () => {
    const turn = newTurn()
    const outer = adapter.sessions[openTransactionId(turn.parent) ?? '']
    if (outer && mayNest() && 'run' in outer.db) return nest({ adapter, db: outer.db })
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

/**
 * Payload writes some things without a transaction: failed logins, preferences, key-value pairs. One such write can
 * be several statements, so each becomes a transaction of its own.
 */
export const makeWritesAtomic = (adapter: SQLiteAdapter) => {
  const atomic =
    <Args extends { req?: Partial<PayloadRequest> }, Result>(
      write: (args: Args) => Promise<Result>,
    ) =>
    async (args: Args): Promise<Result> => {
      const outer = (await args.req?.transactionID) ?? ''
      if (adapter.sessions[outer]) return write.call(adapter, args)
      const req = isolateObjectProperty(args.req ?? {}, 'transactionID')
      req.transactionID = transactionSteppedOutOf(args.req)
      if (req.transactionID) return write.call(adapter, { ...args, req })
      const transactionID = await begin({ adapter, turn: newTurn() })
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
            turn.transactionId = id
            opened()
          }),
      ),
    )
    done.catch(failed)
  })
  return id
}

/** A transaction inside another one: what it writes can be taken back alone, and is kept only with the outer one. */
const nest = async ({
  adapter,
  db,
}: {
  adapter: SQLiteAdapter
  db: Extract<SessionDatabase, { run: unknown }>
}) => {
  const id = randomUUID()
  const run = async (statement: string) => {
    await db.run(sql.raw(`${statement} "${id}"`))
  }
  await run('SAVEPOINT')
  adapter.sessions[id] = {
    db,
    resolve: () => run('RELEASE'),
    reject: async () => {
      await run('ROLLBACK TO')
      await run('RELEASE')
    },
  }
  return id
}

/**
 * The open transaction of a caller who set `req.transactionID` to undefined to write beside it. Payload does so for
 * the interval between two e-mails of "forgot password". SQLite has no beside, so the write becomes part of it.
 */
const transactionSteppedOutOf = (req: Partial<PayloadRequest> | undefined) =>
  req && 'transactionID' in req && req.transactionID === undefined
    ? openTransactionId(currentTransaction.getStore())
    : undefined

// Drizzle's transaction is what Payload puts there, under a type of its own that does not quite fit.
const isSessionDatabase = (db: unknown): db is SessionDatabase =>
  typeof db === 'object' && db !== null && 'run' in db && 'select' in db
