import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refreshStatuses } from '../../../src/library/status/refreshStatuses'
import { askRegistries } from '../../../src/library/status/askRegistries'
import type { AskRegistries, StatusAnswer } from '../../../src/library/status/askRegistries'
import type { RegistryClient } from '../../../src/registries/registry'
import { registrySettings } from '../../../src/registries/settings'
import type { StatusNotice } from '../../../src/references/status/notice'
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

/** What Crossref says of each DOI; it knows no other. */
const crossref = new Map<string, StatusNotice[]>()

const answerTo = (doi: string | null | undefined): StatusAnswer => {
  const notices = crossref.get(doi ?? '')
  return { knownBy: notices ? ['crossref'] : [], isIncomplete: false, notices: notices ?? [] }
}

const ask = vi.fn<AskRegistries>(async (works) => ({
  answers: new Map(works.map(({ id, doi }) => [id, answerTo(doi)])),
  failures: [],
}))

const down: AskRegistries = async (works) => ({
  answers: new Map(works.map(({ id }) => [id, { knownBy: [], isIncomplete: true, notices: [] }])),
  failures: [
    { registry: 'crossref', reason: 'unreachable', message: 'Crossref cannot be reached.' },
  ],
})

beforeEach(async () => {
  await site.payload.db.deleteMany({ collection: 'references', where: {} })
  crossref.clear()
  ask.mockClear()
})

const refresh = (options: { limit?: number; asking?: AskRegistries } = {}) =>
  refreshStatuses({
    payload: site.payload,
    ask: options.asking ?? ask,
    limit: options.limit ?? 100,
  })

const add = async (notices?: StatusNotice[]) => {
  const doi = `10.1000/${randomUUID()}`
  if (notices) crossref.set(doi, notices)
  const { id } = await write.add('references', { title: `Work ${randomUUID()}`, doi })
  return { id, doi }
}

const read = (id: string) => site.payload.findByID({ collection: 'references', id, depth: 0 })

const countVersions = async (id: string) =>
  (
    await site.payload.countVersions({
      collection: 'references',
      where: { parent: { equals: id } },
    })
  ).totalDocs

const retraction = (): StatusNotice => ({
  kind: 'retracted',
  source: 'crossref',
  notice: `10.1000/${randomUUID()}`,
  date: '2024-01-02',
})

