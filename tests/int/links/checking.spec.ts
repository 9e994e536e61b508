import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkLinks } from '../../../src/library/links/checkLinks'
import { linkSettings } from '../../../src/library/links/settings'
import type { LinkSettings } from '../../../src/library/links/settings'
import { visit } from '../../../src/library/links/visit'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

type Asked = { method: string; path: string; agent: string | undefined }

const asked: Asked[] = []

const copy = {
  archived_snapshots: {
    closest: {
      status: '200',
      available: true,
      url: 'http://web.archive.org/web/20260212061822/https://example.org/page',
      timestamp: '20260212061822',
    },
  },
}

/** What the server answers at each path: a status, and where it redirects to. */
const pages: Record<string, { status: number; location?: string; onlyGet?: boolean }> = {
  '/there': { status: 200 },
  '/gone': { status: 404 },
  '/forbidden': { status: 403 },
  '/busy': { status: 429 },
  '/broken-server': { status: 500 },
  '/only-get': { status: 200, onlyGet: true },
  '/moved': { status: 301, location: '/there' },
  '/moved-to-gone': { status: 302, location: '/gone' },
  '/loop': { status: 302, location: '/loop' },
  '/to-private': { status: 302, location: 'http://169.254.169.254/latest/meta-data' },
  '/to-file': { status: 302, location: 'file:///etc/passwd' },
  '/10.1000/known': { status: 302, location: '/there' },
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method ?? ''
  asked.push({ method, path: pathname, agent: request.headers['user-agent'] })
  if (pathname === '/wayback') {
    response.setHeader('Content-Type', 'application/json')
    return response.end(JSON.stringify(copy))
  }
  const page = pages[decodeURIComponent(pathname)] ?? { status: 404 }
  const status = page.onlyGet && method === 'HEAD' ? 405 : page.status
  response.writeHead(status, page.location ? { Location: page.location } : {})
  response.end(method === 'HEAD' ? undefined : 'x'.repeat(100_000))
})

let site: TestSite
let write: Writer
let origin: string
let settings: LinkSettings

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const { port }: Pick<AddressInfo, 'port'> =
    typeof address === 'object' && address ? address : { port: 0 }
  origin = `http://127.0.0.1:${port}`
  settings = linkSettings({
    VOUCH_LINKS_ALLOWED_HOSTS: `127.0.0.1:${port}`,
    VOUCH_DOI_URL: origin,
    VOUCH_WAYBACK_URL: `${origin}/wayback`,
    VOUCH_LINKS_PAUSE: '0',
    VOUCH_CONTACT: 'desk@example.org',
  })
  site = await startPayload()
  write = writerOf(site)
})

afterAll(async () => {
  server.close()
  await site.close()
})

const see = (path: string, with_: LinkSettings = settings) =>
  visit({
    url: path.startsWith('/') ? `${origin}${path}` : path,
    settings: with_,
    turn: async () => undefined,
  })

describe('a visit', () => {
  it.each([
    ['/there', 'reachable', 200],
    ['/moved', 'reachable', 200],
    ['/only-get', 'reachable', 200],
    ['/gone', 'gone', 404],
    ['/moved-to-gone', 'gone', 404],
    ['/forbidden', 'unsure', 403],
    ['/busy', 'unsure', 429],
    ['/broken-server', 'unsure', 500],
    ['/loop', 'unsure', null],
    ['/to-private', 'unsure', null],
    ['/to-file', 'unsure', null],
  ])('of %s finds it %s', async (path, outcome, httpStatus) => {
    expect(await see(path)).toEqual({ outcome, httpStatus })
  })

  it('asks with HEAD first, with a name and an address for complaints', async () => {
    asked.length = 0
    await see('/there')
    expect(asked).toEqual([
      {
        method: 'HEAD',
        path: '/there',
        agent: 'Vouch link check (mailto:desk@example.org)',
      },
    ])
  })

  it.each([
    'http://10.0.0.1/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://2130706433/',
    'http://localhost/',
    'ftp://example.org/',
    'https://me:secret@example.org/',
    'javascript:alert(1)',
    'no address',
  ])('does not go to %s', async (address) => {
    expect(await see(address)).toEqual({ outcome: 'unsure', httpStatus: null })
  })

  it('goes to no private address at all unless the operator allows the host', async () => {
    asked.length = 0
    expect(await see('/there', linkSettings({}))).toMatchObject({ outcome: 'unsure' })
    expect(asked).toEqual([])
  })
})

