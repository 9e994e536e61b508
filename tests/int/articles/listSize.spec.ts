import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readPublishedAddresses } from '../../../src/site/publishedAddresses'
import { writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let article: string
const names = Array.from({ length: 101 }, (_, index) => `Treatment ${index + 1}`)

beforeAll(async () => {
  site = await startPayload()
  const { publish } = writerOf(site)
  const treatments: string[] = []
  for (const name of names) treatments.push((await publish('treatments', { name })).id)
  article = (await publish('articles', { title: 'About all', about: treatments })).id
})

afterAll(() => site.close())

type List = { docs: { id: string }[]; totalDocs: number; limit: number; hasNextPage: boolean }

const everything = ['limit=0', 'pagination=false', 'limit=0&pagination=false', 'limit=1000']

describe.each(['anonymous', 'reader'] as const)('for %s', (as) => {
  it.each([...everything, 'limit=-1'])('a list over REST ends at 100: %s', async (query) => {
    const { body } = await site.rest<List>('GET', `/treatments?depth=0&${query}`, { as })
    expect(body.docs).toHaveLength(100)
    expect(body).toMatchObject({ totalDocs: 101, limit: 100, hasNextPage: true })
  })

  it.each(['limit: 0', 'pagination: false', 'limit: 1000, pagination: false'])(
    'so does one over GraphQL: %s',
    async (args) => {
      const { body } = await site.graphql<{ Treatments: List }>(
        `{ Treatments(${args}) { docs { id } totalDocs } }`,
        { as },
      )
      expect(body.data?.Treatments.docs).toHaveLength(100)
      expect(body.data?.Treatments.totalDocs).toBe(101)
    },
  )

  it('a shorter one is as long as it was asked for', async () => {
    const list = async (query: string) =>
      (await site.rest<List>('GET', `/treatments?depth=0&${query}`, { as })).body.docs.length
    expect(await list('limit=7')).toBe(7)
    expect(await list('')).toBe(10)
    expect(await list('limit=100&page=2')).toBe(1)
  })

  it('what a document links to has no end', async () => {
    type Linking = { about: { name: string }[] }
    const { body } = await site.rest<Linking>('GET', `/articles/${article}?depth=1`, { as })
    expect(body.about.map(({ name }) => name)).toEqual(names)
    const graphql = await site.graphql<{ Article: Linking }>(
      `{ Article(id: "${article}") { about { name } } }`,
      { as },
    )
    expect(graphql.body.data?.Article.about).toHaveLength(101)
  })
})

it.each(everything)('staff gets everything: %s', async (query) => {
  const as = 'editor'
  const { body } = await site.rest<List>('GET', `/treatments?depth=0&${query}`, { as })
  expect(body.docs).toHaveLength(101)
})

it('the map of the site has every page', async () => {
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body)
    return Response.json((await site.graphql(query, { variables })).body)
  })
  const addresses = await readPublishedAddresses().finally(() => vi.unstubAllGlobals())
  const slugs = addresses.map(({ collection, slug }) => `${collection}/${slug}`)
  expect(slugs.sort()).toEqual(
    [
      'articles/about-all',
      ...names.map((name) => `treatments/${name.toLowerCase().replace(' ', '-')}`),
    ].sort(),
  )
})
