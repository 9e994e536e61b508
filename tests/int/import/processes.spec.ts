import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { importArticle } from '../../../src/publishing/import/importArticle'
import { testDatabase } from '../database'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { startImporter } from './importer'
import { contentCounts, removeContent } from './records'
import { articleText, bytesOf } from './texts'

let site: TestSite

beforeAll(async () => {
  site = await startPayload({ hasUsers: false })
})
beforeEach(() => removeContent(site.payload))
afterAll(() => site.close())

it.each(['references', 'articles'] as const)(
  'leaves nothing of an import that is killed after it wrote its first of the %s',
  async (stopAfter) => {
    const importer = startImporter({ text: articleText(), stopAfter })
    await importer.says('written')
    importer.kill()
    await importer.ended
    const counts = await contentCounts(site.payload)
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0])
    // MongoDB keeps what a killed client had locked for up to a minute, so this is another article.
    const text = articleText({ treatment: 'Phototherapy', author: `After ${stopAfter}` })
    const report = await importArticle({
      payload: site.payload,
      bytes: bytesOf(testDatabase === 'sqlite' ? articleText() : differing(text)),
      fileName: 'after.txt',
    })
    expect(report).toMatchObject({ isUnchanged: false, linked: [] })
  },
)

it('waits its turn beside another writer, who can be read from meanwhile', async () => {
  const importer = startImporter({ text: articleText() })
  let isImported = false
  const imported = importer.says('imported').then(() => (isImported = true))
  await inTransaction({
    payload: site.payload,
    run: async (req) => {
      await site.payload.create({ collection: 'people', data: { name: 'Written meanwhile' }, req })
      await importer.says('ready')
      for (let round = 0; round < 20; round += 1) {
        const { totalDocs } = await site.payload.count({ collection: 'articles' })
        expect(totalDocs).toBe(isImported ? 1 : 0)
        await sleep(100)
      }
      if (testDatabase === 'sqlite') expect(isImported).toBe(false)
    },
  })
  await imported
  await importer.ended
  expect(await contentCounts(site.payload)).toMatchObject({ articles: 1, references: 3, people: 2 })
})

/** The same article with facts of other names. */
const differing = (text: string) =>
  text
    .replace('Blistering of the skin', 'Sunburn of the skin')
    .replace('Loss of feeling', 'Itching')
    .replace('Cold urticaria', 'Lupus')
    .replace('Poor circulation', 'Fair skin')
    .replace('Frost, A. and Rime, B., 2001', 'Ray, A. and Beam, B., 2001')
    .replace('Snow, C., 2010', 'Glow, C., 2010')
    .replace('Hail, D., 2015', 'Shine, D., 2015')
