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

it.each([
  ['references', articleText({ treatment: 'Phototherapy', mark: 'First' })],
  ['articles', articleText({ treatment: 'Hydrotherapy', mark: 'Second' })],
] as const)(
  'leaves nothing of an import that is killed after it wrote its first of the %s',
  async (stopAfter, text) => {
    const importer = startImporter({ text, stopAfter })
    await importer.says('written')
    importer.kill()
    await importer.ended
    const counts = await contentCounts(site.payload)
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0])
    // MongoDB keeps for up to a minute what a killed client had locked: there it is another article's turn.
    const next =
      testDatabase === 'sqlite'
        ? text
        : articleText({ treatment: 'Thermotherapy', mark: `After${stopAfter}` })
    const report = await importArticle({
      payload: site.payload,
      bytes: bytesOf(next),
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
        // MongoDB lets the importer finish meanwhile, at once and before it says so.
        expect(testDatabase === 'sqlite' ? [0] : [0, 1]).toContain(totalDocs)
        await sleep(100)
      }
      if (testDatabase === 'sqlite') expect(isImported).toBe(false)
    },
  })
  await imported
  await importer.ended
  expect(await contentCounts(site.payload)).toMatchObject({ articles: 1, references: 3, people: 2 })
})
