import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'

/** The database that this run of the suite is on: `VOUCH_TEST_DATABASE`, SQLite where it is not set. */
export const testDatabase = process.env.VOUCH_TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

/** A new database for one spec file. `remove` stops Payload and leaves nothing behind. */
export type DatabasePlace = {
  url: string
  directory: string
  remove: (payload: Payload) => Promise<void>
}

/** @throws when MongoDB was asked for and `VOUCH_TEST_MONGODB_URL` names no server. */
export const newDatabase = async (): Promise<DatabasePlace> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'vouch-int-'))
  return {
    url: testDatabase === 'mongodb' ? mongodbUrl() : `file:${path.join(directory, 'vouch.db')}`,
    directory,
    remove: async (payload) => {
      if (isMongo(payload.db)) await payload.db.connection.dropDatabase()
      await payload.destroy()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const mongodbUrl = () => {
  const server = process.env.VOUCH_TEST_MONGODB_URL
  if (!server) throw new Error('VOUCH_TEST_MONGODB_URL names no server to test on.')
  const url = new URL(server)
  url.pathname = `/vouch-int-${randomUUID().slice(0, 8)}`
  return url.href
}

type MongoDatabase = { connection: { dropDatabase: () => Promise<unknown> } }

const isMongo = (db: object): db is MongoDatabase => 'connection' in db
