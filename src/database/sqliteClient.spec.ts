import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openQueuedClient, type QueuedClient } from './sqliteClient'
import { defaultWriteLimits } from './writeQueue'

let directory: string
let client: QueuedClient
let otherServer: QueuedClient

const open = (limits = defaultWriteLimits) =>
  openQueuedClient({ path: join(directory, 'new', 'vouch.db'), limits })

const names = async (from = client) =>
  (await from.execute('SELECT name FROM notes ORDER BY name')).rows.map(({ name }) => name)

const insert = (name: string) => ({ sql: 'INSERT INTO notes (name) VALUES (?)', args: [name] })

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vouch-client-'))
  client = await open()
  otherServer = await open()
  await client.execute('CREATE TABLE notes (name text UNIQUE)')
})

afterEach(async () => {
  client.close()
  otherServer.close()
  await rm(directory, { recursive: true })
})

describe('openQueuedClient', () => {
  it('waits for the lock of another connection, and then commits', async () => {
    const theirs = await otherServer.transaction()
    await theirs.execute(insert('theirs'))
    const ours = client.transaction().then(async (transaction) => {
      await transaction.execute(insert('ours'))
      await transaction.commit()
    })
    await sleep(60)
    expect(await names()).toEqual([])
    await theirs.commit()
    await ours
    expect(await names()).toEqual(['ours', 'theirs'])
  })

  it('says so when the lock of another connection stays', async () => {
    const impatient = await open({ ...defaultWriteLimits, wait: 50 })
    const theirs = await client.transaction()
    await expect(impatient.execute(insert('late'))).rejects.toThrow('Another process')
    await theirs.rollback()
    await impatient.execute(insert('now'))
    expect(await names()).toEqual(['now'])
    impatient.close()
  })

  it.each([
    ['execute', () => client.execute(insert('late'))],
    ['batch', () => client.batch([insert('late')])],
    ['migrate', () => client.migrate([insert('late')])],
    ['executeMultiple', () => client.executeMultiple("INSERT INTO notes VALUES ('late')")],
    ['a WITH', () => client.execute("WITH v AS (SELECT 'late') INSERT INTO notes SELECT * FROM v")],
    ['a comment first', () => client.execute("/* x */ INSERT INTO notes VALUES ('late')")],
  ])('lets %s wait for the open transaction', async (_, write) => {
    const transaction = await client.transaction()
    const late = write()
    await sleep(20)
    await transaction.execute(insert('first'))
    await transaction.rollback()
    await late
    expect(await names()).toEqual(['late'])
  })

  it('reads, with WITH as well, what is committed while a transaction is open', async () => {
    await client.execute(insert('before'))
    const transaction = await client.transaction()
    await transaction.execute(insert('open'))
    const { rows } = await client.execute('WITH n AS (SELECT * FROM notes) SELECT name FROM n')
    expect(rows.map(({ name }) => name)).toEqual(['before'])
    expect((await transaction.execute('SELECT name FROM notes')).rows).toHaveLength(2)
    await transaction.rollback()
  })

  it('keeps all of a batch or nothing', async () => {
    await expect(client.batch([insert('a'), insert('b'), insert('a')])).rejects.toThrow('UNIQUE')
    expect(await names()).toEqual([])
  })

  it('goes on in a transaction after a statement that failed', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('a'))
    await expect(transaction.execute(insert('a'))).rejects.toThrow('UNIQUE')
    await transaction.execute(insert('b'))
    await transaction.commit()
    expect(await names()).toEqual(['a', 'b'])
  })

  it('does not write on when SQLite itself has ended the transaction', async () => {
    await client.execute(insert('there'))
    const transaction = await client.transaction()
    await transaction.execute(insert('lost'))
    const ending = "INSERT OR ROLLBACK INTO notes VALUES ('there')"
    await expect(transaction.execute(ending)).rejects.toThrow('UNIQUE')
    await expect(transaction.execute(insert('late'))).rejects.toThrow('Nothing was saved')
    await expect(transaction.commit()).rejects.toThrow('Nothing was saved')
    await transaction.rollback()
    expect(await names()).toEqual(['there'])
    await client.execute(insert('next'))
  })

  it('refuses statements of a transaction that has ended', async () => {
    const transaction = await client.transaction()
    await transaction.commit()
    expect(transaction.closed).toBe(true)
    await expect(transaction.execute(insert('late'))).rejects.toThrow('already ended')
  })

  it('refuses a migration that leaves a row which points to nothing', async () => {
    await client.execute('CREATE TABLE links (name text REFERENCES notes (name))')
    const link = "INSERT INTO links VALUES ('missing')"
    await expect(client.execute(link)).rejects.toThrow('FOREIGN KEY')
    const migration = client.withoutForeignKeys(() => client.batch([link]))
    await expect(migration).rejects.toThrow('table links, which points to notes')
    expect((await client.execute('PRAGMA foreign_keys')).rows[0]).toMatchObject({ foreign_keys: 1 })
  })

  it('names the file that cannot be opened', async () => {
    const path = join(directory, 'new', 'vouch.db', 'no-directory', 'vouch.db')
    await expect(openQueuedClient({ path, limits: defaultWriteLimits })).rejects.toMatchObject({
      name: 'DatabaseSettingsError',
      message: expect.stringContaining(path),
    })
  })
})
