import { afterAll, beforeAll, expect, it } from 'vitest'
import { linkedIds } from '../../../src/evidence/linkedIds'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_MAX_MERGED_DOCUMENTS: '2' } })
  write = writerOf(site)
})

afterAll(() => site.close())

it('refuses a merge that would change too many documents, changes none, and goes the other way round', async () => {
  const much = (await write.add('references', { title: 'Cited by many' })).id
  const little = (await write.add('references', { title: 'Cited by none' })).id
  const body = textCiting(much)
  const articles = [
    await write.add('articles', { title: 'One', body }),
    await write.publish('articles', { title: 'Two', body }),
    await write.add('articles', { title: 'Three', body }),
  ]
  const { payload } = site
  const refused = mergeReferences({ payload, survivor: little, merged: much })
  await expect(refused).rejects.toMatchObject({ status: 409, data: { documents: 3, most: 2 } })
  for (const { id } of articles) {
    const article = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    expect(linkedIds(article).references).toEqual([much])
  }
  await expect(
    mergeReferences({ payload, survivor: much, merged: little }),
  ).resolves.toHaveProperty('id')
})
