import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { firstVersion, type DatedReference } from './firstVersion'

type Models = MongooseAdapter['collections']

/**
 * Lets Payload's own functions make the documents, with models that only collect them, and then writes each
 * collection at once.
 */
export const insertIntoMongo = async ({
  adapter,
  references,
  req,
}: {
  adapter: MongooseAdapter
  references: readonly DatedReference[]
  req: PayloadRequest
}): Promise<void> => {
  const collected = { collections: newCollector(), versions: newCollector() }
  const collecting: MongooseAdapter = Object.create(adapter, {
    collections: { value: { references: collected.collections.model } },
    versions: { value: { references: collected.versions.model } },
  })
  for (const reference of references) {
    const version = firstVersion({ reference, req })
    await adapter.create.call(collecting, {
      collection: 'references',
      data: reference,
      req,
      returning: false,
    })
    await adapter.createVersion.call(collecting, version)
  }
  const session = adapter.sessions[(await req.transactionID) ?? '']
  // Payload dates documents itself.
  const options = { timestamps: false, ...(session && { session }) }
  for (const name of ['collections', 'versions'] as const) {
    const models: Models = adapter[name]
    await models.references?.insertMany(collected[name].documents, options)
  }
}

/** What Payload's functions call of a model; a new document has no earlier version to mark. */
const newCollector = () => {
  const documents: object[] = []
  const create = async (created: object[]) => {
    documents.push(...created)
    return created
  }
  return { documents, model: { create, updateMany: async () => undefined } }
}
