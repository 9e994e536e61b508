import { randomUUID } from 'node:crypto'
import type { PayloadRequest, TypeWithID } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { linkedIds } from '../../../src/evidence/linkedIds'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import { heading, citing, paragraph, richText, writerOf } from '../content'
import type { Writer } from '../content'
import type { Row } from '../api'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

/** More of them are measured: VOUCH_TEST_CITERS=2000 says how long it took. */
const citers = Number(process.env.VOUCH_TEST_CITERS ?? 120)
const isMeasured = citers > 500

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

const textOf = (merged: string) =>
  richText(
    ...Array.from({ length: 20 }, (_, index) => [
      heading(`What is known, ${index}`),
      paragraph('A sentence that is as long as sentences of articles are. '.repeat(8)),
    ]).flat(),
    paragraph('It works.', citing(merged)),
    paragraph('It helps.', citing({ reference: merged, locator: '3' })),
  )

const addCiters = async (merged: string) => {
  const { payload } = site
  const article = await write.publish('articles', { title: 'Cites it', body: textOf(merged) })
  await write.saveDraft('articles', article.id, { title: 'Cites it in a draft' })
  const main = await payload.db.findOne<Row & TypeWithID>({
    collection: 'articles',
    where: { id: { equals: article.id } },
  })
  const copyInto = async (req: PayloadRequest, index: number) => {
    const id = randomUUID()
    const copy = { ...main, slug: `copy-${id}`, title: { en: `Copy ${index}` } }
    await payload.db.create({
      collection: 'articles',
      data: { ...structuredClone(copy), id },
      returning: false,
      req,
    })
    for (const [later, _status] of ['published', 'draft'].entries()) {
      const at = new Date(Date.now() - 10_000 + later).toISOString()
      await payload.db.createVersion({
        collectionSlug: 'articles',
        parent: id,
        versionData: { ...structuredClone(copy), _status },
        autosave: false,
        createdAt: at,
        updatedAt: at,
        returning: false,
        req,
      })
    }
  }
  for (let from = 1; from < citers; from += 50) {
    const run = async (req: PayloadRequest) => {
      for (let index = from; index < Math.min(citers, from + 50); index += 1) {
        await copyInto(req, index)
      }
    }
    await inTransaction({ payload, run })
  }
}

const measured = async <Result>(task: string, run: () => Promise<Result>): Promise<Result> => {
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  clearInterval(watch)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const { user, system } = process.cpuUsage(cpu)
  const busy = ((user + system) / 1e6).toFixed(1)
  const megabytes = Math.round(most / 1e6)
  const text = `${task}: ${citers} documents, ${seconds} s (${busy} s of processor), ${megabytes} MB in all`
  if (isMeasured) process.stdout.write(`${text}\n`)
  return result
}

it(
  'moves the cites of many documents in one transaction, and back',
  { timeout: 1_800_000 },
  async () => {
    const { payload } = site
    const survivor = (await write.add('references', { title: 'The one that stays' })).id
    const merged = (await write.add('references', { title: 'The one that goes' })).id
    await addCiters(merged)
    const citing = async (reference: string) => {
      const where = { citedReferences: { in: [reference] } }
      const { totalDocs } = await payload.count({ collection: 'articles', where })
      const drafts = await payload.countVersions({
        collection: 'articles',
        where: {
          and: [{ latest: { equals: true } }, { 'version.citedReferences': { in: [reference] } }],
        },
      })
      return [totalDocs, drafts.totalDocs]
    }
    expect(await citing(merged)).toEqual([citers, citers])

    const { id, documents } = await measured('merge', () =>
      mergeReferences({ payload, survivor, merged }),
    )
    expect(documents).toHaveLength(citers)
    expect(await citing(merged)).toEqual([0, 0])
    expect(await citing(survivor)).toEqual([citers, citers])
    const [some] = documents
    const read = await payload.findByID({ collection: 'articles', id: some?.id ?? '', depth: 0 })
    expect(linkedIds(read).references).toEqual([survivor])

    const { restored, notUndone } = await measured('undo', () =>
      undoMerge({ payload, id: id ?? '' }),
    )
    expect([restored, notUndone]).toEqual([2 * citers, []])
    expect(await citing(merged)).toEqual([citers, citers])
    expect(await citing(survivor)).toEqual([0, 0])
  },
)
