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

const broken = {
  state: 'broken',
  checkedAt: '2026-01-08T00:00:00.000Z',
  archivedUrl: 'https://web.archive.org/web/1/https://example.org/old',
  address: 'https://example.org/old',
  httpStatus: 404,
  failedAt: '2026-01-01T00:00:00.000Z',
}

const addBroken = async () => {
  const { id } = await write.add('references', { title: 'A page', url: 'https://example.org/old' })
  await site.payload.db.updateOne({ collection: 'references', id, data: { link: { ...broken } } })
  return id
}

it('is forgotten with the address that it was of', async () => {
  const id = await addBroken()
  expect(await write.change('references', id, { url: 'https://example.org/new' })).toMatchObject({
    link: { state: 'unknown', checkedAt: null, archivedUrl: null, failedAt: null },
  })
})

it('keeps the copy that somebody names with the new address', async () => {
  const id = await addBroken()
  const archivedUrl = 'https://web.archive.org/web/2/https://example.org/new'
  const change = { url: 'https://example.org/new', link: { ...broken, archivedUrl } }
  expect(await write.change('references', id, change)).toMatchObject({
    link: { state: 'unknown', archivedUrl },
  })
})

it('stays where something else changes', async () => {
  const id = await addBroken()
  for (const change of [{ title: 'Another title' }, { url: 'https://example.org/old' }]) {
    expect(await write.change('references', id, change)).toMatchObject({ link: broken })
  }
})
