import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})

afterAll(() => site.close())

const collection = 'payload-jobs'
const queue = 'refreshStatuses'

beforeEach(() => site.payload.db.deleteMany({ collection, where: {} }))

const schedule = () => site.payload.jobs.handleSchedules({ queue })

const jobs = async () => (await site.payload.find({ collection, depth: 0, sort: 'createdAt' })).docs

/** As Payload leaves the job of a run, so many hours after it began. */
const begin = async (hours: number) => {
  const [job] = await jobs()
  await site.payload.db.updateOne({
    collection,
    id: job?.id ?? '',
    data: {
      processing: true,
      updatedAt: new Date(Date.now() - hours * 60 * 60 * 1000).toISOString(),
    },
  })
  return job?.id
}

it('queues one run at a time', async () => {
  await schedule()
  await schedule()
  expect(await jobs()).toHaveLength(1)
})

it('leaves a run alone that is under way', async () => {
  await schedule()
  const id = await begin(3)
  await schedule()
  expect(await jobs()).toMatchObject([{ id, processing: true }])
})

it('runs anew after a run that was ended with its process', async () => {
  await schedule()
  await begin(23)
  await schedule()
  expect(await jobs()).toMatchObject([{ processing: false, taskSlug: queue }])
})