describe('a run', () => {
  it('makes current what a registry knows, and leaves unknown what none does', async () => {
    const known = await add([])
    const strange = await add()
    const retracted = await add([retraction()])
    const unnamed = await write.add('references', { title: 'Without an identifier' })
    const report = await refresh()
    expect(report).toMatchObject({ asked: 3, known: 2, left: 0, failures: [] })
    expect(await read(known.id)).toMatchObject({ status: 'current', statusSource: 'crossref' })
    expect(await read(strange.id)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    expect(await read(retracted.id)).toMatchObject({ status: 'retracted' })
    expect(await read(unnamed.id)).toMatchObject({ status: 'unknown' })
    expect(report.changes.map(({ id, after }) => [id, after])).toEqual(
      expect.arrayContaining([
        [known.id, 'current'],
        [retracted.id, 'retracted'],
      ]),
    )
  })

  it('moves only the date where nothing is new: no version, and the same updatedAt', async () => {
    const { id } = await add([retraction()])
    await refresh()
    const first = await read(id)
    const versions = await countVersions(id)
    expect((await refresh()).changes).toEqual([])
    const second = await read(id)
    expect(Date.parse(second.statusCheckedAt ?? '')).toBeGreaterThan(
      Date.parse(first.statusCheckedAt ?? ''),
    )
    expect(second).toEqual({
      ...first,
      statusCheckedAt: second.statusCheckedAt,
      statusAskedAt: second.statusAskedAt,
    })
    expect(await countVersions(id)).toBe(versions)
  })

  it('asks those first that waited longest, and goes on in the next run', async () => {
    const works = [await add([]), await add(), await add([])]
    expect(await refresh({ limit: 2 })).toMatchObject({ asked: 2, left: 1 })
    expect(await refresh({ limit: 2 })).toMatchObject({ asked: 2, left: 1 })
    const asked = ask.mock.calls.map(([batch]) => batch.map(({ id }) => id))
    expect(asked[0]?.toSorted()).toEqual(
      works
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(asked[1]).toHaveLength(2)
    expect(asked[1]).toContain(works[2]?.id)
  })

  it('comes to every work within as many runs as the limit needs', async () => {
    const works: string[] = []
    while (works.length < 7) works.push((await add([])).id)
    for (let run = 0; run < 6; run += 1) await refresh({ limit: 3 })
    const batches = ask.mock.calls.map(([batch]) => batch.map(({ id }) => id))
    for (const start of [0, 3]) {
      const asked = new Set(batches.slice(start, start + 3).flat())
      expect([...asked].toSorted()).toEqual(works.toSorted())
    }
  })

  it('lets a notice go that its registry takes back, and one that is dismissed stay dismissed', async () => {
    const notice = retraction()
    const { id, doi } = await add([notice])
    await refresh()
    const [row] = (await read(id)).notices ?? []
    const dismissing = await site.rest('POST', `/references/${id}/notices/${row?.id}/dismiss`, {
      as: 'reviewer',
      body: { reason: 'It is about another work.' },
    })
    expect(dismissing).toMatchObject({ status: 200, body: { status: 'current' } })
    await refresh()
    expect(await read(id)).toMatchObject({ status: 'current' })
    crossref.set(doi, [notice, retraction()])
    await refresh()
    expect(await read(id)).toMatchObject({ status: 'retracted' })
    crossref.set(doi, [notice])
    await refresh()
    expect(await read(id)).toMatchObject({ status: 'current' })
  })

  it('stays as it is where the registries are down', async () => {
    const { id } = await add([retraction()])
    await refresh()
    const report = await refresh({ asking: down })
    expect(report).toMatchObject({ asked: 0, changes: [], failures: [{ registry: 'crossref' }] })
    expect(report.left).toBe(1)
    expect(await read(id)).toMatchObject({ status: 'retracted' })
    const other = await add([])
    await refresh({ asking: down })
    expect(await read(other.id)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    expect(await read(other.id)).toMatchObject({ statusAskedAt: null })
  })

  it('is not kept up by a registry that fails for the same works every day', async () => {
    const { id } = await add([])
    const failing: AskRegistries = async (works) => ({
      ...(await down(works)),
      failures: [{ registry: 'crossref', reason: 'refused', message: 'Crossref refused.' }],
    })
    await refresh({ asking: failing })
    expect(await read(id)).toMatchObject({ status: 'unknown', statusAskedAt: expect.any(String) })
  })

  it('says nothing of a work that was put in the place of the one that was asked about', async () => {
    const { id } = await add([retraction()])
    const doi = `10.1000/${randomUUID()}`
    const report = await refresh({
      asking: async (works) => {
        await write.change('references', id, { doi })
        return ask(works)
      },
    })
    expect(report.changes).toEqual([])
    expect(await read(id)).toMatchObject({ doi, status: 'unknown', notices: [] })
  })

  it('goes on where a reference cannot be written, and says which', async () => {
    const broken = await add([retraction()])
    await site.payload.db.updateOne({
      collection: 'references',
      id: broken.id,
      data: { isbn: 'no ISBN at all' },
    })
    const { id } = await add([retraction()])
    const report = await refresh()
    expect(report.unwritten).toMatchObject([{ id: broken.id }])
    expect(await read(id)).toMatchObject({ status: 'retracted' })
    expect(await read(broken.id)).toMatchObject({
      status: 'unknown',
      statusAskedAt: expect.any(String),
    })
  })
})

describe('a registry that is switched off', () => {
  it('is not asked, and ends no run', async () => {
    const settings = registrySettings({ VOUCH_PUBMED_URL: 'off', VOUCH_CROSSREF_URL: 'off' })
    const asking = vi.fn<RegistryClient['ask']>()
    const answer = await askRegistries({ settings, ask: asking })([
      { id: 'one', doi: '10.1000/1', pmid: '1' },
    ])
    expect(asking).not.toHaveBeenCalled()
    expect(answer.failures).toEqual([])
    expect(answer.answers.get('one')).toMatchObject({ knownBy: [], isIncomplete: false })
  })
})

describe('the job', () => {
  it('is queued by its schedule and run by its runner, and asks nobody where the site is offline', async () => {
    const { refreshStatuses: task } = Object.fromEntries(
      (site.payload.config.jobs.tasks ?? []).map((each) => [each.slug, each]),
    )
    expect(task?.schedule).toMatchObject([{ cron: '20 3 * * *', queue: 'refreshStatuses' }])
    const { id } = await add([retraction()])
    vi.stubEnv('VOUCH_OFFLINE', '1')
    await site.payload.jobs.queue({
      task: 'refreshStatuses',
      queue: 'refreshStatuses',
      input: {},
    })
    const { jobStatus } = await site.payload.jobs.run({ queue: 'refreshStatuses' })
    expect(Object.values(jobStatus ?? {})).toEqual([{ status: 'success' }])
    expect(await read(id)).toMatchObject({ status: 'unknown' })
    vi.unstubAllEnvs()
  })
})
