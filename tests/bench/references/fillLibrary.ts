import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import {
  changeImportRecord,
  createImportRecord,
  importerOf,
} from '../../../src/library/import/importRecord'
import { insertReferences } from '../../../src/library/import/bulkWrite/insertReferences'
import { prepareReference } from '../../../src/library/import/bulkWrite/prepareReference'
import { searchIndexOf } from '../../../src/library/search/searchIndex'
import { searchTokens } from '../../../src/library/search/searchTokens'
import { inTransaction } from '../../../src/database/transaction'
import { matchKeys } from '../../../src/references/duplicates/matchKeys'
import { referenceFromCsl } from '../../../src/references/cslFromReference'
import { works } from './library'

const atOnce = 1_000

/**
 * Stores works without asking whether they are there: only what an import does with one of them is done for each,
 * since a library of 100,000 is the condition of the bench and not what it measures.
 */
export const fillLibrary = async ({
  payload,
  from,
  to,
}: {
  payload: Payload
  from: number
  to: number
}): Promise<void> => {
  const { id: importId } = await createImportRecord({
    payload,
    fileName: 'the library of the bench',
    by: importerOf(undefined),
  })
  for (let start = from; start < to; start += atOnce) {
    await inTransaction({
      payload,
      run: async (req) => {
        const all = works(start, Math.min(atOnce, to - start)).map((item) => {
          const fields = referenceFromCsl(item)
          return { ...fields, citationKey: item.id }
        })
        const [first] = all
        if (!first) return
        const like = await prepareReference({ fields: first, importId, req })
        const references = all.map((fields) => ({
          ...like,
          doi: undefined,
          pmid: undefined,
          ...structuredClone(fields),
          ...matchKeys(fields),
          authors: fields.authors?.map((author) => ({ ...author, id: randomUUID() })),
          id: randomUUID(),
        }))
        await insertReferences({ references, req })
        const indexed = references.map((each, index) => ({
          id: each.id,
          tokens: searchTokens(all[index] ?? first),
        }))
        await searchIndexOf(payload.db).put({ references: indexed, req })
      },
    })
  }
  await changeImportRecord({ payload, id: importId, data: { state: 'done' } })
}
