import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import type { Refusal } from './site'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})

afterAll(() => site.close())

type Page = {
  docs: { id: string; title: string; parent?: string }[]
  totalDocs: number
  totalPages: number
  hasNextPage: boolean
}

const get = async (query = '') => (await site.rest<Page>('GET', `/citation-styles${query}`)).body

it('lists all styles, and their number', async () => {
  const { docs, totalDocs, hasNextPage } = await get()
  expect(totalDocs).toBeGreaterThan(2_000)
  expect(docs).toHaveLength(totalDocs)
  expect(hasNextPage).toBe(false)
  expect(docs.map(({ id }) => id)).toEqual(expect.arrayContaining(['apa', 'vancouver']))
})

it('cuts the list into pages that together are the whole', async () => {
  const whole = await get('?search=vancouver')
  const first = await get('?search=vancouver&limit=3')
  const second = await get('?search=vancouver&limit=3&page=2')
  expect(first).toMatchObject({ totalDocs: whole.totalDocs, hasNextPage: true })
  expect(first.totalPages).toBe(Math.ceil(whole.totalDocs / 3))
  expect([...first.docs, ...second.docs]).toEqual(whole.docs.slice(0, 6))
  expect((await get('?search=vancouver&limit=3&page=9999')).docs).toEqual([])
})

it('finds none where there is none', async () => {
  expect(await get('?search=zzzzqqqq')).toMatchObject({ docs: [], totalDocs: 0, totalPages: 1 })
})

it.each(['limit=0', 'limit=-1', 'limit=x', 'page=0', 'page=1.5', 'search[a]=b'])(
  'refuses %s',
  async (query) => {
    const { status, body } = await site.rest<Refusal>('GET', `/citation-styles?${query}`)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain(query.split(/[=[]/)[0])
  },
)

it('has tags', async () => {
  for (const path of ['/citation-styles?limit=2', '/citation-locales']) {
    const { headers } = await site.rest('GET', path)
    const known = { 'if-none-match': headers.get('etag') ?? '' }
    expect((await site.rest('GET', path, { headers: known })).status).toBe(304)
  }
})

it('says the same over GraphQL', async () => {
  const { body } = await site.graphql<{ citationStyles: object[] }>(
    '{ citationStyles(search: "vancouver", limit: 2) { id title parent } }',
  )
  const { docs } = await get('?search=vancouver&limit=2')
  expect(body.data?.citationStyles).toEqual(docs.map((each) => ({ parent: null, ...each })))
})
