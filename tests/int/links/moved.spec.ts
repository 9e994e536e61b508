import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLinks } from '../../../src/library/links/checkLinks'
import { linkSettings } from '../../../src/library/links/settings'
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

it('is not that of the old address where somebody changes it during the visit', async () => {
  const { payload } = site
  const changes: (() => Promise<unknown>)[] = []
  const server = createServer((_, response) => {
    void Promise.all(changes.splice(0).map((change) => change())).then(() =>
      response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { id } = await write.add('references', { title: 'Moving', url: `http://${host}/old` })
  const staying = await write.add('references', { title: 'Staying', url: `http://${host}/old` })
  changes.push(() => write.change('references', id, { url: 'https://example.org/new' }))
  const settings = linkSettings({
    VOUCH_LINKS_ALLOWED_HOSTS: host,
    VOUCH_LINKS_PAUSE: '0',
    VOUCH_WAYBACK_URL: 'off',
  })
  await payload.db.deleteMany({
    collection: 'references',
    where: { id: { not_in: [id, staying.id] } },
  })
  await checkLinks({ payload, settings, limit: 10 })
  server.close()
  const linkOf = async (reference: string) =>
    (await payload.findByID({ collection: 'references', id: reference, depth: 0 })).link
  expect(await linkOf(id)).toMatchObject({ state: 'unknown', checkedAt: null })
  expect(await linkOf(staying.id)).toMatchObject({ state: 'unsure', httpStatus: 404 })
})
