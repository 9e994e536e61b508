import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDemo } from '../../../src/demo/loadDemo'
import { demoReferences } from '../../../src/demo/references'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { contentCounts } from './records'
import { seedFile } from './texts'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})
afterAll(() => site.close())

const load = () => loadDemo({ payload: site.payload })

const canLogIn = async (password: string) => {
  const body = { email: 'demo@vouch.example', password }
  return (await site.rest('POST', '/users/login', { body })).status === 200
}

it('publishes its content, loses nothing and doubles nothing the second time', async () => {
  const usersBefore = await site.payload.find({ collection: 'users', depth: 0, pagination: false })
  const first = await load()
  expect(first.created).toBe(22)
  const counts = await contentCounts(site.payload)
  expect(counts).toEqual({
    articles: 1,
    references: 4,
    treatments: 1,
    'side-effects': 7,
    'risk-factors': 7,
    people: 2,
  })
  for (const collection of ['articles', 'treatments', 'side-effects', 'risk-factors'] as const) {
    const { totalDocs } = await site.payload.count({
      collection,
      where: { _status: { equals: 'published' } },
    })
    expect([collection, totalDocs]).toEqual([collection, counts[collection]])
  }
  await site.payload.update({
    collection: 'articles',
    id: first.article.id,
    data: { title: 'Changed by an editor' },
  })

  const second = await load()
  expect(second).toMatchObject({ created: 0, article: first.article })
  expect(await contentCounts(site.payload)).toEqual(counts)
  const article = await site.payload.findByID({ collection: 'articles', id: first.article.id })
  expect(article.title).toBe('Changed by an editor')
  expect(await canLogIn(second.password)).toBe(true)
  expect(await canLogIn(first.password)).toBe(false)
  for (const user of usersBefore.docs) {
    const now = await site.payload.findByID({ collection: 'users', id: user.id, depth: 0 })
    expect(now).toMatchObject({ email: user.email, role: user.role, updatedAt: user.updatedAt })
  }
})

it('shows anonymous readers the article with its bibliography and linked facts', async () => {
  const { body } = await site.rest<{
    bibliography: { entries: { isCited: boolean; text: string }[] }
    sideEffects: { name: string }[]
    authors: { name: string }[]
    html: string
  }>('GET', '/articles/demo-article-deep-microneedling?depth=1')
  expect(body.bibliography.entries).toHaveLength(4)
  expect(body.bibliography.entries.every(({ isCited }) => isCited)).toBe(true)
  expect(body.sideEffects.map(({ name }) => name)).toContain('Redness')
  expect(body.authors).toHaveLength(2)
  expect(body.html).toContain('What deep microneedling is')
  expect(body.html).not.toContain('Find a systematic review')
})

it('uses a work that the library has already', async () => {
  const { payload } = site
  const everything = { id: { exists: true } }
  for (const collection of ['articles', 'side-effects', 'risk-factors', 'references'] as const) {
    await payload.db.deleteMany({ collection, where: everything })
  }
  const { id: _id, ...fields } = demoReferences.pahwa
  const own = await payload.create({ collection: 'references', data: { ...fields, doi: null } })
  await load()
  expect(await contentCounts(payload)).toMatchObject({ references: 4 })
  const { docs } = await payload.find({
    collection: 'articles',
    where: { citedReferences: { equals: own.id } },
    depth: 0,
  })
  expect(docs).toHaveLength(1)
})

it.skipIf(!existsSync(seedFile))('shares no sentence with the seed', async () => {
  const sentences = (text: string) =>
    text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.split(' ').length > 4)
  const { html } = (
    await site.rest<{ html: string }>('GET', '/articles/demo-article-deep-microneedling')
  ).body
  const own = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const copied = sentences(readFileSync(seedFile, 'utf8')).filter((sentence) =>
    own.includes(sentence.trim()),
  )
  expect(copied).toEqual([])
})