describe('the check of the library', () => {
  const check = (day: string, limit = 100) =>
    checkLinks({
      payload: site.payload,
      settings,
      limit,
      now: `2026-03-${day}T04:00:00.000Z`,
    })

  const add = async (fields: object) =>
    (await write.add('references', { title: `Work ${randomUUID()}`, ...fields })).id

  const linkOf = async (id: string) =>
    (await site.payload.findByID({ collection: 'references', id, depth: 0 })).link

  const countVersions = async (id: string) =>
    (
      await site.payload.countVersions({
        collection: 'references',
        where: { parent: { equals: id } },
      })
    ).totalDocs

  it('keeps what was seen, of DOIs and addresses, without a version', async () => {
    const doi = await add({ doi: '10.1000/known' })
    const there = await add({ url: `${origin}/there` })
    const gone = await add({ doi: '10.1000/unknown', url: `${origin}/there` })
    const forbidden = await add({ url: `${origin}/forbidden` })
    const none = await add({})
    const versions = await countVersions(there)
    expect(await check('01')).toEqual({
      counts: { checked: 4, reachable: 2, unsure: 2 },
      unwritten: [],
    })
    expect(await linkOf(doi)).toMatchObject({ state: 'reachable', httpStatus: 200 })
    expect(await linkOf(gone)).toMatchObject({ state: 'unsure', httpStatus: 404 })
    expect(await linkOf(none)).toMatchObject({ state: 'unknown' })

    expect((await check('08')).counts).toEqual({ checked: 4, reachable: 2, unsure: 1, archived: 1 })
    expect(await linkOf(gone)).toMatchObject({
      state: 'archived',
      address: `${origin}/10.1000/unknown`,
      httpStatus: 404,
      checkedAt: '2026-03-08T04:00:00.000Z',
      failedAt: '2026-03-01T04:00:00.000Z',
      archivedUrl: 'https://web.archive.org/web/20260212061822/https://example.org/page',
    })
    expect(await linkOf(forbidden)).toMatchObject({ state: 'unsure', httpStatus: 403 })
    expect(await countVersions(there)).toBe(versions)
  })

  it('looks at those first that waited longest, and ends at the limit', async () => {
    const late = await add({ url: `${origin}/there?late` })
    expect((await check('15', 2)).counts).toMatchObject({ checked: 2 })
    expect(await linkOf(late)).toMatchObject({ checkedAt: '2026-03-15T04:00:00.000Z' })
    expect((await check('15', 100)).counts).toMatchObject({ checked: 3 })
    expect((await check('15', 100)).counts).toEqual({ checked: 0 })
  })

  it('goes on where what was seen of one cannot be kept, says which, and looks there again', async () => {
    const broken = await add({ url: `${origin}/there?broken` })
    const { updateOne } = site.payload.db
    const failing = vi.spyOn(site.payload.db, 'updateOne').mockImplementation(async (args) => {
      if (JSON.stringify(args.where ?? {}).includes(broken)) throw new Error('The disk is full.')
      return updateOne.call(site.payload.db, args)
    })
    const first = await check('22')
    failing.mockRestore()
    expect(first.unwritten).toMatchObject([{ id: broken, error: { message: 'The disk is full.' } }])
    expect(first.counts).toMatchObject({ checked: 5 })
    expect((await check('22')).counts).toEqual({ checked: 1, reachable: 1 })
    expect(await linkOf(broken)).toMatchObject({ state: 'reachable' })
  })
})
