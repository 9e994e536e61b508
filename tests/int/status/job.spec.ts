import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { playRegistries } from '../../registries/server'
import type { PlayedRegistries } from '../../registries/server'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

describe.skipIf(!hasRegistryFixtures)('the daily job, with registries as they answered', () => {
  let site: TestSite
  let write: Writer
  let played: PlayedRegistries

  beforeAll(async () => {
    played = await playRegistries()
    site = await startPayload({ env: { ...played.env, VOUCH_REGISTRY_RETRIES: '0' } })
    write = writerOf(site)
  })

  afterEach(() => played.mend())

  afterAll(async () => {
    await site.close()
    await played.close()
  })

  const add = async (fields: object) =>
    (await write.add('references', { title: `Work ${randomUUID()}`, ...fields })).id

  const read = (id: string) => site.payload.findByID({ collection: 'references', id, depth: 0 })

  const runJob = async () => {
    await site.payload.jobs.queue({
      task: 'refreshStatuses',
      queue: 'refreshStatuses',
      input: {},
    })
    const { jobStatus } = await site.payload.jobs.run({ queue: 'refreshStatuses' })
    expect(Object.values(jobStatus ?? {})).toEqual([{ status: 'success' }])
  }

  it('stores what Crossref and PubMed say, and nothing where they say nothing', async () => {
    const retracted = await add({ doi: '10.1016/s0140-6736(97)11096-0' })
    const corrected = await add({ doi: '10.1371/journal.pone.0033693' })
    const newVersion = await add({ doi: '10.1371/journal.ppat.1006930' })
    const notice = await add({ doi: '10.1111/ijal.12281' })
    const erratum = await add({ pmid: '35649368' })
    const strange = await add({ doi: '10.5555/nobody-knows-it' })
    await runJob()
    expect(await read(retracted)).toMatchObject({
      status: 'retracted',
      statusNotice: '10.1016/s0140-6736(10)60175-4',
      statusCheckedAt: expect.any(String),
    })
    expect(await read(corrected)).toMatchObject({
      status: 'corrected',
      statusNotice: '10.1371/annotation/c76da2c1-ccb8-4797-94c1-359d3ceceeda',
      statusSource: 'crossref',
    })
    expect(await read(newVersion)).toMatchObject({ status: 'current' })
    expect(await read(notice)).toMatchObject({ status: 'current' })
    expect(await read(erratum)).toMatchObject({ status: 'corrected', statusSource: 'pubmed' })
    expect(await read(strange)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
  })

  it('leaves a work unknown while its registry is down, and finds it the next day', async () => {
    const id = await add({ doi: '10.1371/journal.pbio.0050002' })
    played.breakDown('crossref', { kind: 'status', status: 500 })
    await runJob()
    expect(await read(id)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    played.mend()
    await runJob()
    expect(await read(id)).toMatchObject({ status: 'corrected' })
  })
})
