import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import type { SearchIndex } from './searchIndex'

type Entry = { _id: string; tokens: readonly string[] }

/** The collection of the index; its index on `tokens` is made by the migration `reference_search`. */
export const mongoSearchCollection = 'reference_search'

/** One document for each reference, with its tokens: a range of an index finds those that begin alike. */
export const mongoSearchIndex = (adapter: MongooseAdapter): SearchIndex => {
  const entries = () => adapter.connection.collection<Entry>(mongoSearchCollection)
  const inTransactionOf = async (req: PayloadRequest | undefined) => {
    const session = adapter.sessions[(await req?.transactionID) ?? '']
    return session ? { session } : {}
  }
  return {
    put: async ({ references, req }) => {
      if (references.length === 0) return
      const writes = references.map(({ id, tokens }) => ({
        replaceOne: { filter: { _id: id }, replacement: { tokens }, upsert: true },
      }))
      await entries().bulkWrite(writes, { ordered: false, ...(await inTransactionOf(req)) })
    },
    remove: async ({ ids, req }) => {
      await entries().deleteMany({ _id: { $in: [...ids] } }, await inTransactionOf(req))
    },
    find: async ({ query: { words, beginning }, limit, req }) => {
      // A token holds letters and digits only: nothing in it is an operator of regular expressions.
      const all = [
        ...words.map((word) => ({ tokens: word })),
        { tokens: new RegExp(`^${beginning}`) },
      ]
      const options = { projection: { _id: 1 }, limit, ...(await inTransactionOf(req)) }
      const found = await entries().find({ $and: all }, options).toArray()
      return found.map(({ _id }) => _id)
    },
    findMissing: async ({ limit }) => {
      const references = adapter.collections.references
      if (!references) return []
      const [stored, known] = await Promise.all([
        references.estimatedDocumentCount(),
        entries().estimatedDocumentCount(),
      ])
      if (stored <= known) return []
      const missing = await references.aggregate<{ _id: string }>([
        { $project: { _id: 1 } },
        {
          $lookup: {
            from: mongoSearchCollection,
            localField: '_id',
            foreignField: '_id',
            as: 'known',
          },
        },
        { $match: { known: { $size: 0 } } },
        { $limit: limit },
      ])
      return missing.map(({ _id }) => _id)
    },
  }
}
