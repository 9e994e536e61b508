import type { Payload } from 'payload'
import { inTransaction } from '../../database/transaction'
import { searchIndexOf } from './searchIndex'
import { searchTokens } from './searchTokens'

const atOnce = 500

/** Adds the references that the index does not know: those that are older than the index itself. */
export const mendSearchIndex = async (payload: Payload): Promise<void> => {
  const index = searchIndexOf(payload.db)
  for (;;) {
    const ids = await index.findMissing({ limit: atOnce })
    if (ids.length === 0) return
    await inTransaction({
      payload,
      run: async (req) => {
        const { docs } = await payload.find({
          collection: 'references',
          where: { id: { in: ids } },
          pagination: false,
          depth: 0,
          trash: true,
          select: searchedFields,
          overrideAccess: true,
          req,
        })
        const references = docs.map((fields) => ({ id: fields.id, tokens: searchTokens(fields) }))
        await index.put({ references, req })
      },
    })
    if (ids.length < atOnce) return
  }
}

const searchedFields = {
  type: true,
  title: true,
  authors: true,
  editors: true,
  containerTitle: true,
  issued: true,
  extra: true,
  citationKey: true,
  doi: true,
  pmid: true,
  pmcid: true,
  arxiv: true,
  isbn: true,
} as const
