import { randomUUID } from 'node:crypto'
import { buildConfig, getPayload, type CollectionConfig, type Payload } from 'payload'
import { sql } from '@payloadcms/db-sqlite'
import { databaseAdapter, type Migrations } from '../../../src/database/adapter'
import type { WriteLimits } from '../../../src/database/writeQueue'

/** Payload's Local API without the types of one configuration, since this site has collections of its own. */
export type Site = {
  payload: Payload
  create: (args: Write) => Promise<Row>
  update: (args: Write & { id: string }) => Promise<Row>
  find: (args: Record<string, unknown>) => Promise<{ docs: Row[]; totalDocs: number }>
  addUser: () => Promise<Row>
  login: (password: string) => Promise<unknown>
  forgotPassword: () => Promise<unknown>
  savePreset: (user: Row) => Promise<Row>
  queueJob: (input: Row) => Promise<Row>
}

export type Row = Record<string, unknown>

const row = (document: object): Row => ({ ...document })
type Write = { data: Row; req?: object; context?: object; draft?: boolean }

type LooseLocalApi = {
  create(args: object): Promise<object>
  update(args: object): Promise<object>
  find(args: object): Promise<{ docs: object[]; totalDocs: number }>
  login(args: object): Promise<unknown>
  forgotPassword(args: object): Promise<unknown>
}

const email = 'editor@example.org'
const password = 'right-password'

/** A hook that a test gives through `context` runs once, inside the operation's transaction. */
const references: CollectionConfig = {
  slug: 'references',
  versions: { drafts: true },
  enableQueryPresets: true,
  fields: [
    { name: 'id', type: 'text', required: true, defaultValue: () => randomUUID() },
    { name: 'title', type: 'text', required: true },
    { name: 'doi', type: 'text', unique: true },
    { name: 'count', type: 'number', defaultValue: 0 },
    { name: 'tags', type: 'array', fields: [{ name: 'tag', type: 'text' }] },
  ],
  hooks: {
    afterChange: [
      async ({ req, context }) => {
        const { afterChange } = context
        delete context.afterChange
        if (typeof afterChange === 'function') await afterChange(req)
      },
    ],
  },
}

const users: CollectionConfig = {
  slug: 'users',
  auth: { maxLoginAttempts: 3, lockTime: 600_000 },
  fields: [{ name: 'id', type: 'text', required: true, defaultValue: () => randomUUID() }],
}

/** Makes all tables at once; the product's own migrations have a test of their own. */
const firstMigration: NonNullable<Migrations['sqlite']>[number] = {
  name: '20260101_000000_first',
  up: async ({ db, payload: { db: adapter } }) => {
    const kit = adapter.requireDrizzleKit()
    const schema = await kit.generateDrizzleJson(adapter.schema)
    const statements = await kit.generateMigration(adapter.defaultDrizzleSnapshot, schema)
    for (const statement of statements) await db.run(sql.raw(statement))
  },
  down: () => Promise.resolve(),
}

export const openSite = async ({
  url,
  limits = {},
  migrations = [],
}: {
  url: string
  limits?: Partial<WriteLimits>
  migrations?: NonNullable<Migrations['sqlite']>
}): Promise<Site> => {
  const config = buildConfig({
    secret: 'only-for-tests',
    telemetry: false,
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    collections: [references, users],
    queryPresets: { access: {}, constraints: {} },
    jobs: {
      tasks: [
        {
          slug: 'add-reference',
          inputSchema: [{ name: 'title', type: 'text', required: true }],
          handler: async ({ req, input }) => {
            const local: LooseLocalApi = req.payload
            await local.create({ collection: 'references', data: input, req })
            return { output: {} }
          },
        },
      ],
    },
    email: () => ({
      name: 'nowhere',
      defaultFromName: 'Vouch',
      defaultFromAddress: 'vouch@example.org',
      sendEmail: () => Promise.resolve(),
    }),
    db: databaseAdapter({ url, limits, migrations: { sqlite: [firstMigration, ...migrations] } }),
  })
  const payload = await getPayload({ config, key: randomUUID() })
  const local: LooseLocalApi = payload
  const jobs: { queue(args: object): Promise<object> } = payload.jobs
  return {
    payload,
    create: async (args) => row(await local.create({ collection: 'references', ...args })),
    update: async (args) => row(await local.update({ collection: 'references', ...args })),
    find: async (args) => {
      const found = await local.find({ collection: 'references', pagination: false, ...args })
      return { docs: found.docs.map(row), totalDocs: found.totalDocs }
    },
    addUser: async () =>
      row(await local.create({ collection: 'users', data: { email, password } })),
    login: (tried) => local.login({ collection: 'users', data: { email, password: tried } }),
    forgotPassword: () => local.forgotPassword({ collection: 'users', data: { email } }),
    savePreset: async (user) =>
      row(
        await local.create({
          collection: 'payload-query-presets',
          overrideAccess: false,
          user: { ...user, collection: 'users' },
          data: {
            title: 'Unchecked',
            isShared: true,
            relatedCollection: 'references',
            access: {
              read: { constraint: 'everyone' },
              update: { constraint: 'onlyMe' },
              delete: { constraint: 'onlyMe' },
            },
          },
        }),
      ),
    queueJob: async (input) => row(await jobs.queue({ task: 'add-reference', input })),
  }
}
