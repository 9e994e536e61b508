import { expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { databases } from './databases'
import { openSite } from './site'

const mongodb = databases.find(({ name }) => name === 'MongoDB')

it.skipIf(!mongodb?.isHere)(
  'has transactions although the URL does not name the replica set',
  async () => {
    const { url, remove } = (await mongodb?.place()) ?? { url: '', remove: () => Promise.resolve() }
    const withoutSet = new URL(url)
    withoutSet.searchParams.delete('replicaSet')
    const site = await openSite({ url: withoutSet.href })
    const failing = inTransaction({
      payload: site.payload,
      run: async (req) => {
        await site.create({ data: { title: 'not kept' }, req })
        throw new Error('failed on purpose')
      },
    })
    await expect(failing).rejects.toThrow('failed on purpose')
    expect((await site.find({})).totalDocs).toBe(0)
    await remove(site.payload)
  },
)

it.skipIf(!mongodb?.isHere)('keeps a DOI unique by an index of strings only', async () => {
  const { url, remove } = (await mongodb?.place()) ?? { url: '', remove: () => Promise.resolve() }
  const { payload } = await openSite({ url })
  const indexes = await payload.db.connection.collection('references').indexes()
  expect(indexes.filter(({ key }) => 'doi' in key)).toMatchObject([
    { key: { doi: 1 }, unique: true, partialFilterExpression: { doi: { $type: 'string' } } },
    { key: { doi: 1, _id: 1 } },
  ])
  await remove(payload)
})
