import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { sql } from '@payloadcms/db-sqlite'

/** The databases that the suite runs on; what differs between them is here and nowhere else. */
export type TestDatabase = {
  name: 'SQLite' | 'MongoDB'
  isHere: boolean
  /** A place for a database of its own, and how to be rid of it. */
  place: () => Promise<{ url: string; remove: (payload: Payload) => Promise<void> }>
  /** Makes the COMMIT of the transaction of `req` fail. */
  breakCommit: (args: { payload: Payload; req: PayloadRequest }) => Promise<void>
}

const mongodbUrl = process.env.VOUCH_TEST_MONGODB_URL

export const databases: TestDatabase[] = [
  {
    name: 'SQLite',
    isHere: true,
    place: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'vouch-database-'))
      return {
        url: `file:${join(directory, 'new', 'vouch.db')}`,
        remove: async (payload) => {
          await payload.destroy()
          await rm(directory, { recursive: true })
        },
      }
    },
    breakCommit: async ({ payload, req }) => {
      const session = payload.db.sessions?.[await transactionOf(req)]
      if (!isSqliteSession(session)) throw new Error('no transaction')
      await session.db.run(sql.raw('PRAGMA defer_foreign_keys = ON'))
      await session.db.run(
        sql.raw(`INSERT INTO references_tags (_order, _parent_id, id) VALUES (1, 'nobody', 'x')`),
      )
    },
  },
  {
    name: 'MongoDB',
    isHere: mongodbUrl !== undefined,
    place: () => {
      const url = new URL(mongodbUrl ?? '')
      url.pathname = `/vouch-database-${randomUUID().slice(0, 8)}`
      return Promise.resolve({
        url: url.href,
        remove: async (payload) => {
          await payload.db.connection.dropDatabase()
          await payload.destroy()
        },
      })
    },
    breakCommit: async ({ payload, req }) => {
      const session = payload.db.sessions?.[await transactionOf(req)]
      if (!isMongoSession(session)) throw new Error('no transaction')
      session.commitTransaction = () => Promise.reject(new Error('the network is gone'))
    },
  },
]

const transactionOf = async ({ transactionID }: PayloadRequest) => (await transactionID) ?? ''

type SqliteSession = { db: { run: (statement: ReturnType<typeof sql.raw>) => Promise<unknown> } }

const isSqliteSession = (session: unknown): session is SqliteSession =>
  typeof session === 'object' && session !== null && 'db' in session

const isMongoSession = (session: unknown): session is { commitTransaction: () => Promise<void> } =>
  typeof session === 'object' && session !== null && 'commitTransaction' in session
