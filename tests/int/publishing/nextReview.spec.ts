import { afterAll, beforeAll, expect, it } from 'vitest'
import { writerOf } from '../content'
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

const setInterval = (reviewIntervalMonths: number | null) =>
  site.rest('POST', '/globals/editorial-policy', { as: 'admin', body: { reviewIntervalMonths } })

const reviewed = { title: 'Reviewed', lastReviewed: '2026-01-31T12:00:00.000Z' }

it('is due after the interval of the house', async () => {
  const first = await write.add('articles', reviewed)
  expect(first).toMatchObject({ nextReviewDue: '2029-01-31T12:00:00.000Z' })
  await setInterval(1)
  const { id } = await write.add('articles', { title: 'Not yet' })
  expect(await write.change('articles', id, reviewed)).toMatchObject({
    nextReviewDue: '2026-02-28T12:00:00.000Z',
  })
})

it('stays as it was set, and empty where nothing can be worked out', async () => {
  const nextReviewDue = '2027-01-01T12:00:00.000Z'
  expect(await write.add('articles', { ...reviewed, nextReviewDue })).toMatchObject({
    nextReviewDue,
  })
  expect((await write.add('articles', { title: 'Never' })).nextReviewDue ?? null).toBeNull()
  await setInterval(null)
  expect((await write.add('articles', reviewed)).nextReviewDue ?? null).toBeNull()
})
