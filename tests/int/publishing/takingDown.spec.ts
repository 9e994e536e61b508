import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerOf } from '../content'
import type { Writer } from '../content'
import type { Row } from '../api'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  await site.rest('POST', '/globals/editorial-policy', {
    as: 'admin',
    body: { publishingRoles: ['publisher'] },
  })
})

afterAll(() => site.close())

type Refusal = { errors?: { message: string }[] }

const collections = ['articles', 'side-effects', 'risk-factors', 'treatments'] as const

const trashed = () => ({ deletedAt: new Date().toISOString() })

const isPublic = async (collection: string, id: string) =>
  (await site.rest('GET', `/${collection}/${id}`)).status === 200

/** Every way to take down what is published, with or without a newer draft. */
const ways: [string, { hasDraft: boolean; query: string; body: () => Row }][] = [
  ['unpublishing', { hasDraft: false, query: '', body: () => ({ _status: 'draft' }) }],
  ['saving over a draft', { hasDraft: true, query: '', body: () => ({ slug: 'new-slug' }) }],
  ['trashing', { hasDraft: false, query: '', body: trashed }],
  ['trashing with a newer draft', { hasDraft: true, query: '', body: trashed }],
  ['trashing as a draft', { hasDraft: false, query: '?draft=true', body: trashed }],
]

describe.each(ways)('by %s', (_, { hasDraft, query, body }) => {
  it('is refused to those who may not publish, and says who may', async () => {
    const { id } = await write.publish('articles', { title: 'Public' })
    if (hasDraft) await write.saveDraft('articles', id, { title: 'Newer' })
    const answer = await site.rest<Refusal>('PATCH', `/articles/${id}${query}`, {
      as: 'editor',
      body: body(),
    })
    expect(answer.status).toBe(403)
    expect(answer.body.errors?.[0]?.message).toMatch(
      /editor\) may not take down “(Public|Newer)”.*admin, publisher/,
    )
    expect(await isPublic('articles', id)).toBe(true)
  })
})

it.each(collections)('takes down one of the %s for those who may publish', async (collection) => {
  const names = { title: 'Public', name: 'Public' }
  for (const as of ['publisher', 'admin'] as const) {
    const { id } = await write.publish(collection, names)
    const refused = await site.rest('PATCH', `/${collection}/${id}`, {
      as: 'editor',
      body: { _status: 'draft' },
    })
    expect(refused.status).toBe(403)
    await write.change(collection, id, { _status: 'draft' }, { as })
    expect(await isPublic(collection, id)).toBe(false)
  }
})

it('refuses to unpublish in bulk and by a scheduled job', async () => {
  const { id } = await write.publish('articles', { title: 'Public' })
  await site.rest('PATCH', `/articles?where[id][equals]=${id}`, {
    as: 'editor',
    body: { _status: 'draft' },
  })
  await site.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'unpublish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: site.users.editor?.id ?? '' },
    },
  })
  await site.payload.jobs.run()
  expect(await isPublic('articles', id)).toBe(true)
})

it('lets editors save drafts over what is published, and trash what is not', async () => {
  const { id } = await write.publish('articles', { title: 'Public' })
  const saved = await write.change(
    'articles',
    id,
    { title: 'Newer', _status: 'draft' },
    {
      as: 'editor',
      query: '&draft=true&autosave=true',
    },
  )
  expect(saved).toMatchObject({ title: 'Newer', _status: 'draft' })
  expect(await isPublic('articles', id)).toBe(true)
  const draft = await write.add('articles', { title: 'Draft' })
  expect(await write.change('articles', draft.id, trashed(), { as: 'editor' })).toMatchObject({
    title: 'Draft',
  })
})

it('lets editors restore a published version as a draft, and not over what is published', async () => {
  const { id } = await write.publish('articles', { title: 'First' })
  await write.change('articles', id, { title: 'Second', _status: 'published' })
  const { docs } = await site.payload.findVersions({
    collection: 'articles',
    where: { 'version.title': { equals: 'First' } },
  })
  const restore = (query: string) =>
    site.rest('POST', `/articles/versions/${docs[0]?.id}${query}`, { as: 'editor' })
  expect((await restore('')).status).toBe(403)
  expect((await restore('?draft=true')).status).toBe(200)
  const { body } = await site.rest('GET', `/articles/${id}`)
  expect(body).toMatchObject({ title: 'Second' })
})
