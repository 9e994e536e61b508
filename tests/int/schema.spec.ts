import fs from 'node:fs/promises'
import path from 'node:path'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from './database'
import { writerOf } from './content'
import { startPayload } from './payload'

const site = await startPayload()
const { config } = site.payload

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => site.close())

/** What a generator would write; it writes nothing where its file is as it should be. */
const written = async (generate: () => Promise<unknown>) => {
  const write = vi.spyOn(fs, 'writeFile').mockResolvedValue()
  await generate()
  return write.mock.calls.map(([file]) => path.basename(String(file)))
}

it('finds the import map of the admin panel up to date: npm run generate', async () => {
  expect(await written(() => generateImportMap(config, { log: false }))).toEqual([])
})

it('finds the generated types up to date: npm run generate', async () => {
  const types = await fs.readFile(config.typescript.outputFile, 'utf8')
  // The ids of Payload's own tables are of the kind of the database that the types were made on.
  const defaultIDType = types.includes('defaultIDType: string') ? 'text' : 'number'
  const sameDatabase = { ...config, db: { ...config.db, defaultIDType } } as const
  expect(await written(() => generateTypes(sameDatabase, { log: false }))).toEqual([])
})

describe.skipIf(testDatabase !== 'sqlite')('on SQLite', () => {
  it('finds the last migration at the schema of the collections: npm run payload -- migrate:create', async () => {
    const { db } = site.payload
    const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
    const directory = path.resolve('migrations/sqlite')
    const snapshots = (await fs.readdir(directory)).filter((name) => name.endsWith('.json')).sort()
    const last = await fs.readFile(path.join(directory, snapshots.at(-1) ?? ''), 'utf8')
    const schema = await generateDrizzleJson(db.schema)
    expect(await generateMigration(JSON.parse(last), schema)).toEqual([])
  })
})

it('lists every migration file, in order', async () => {
  const { migrations } = await import(`../../migrations/${testDatabase}/index.ts`)
  const files = (await fs.readdir(path.resolve('migrations', testDatabase)))
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.replace('.ts', ''))
  const names: unknown[] = migrations.map(({ name }: { name: string }) => name)
  expect(names).toEqual(files.sort())
})

it('brings an empty database up to date, and does nothing to one that is', async () => {
  const { id } = await writerOf(site).add('references', { title: 'Is there' })
  const applied = async (payload = site.payload) => {
    const { docs } = await payload.find({ collection: 'payload-migrations', sort: 'name' })
    return docs.map(({ name, batch }) => ({ name, batch }))
  }
  const before = await applied()
  expect(before.length).toBeGreaterThan(0)
  const second = await getPayload({ config, key: 'second' })
  expect(await applied(second)).toEqual(before)
  expect((await second.findByID({ collection: 'references', id })).title).toBe('Is there')
  await second.destroy()
})
