import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textCiting, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let work: string

beforeAll(async () => {
  site = await startPayload()
  const { add, publish } = writerOf(site)
  work = (await add('references', { title: 'A work' })).id
  for (const title of ['Beta', 'Delta', 'Alpha']) {
    await publish('articles', { title, body: textCiting(work) })
  }
  await add('articles', { title: 'Charlie', body: textCiting(work) })
})

afterAll(() => site.close())

type Join = { docs: { title: string }[]; hasNextPage: boolean; totalDocs?: number }

const overGraphql = async (args: string) => {
  const { body } = await site.graphql<{ Reference: { citedByArticles: Join } }>(
    `{ Reference(id: "${work}") { citedByArticles(${args}) { docs { title } hasNextPage totalDocs } } }`,
    { as: 'editor' },
  )
  expect(body.errors).toBeUndefined()
  return body.data?.Reference.citedByArticles
}

const overRest = async (args: string) => {
  const query = args && `&${args.replaceAll('join', 'joins[citedByArticles]')}`
  const { body } = await site.rest<{ citedByArticles?: Join }>(
    'GET',
    `/references/${work}?depth=1${query}`,
    { as: 'editor' },
  )
  return body.citedByArticles
}

const titles = (join: Join | null | undefined) => join?.docs.map(({ title }) => title)

describe('who sees drafts, too, has what cites a reference in parts and in order', () => {
  it('over GraphQL', async () => {
    const first = await overGraphql('sort: "title", limit: 3')
    expect(titles(first)).toEqual(['Alpha', 'Beta', 'Charlie'])
    expect(first).toMatchObject({ hasNextPage: true, totalDocs: 4 })
    const second = await overGraphql('sort: "title", limit: 3, page: 2')
    expect(titles(second)).toEqual(['Delta'])
    expect(second?.hasNextPage).toBe(false)
    expect(titles(await overGraphql('where: { title: { equals: "Charlie" } }'))).toEqual([
      'Charlie',
    ])
    expect(titles(await overGraphql('sort: "-title"'))).toEqual([
      'Delta',
      'Charlie',
      'Beta',
      'Alpha',
    ])
  })

  it('over REST', async () => {
    const first = await overRest('join[sort]=slug&join[limit]=3&join[count]=true')
    expect(titles(first)).toEqual(['Alpha', 'Beta', 'Charlie'])
    expect(first).toMatchObject({ hasNextPage: true, totalDocs: 4 })
    expect(titles(await overRest('join[sort]=slug&join[limit]=3&join[page]=2'))).toEqual(['Delta'])
    expect(titles(await overRest('join[where][slug][equals]=charlie'))).toEqual(['Charlie'])
    expect(titles(await overRest(''))).toHaveLength(4)
    expect(await overRest('join=false')).toBeUndefined()
  })
})
