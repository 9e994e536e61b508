import { sql } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'
import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { databases } from './databases'
import { openSite, type Row } from './site'

const [sqlite] = databases
const removals: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove()
})

const open = async (options: Omit<Parameters<typeof openSite>[0], 'url'> = {}) => {
  const { url, remove } = (await sqlite?.place()) ?? { url: '', remove: () => Promise.resolve() }
  const site = await openSite({ url, ...options })
  removals.push(() => remove(site.payload))
  return { ...site, url }
}

const pragma = async ({ name, run }: { name: string; run: (sql: string) => Promise<Row[]> }) =>
  Object.values((await run(`PRAGMA ${name}`))[0] ?? {})[0]

describe('a write of a hook without req, inside an open transaction', () => {
  it('is an error that names the remedy, not a deadlock, and nothing is kept', async () => {
    const site = await open()
    const afterChange = () => site.create({ data: { title: 'outside' } })
    const create = site.create({ data: { title: 'inside' }, context: { afterChange } })
    await expect(create).rejects.toMatchObject({
      name: 'OutsideTransactionError',
      message: expect.stringContaining('Pass req'),
    })
    expect((await site.find({})).totalDocs).toBe(0)
    await site.create({ data: { title: 'the queue goes on' } })
  })

  it('is the same error for payload.db', async () => {
    const site = await open()
    const { id } = await site.create({ data: { title: 'there' } })
    const afterChange = () =>
      site.payload.db.updateOne({ collection: 'references', id: String(id), data: { title: 'x' } })
    const create = site.create({ data: { title: 'inside' }, context: { afterChange } })
    await expect(create).rejects.toMatchObject({ name: 'OutsideTransactionError' })
  })

  it('is done afterwards when nobody waits for it', async () => {
    const site = await open()
    let later: Promise<unknown> = Promise.resolve()
    const afterChange = () => {
      later = site.create({ data: { title: 'later' } })
    }
    await site.create({ data: { title: 'inside' }, context: { afterChange } })
    await later
    expect((await site.find({})).totalDocs).toBe(2)
  })

  it('is not seen in writes that merely run beside the transaction', async () => {
    const site = await open({ limits: { ownWrite: 100 } })
    const { db } = site.payload
    const first = db.beginTransaction()
    const beside = site.create({ data: { title: 'beside' } })
    const transactionID = (await first) ?? ''
    const data = { id: 'a', title: 'first' }
    for (const title of ['one', 'two', 'three', 'four', 'five']) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await db.create({
        collection: 'references',
        data: { ...data, id: title },
        req: { transactionID },
      })
    }
    await db.commitTransaction(transactionID)
    await expect(beside).resolves.toMatchObject({ title: 'beside' })
  })
})

describe('limits', () => {
  it('refuses a write that waited too long, with 503 and without waiting for ever', async () => {
    const site = await open({ limits: { wait: 200 } })
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const long = inTransaction({ payload: site.payload, run: () => ended })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(site.create({ data: { title: 'waits' } })).rejects.toMatchObject({
      name: 'WriteWaitError',
      status: 503,
      isPublic: true,
    })
    end()
    await long
    await site.create({ data: { title: 'goes on' } })
  })

  it('rolls back a transaction that does nothing, and tells its owner', async () => {
    const site = await open({ limits: { idle: 200 } })
    const idle = inTransaction({
      payload: site.payload,
      run: async (req) => {
        await site.create({ data: { title: 'forgotten' }, req })
        await new Promise((resolve) => setTimeout(resolve, 600))
      },
    })
    const [outcome] = await Promise.allSettled([idle, site.create({ data: { title: 'next' } })])
    expect(outcome).toMatchObject({ reason: { name: 'LostTransactionError' } })
    expect((await site.find({})).docs.map(({ title }) => title)).toEqual(['next'])
  })
})

