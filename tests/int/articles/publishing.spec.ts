import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import { paragraph, richText, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterEach(() => setPublishers(['editor', 'publisher']))

afterAll(() => site.close())

const setPublishers = (publishingRoles: string[]) =>
  site.rest('POST', '/globals/editorial-policy', { as: 'admin', body: { publishingRoles } })

const published = { _status: 'published' }

const collections = ['articles', 'side-effects', 'risk-factors', 'treatments'] as const

/** Every way to publish a draft over the API. */
const ways: [string, (id: string, as: Party) => Promise<unknown>][] = [
  ['PATCH', (id, as) => site.rest('PATCH', `/articles/${id}`, { as, body: published })],
  [
    'PATCH in bulk',
    (id, as) => site.rest('PATCH', `/articles?where[id][equals]=${id}`, { as, body: published }),
  ],
  [
    'PATCH as an autosave',
    (id, as) => site.rest('PATCH', `/articles/${id}?autosave=true`, { as, body: published }),
  ],
  [
    'GraphQL',
    (id, as) =>
      site.graphql(`mutation { updateArticle(id: "${id}", data: { _status: published }) { id } }`, {
        as,
      }),
  ],
  [
    'a scheduled job',
    async (id, as) => {
      await schedule(id, as, new Date())
      await site.payload.jobs.run()
    },
  ],
]

const schedule = (id: string, as: Party, waitUntil: Date) =>
  site.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: as === 'anonymous' ? '' : (site.users[as]?.id ?? '') },
    },
    waitUntil,
  })

const isPublished = async (id: string) => (await site.rest('GET', `/articles/${id}`)).status === 200

describe.each(ways)('by %s', (_, publishBy) => {
  it('those may publish whom the policy names, and the admin', async () => {
    await setPublishers(['publisher'])
    for (const [as, isAllowed] of [
      ['editor', false],
      ['reviewer', false],
      ['reader', false],
      ['publisher', true],
      ['admin', true],
    ] as const) {
      const { id } = await write.add('articles', { title: 'To be published' })
      await publishBy(id, as)
      expect(await isPublished(id), as).toBe(isAllowed)
    }
    await setPublishers(['editor'])
    const { id } = await write.add('articles', { title: 'To be published' })
    await publishBy(id, 'editor')
    expect(await isPublished(id)).toBe(true)
  })
})

it.each(collections)(
  'refuses to publish one of the %s at once, and says who may',
  async (collection) => {
    await setPublishers(['publisher'])
    const body = { title: 'At once', name: 'At once', ...published }
    const answer = await site.rest<{ errors: { message: string }[] }>('POST', `/${collection}`, {
      as: 'editor',
      body,
    })
    expect(answer.status).toBe(403)
    expect(answer.body.errors[0]?.message).toMatch(/editor.*may not publish.*publisher/)
    const draft = await site.rest('POST', `/${collection}`, {
      as: 'editor',
      body: { ...body, _status: 'draft' },
    })
    expect(draft.status).toBe(201)
  },
)

it('publishes at its time what was scheduled, not before, and what it links to with it', async () => {
  const person = await write.add('people', { name: 'An author' })
  const { id } = await write.add('articles', { title: 'Scheduled', authors: [person.id] })
  await schedule(id, 'editor', new Date(Date.now() + 3_600_000))
  await site.payload.jobs.run()
  expect(await isPublished(id)).toBe(false)
  await schedule(id, 'editor', new Date(Date.now() - 1000))
  await site.payload.jobs.run()
  expect(await isPublished(id)).toBe(true)
  expect((await site.rest('GET', `/people/${person.id}`)).status).toBe(200)
})

it('does not publish for someone who was deactivated since they scheduled it', async () => {
  const { id } = await write.add('articles', { title: 'Scheduled' })
  await schedule(id, 'publisher', new Date())
  const user = site.users.publisher?.id ?? ''
  await write.change('users', user, { isDeactivated: true })
  await site.payload.jobs.run()
  expect(await isPublished(id)).toBe(false)
})

it('shows readers the published text while a draft waits, and staff the draft', async () => {
  const text = (words: string) => richText(paragraph(words))
  const { id } = await write.publish('articles', { title: 'First', body: text('First text.') })
  await write.saveDraft('articles', id, { title: 'Second', body: text('Second text.') })
  const read = async (query: string, as: Party) =>
    (await site.rest('GET', `/articles/${id}?depth=0${query}`, { as })).body
  expect(await read('', 'anonymous')).toMatchObject({ title: 'First' })
  expect((await read('', 'anonymous')).html).toContain('First text.')
  expect(await read('&draft=true', 'reader')).toMatchObject({ title: 'Second' })
  expect((await read('&draft=true', 'reader')).html).toContain('Second text.')
  expect(await read('', 'editor')).toMatchObject({ title: 'First' })
  await write.change('articles', id, { title: 'Third', _status: 'published' })
  expect(await read('', 'anonymous')).toMatchObject({ title: 'Third' })
})
