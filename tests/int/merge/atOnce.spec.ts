import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkedIds } from '../../../src/evidence/linkedIds'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

const addOne = async () => (await write.add('references', { title: `Work ${randomUUID()}` })).id

const merge = (request: { survivor: string; merged: string }) =>
  mergeReferences({ payload: site.payload, ...request })

const stored = (id: string) =>
  site.payload.findByID({ collection: 'references', id, depth: 0, trash: true })

const succeeded = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length

describe('at the same moment', () => {
  it('two references are not merged into each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await addOne(), await addOne()]
      const results = await Promise.allSettled([
        merge({ survivor: one, merged: other }),
        merge({ survivor: other, merged: one }),
      ])
      expect(succeeded(results)).toBe(1)
      const gone = [await stored(one), await stored(other)].filter(({ deletedAt }) => deletedAt)
      expect(gone).toHaveLength(1)
    }
  })

  it('three merges into one lose no cite, and a merge is undone once', async () => {
    const survivor = await addOne()
    const others = [await addOne(), await addOne(), await addOne()]
    const { id: article } = await write.publish('articles', {
      title: `It cites ${randomUUID()}`,
      body: textCiting(survivor, ...others),
    })
    const merges = await Promise.all(others.map((merged) => merge({ survivor, merged })))
    const cites = async () => {
      const found = await site.payload.findByID({ collection: 'articles', id: article, depth: 0 })
      return linkedIds(found).references
    }
    expect(await cites()).toEqual([survivor])
    const last = merges.toSorted((one, other) => (one.id ?? '').localeCompare(other.id ?? ''))
    const undone = await Promise.allSettled(
      last
        .flatMap(({ id }) => [id, id])
        .map((id) => undoMerge({ payload: site.payload, id: id ?? '' })),
    )
    expect(succeeded(undone)).toBeGreaterThanOrEqual(1)
    expect(succeeded(undone)).toBeLessThanOrEqual(3)
    expect(await cites()).toHaveLength(1 + succeeded(undone))
  })
})