describe('the connections', () => {
  it('keep their settings after many transactions', async () => {
    const site = await open()
    for (const title of ['a', 'b', 'c']) await site.create({ data: { title } })
    await inTransaction({
      payload: site.payload,
      run: async (req: PayloadRequest) => {
        const session = site.payload.db.sessions?.[(await req.transactionID) ?? '']
        if (!hasRows(session)) throw new Error('no transaction')
        const run = async (text: string) => (await session.db.run(sql.raw(text))).rows
        expect(await pragma({ name: 'foreign_keys', run })).toBe(1)
        expect(await pragma({ name: 'busy_timeout', run })).toBe(0)
        expect(await pragma({ name: 'synchronous', run })).toBe(2)
        expect(await pragma({ name: 'journal_mode', run })).toBe('wal')
      },
    })
  })
})

describe('migrations', () => {
  it('run once, also when the database is opened again', async () => {
    const first = await open()
    await first.create({ data: { title: 'kept' } })
    const again = await openSite({ url: first.url })
    expect((await again.find({})).totalDocs).toBe(1)
    const { totalDocs } = await again.payload.find({ collection: 'payload-migrations' })
    expect(totalDocs).toBe(1)
    await again.payload.destroy()
  })

  it('run once when several servers start at once', async () => {
    const { url, remove } = (await sqlite?.place()) ?? { url: '', remove: () => Promise.resolve() }
    const sites = await Promise.all([1, 2, 3].map(() => openSite({ url })))
    const [first, ...others] = sites
    if (!first) throw new Error('no site')
    const { totalDocs } = await first.payload.find({ collection: 'payload-migrations' })
    expect(totalDocs).toBe(1)
    for (const { payload } of others) await payload.destroy()
    await remove(first.payload)
  })

  it('that fail keep nothing and name the migration', async () => {
    const first = await open()
    const failing = {
      name: '20260102_000000_failing',
      up: async ({ db }: { db: Parameters<typeof rebuild>[0]['db'] }) => {
        await db.run(sql.raw('CREATE TABLE half (id text)'))
        await db.run(sql.raw('ALTER TABLE missing ADD COLUMN x text'))
      },
      down: () => Promise.resolve(),
    }
    const start = openSite({ url: first.url, migrations: [failing] })
    await expect(start).rejects.toMatchObject({
      name: 'DatabaseSettingsError',
      message: expect.stringMatching(/20260102_000000_failing.*no such table: missing/s),
    })
    const { rows } = await first.payload.db.drizzle.run(
      sql.raw("SELECT name FROM sqlite_master WHERE name = 'half'"),
    )
    expect(rows).toEqual([])
  })

  it('that rebuild a table keep the rows which point to it', async () => {
    const first = await open()
    await first.create({ data: { title: 'kept', tags: [{ tag: 'kept too' }] } })
    const again = await openSite({
      url: first.url,
      migrations: [{ name: '20260102_000000_rebuild', up: rebuild, down: () => Promise.resolve() }],
    })
    expect((await again.find({})).docs).toMatchObject([{ tags: [{ tag: 'kept too' }] }])
    await again.payload.destroy()
  })
})

/** What drizzle-kit writes when a column changes; its PRAGMA has no effect inside a transaction. */
const rebuild = async ({
  db,
}: {
  db: { run: (statement: ReturnType<typeof sql.raw>) => Promise<{ rows: Row[] }> }
}) => {
  const found = await db.run(sql.raw("SELECT sql FROM sqlite_master WHERE name = 'references'"))
  const create = String(found.rows[0]?.sql).replace('`references`', '`__new_references`')
  await db.run(sql.raw('PRAGMA foreign_keys=OFF'))
  await db.run(sql.raw(create))
  await db.run(sql.raw('INSERT INTO `__new_references` SELECT * FROM `references`'))
  await db.run(sql.raw('DROP TABLE `references`'))
  await db.run(sql.raw('ALTER TABLE `__new_references` RENAME TO `references`'))
  await db.run(sql.raw('PRAGMA foreign_keys=ON'))
}

const hasRows = (session: unknown): session is { db: Parameters<typeof rebuild>[0]['db'] } =>
  typeof session === 'object' && session !== null && 'db' in session
