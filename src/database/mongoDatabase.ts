import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { DatabaseSettingsError, LostTransactionError, swallowedErrorReason } from './errors'
import { runMigrations, type RunnableMigration } from './migrations'
import { decideTransactions, type ServerMode } from './mongoServer'
import { narrowTrashIndex } from './trashIndex'
import { makeUniqueIndexesPartial } from './uniqueIndexes'

export type MongoMigrations = NonNullable<MongooseAdapter['prodMigrations']>

/**
 * The adapter for a MongoDB server: Payload's own, with transactions wherever the server has them (Payload asks
 * the URL, not the server), unique indexes that let records without a value live side by side, an index of the trash
 * that holds nothing else, and an error where a commit would be lost. Indexes are built and migrations have run
 * before it counts as connected.
 */
export const mongoDatabase = ({
  url,
  migrations,
  migrationDir,
  mode,
}: {
  url: string
  migrations: MongoMigrations
  migrationDir: string | undefined
  mode: ServerMode
}): DatabaseAdapterObj => {
  const base = mongooseAdapter({
    url,
    useJoinAggregations: false,
    ...(migrationDir === undefined ? {} : { migrationDir }),
  })
  const init: typeof base.init = (args) => {
    const adapter = base.init(args)
    if (!isMongooseAdapter(adapter)) {
      throw new DatabaseSettingsError('@payloadcms/db-mongodb no longer gives a mongoose adapter.')
    }
    narrowIndexes(adapter)
    useServersTransactions({ adapter, mode })
    buildAndMigrateOnConnect({ adapter, migrations })
    return adapter
  }
  return { ...base, init }
}

const isMongooseAdapter = (adapter: BaseDatabaseAdapter): adapter is MongooseAdapter =>
  adapter.name === 'mongoose' && 'collections' in adapter && 'versions' in adapter

const narrowIndexes = (adapter: MongooseAdapter) => {
  const { init } = adapter
  adapter.init = async () => {
    await init?.call(adapter)
    for (const { schema } of Object.values(adapter.collections)) {
      makeUniqueIndexesPartial(schema)
      narrowTrashIndex(schema)
    }
  }
}

const useServersTransactions = ({
  adapter,
  mode,
}: {
  adapter: MongooseAdapter
  mode: ServerMode
}) => {
  const { connect, beginTransaction, commitTransaction } = adapter
  let decision: ReturnType<typeof decideTransactions> | undefined
  let refusal: unknown

  adapter.afterOpenConnection = async ({ connection }) => {
    try {
      const hello = await connection.db?.admin().command({ hello: 1 })
      decision = decideTransactions({ hello: hello ?? {}, mode })
    } catch (error) {
      refusal = error
      await connection.close()
      throw error
    }
  }
  adapter.connect = async (options) => {
    refusal = undefined
    try {
      await connect?.call(adapter, options)
    } catch (error) {
      throw refusal ?? error
    }
    if (decision?.transactions === 'on') {
      adapter.beginTransaction = beginTransaction
      adapter.transactionOptions ||= {}
    }
    if (decision?.transactions === 'off') adapter.payload.logger.warn(decision.warning)
  }
  adapter.commitTransaction = async (incoming) => {
    const id = (await incoming) ?? ''
    if (decision?.transactions === 'on' && !adapter.sessions[id]?.inTransaction()) {
      throw new LostTransactionError(swallowedErrorReason)
    }
    await commitTransaction.call(adapter, id)
  }
}

const buildAndMigrateOnConnect = ({
  adapter,
  migrations,
}: {
  adapter: MongooseAdapter
  migrations: MongoMigrations
}) => {
  const { connect } = adapter
  const { payload } = adapter
  adapter.connect = async (options) => {
    await connect?.call(adapter, options)
    await Promise.all(Object.values(adapter.connection.models).map((model) => model.init()))
    await runMigrations({
      payload,
      migrations: migrations.map((migration) => runnable({ adapter, migration })),
      applied: (req) => appliedMigrations({ adapter, req }),
    })
  }
}

const runnable = ({
  adapter,
  migration: { name, up },
}: {
  adapter: MongooseAdapter
  migration: MongoMigrations[number]
}): RunnableMigration => ({
  name,
  up: async ({ payload, req }) => {
    const session = adapter.sessions[(await req.transactionID) ?? '']
    await up({ payload, req, ...(session ? { session } : {}) })
  },
})

const appliedMigrations = async ({
  adapter,
  req,
}: {
  adapter: MongooseAdapter
  req: PayloadRequest | undefined
}) => {
  const { docs } = await adapter.payload.find({
    collection: 'payload-migrations',
    pagination: false,
    ...(req ? { req } : {}),
  })
  return docs.map(({ name, batch }) => ({ name: name ?? '', batch: batch ?? 0 }))
}
