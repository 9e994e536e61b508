import { afterAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change } = writerOf(site)

afterAll(() => site.close())

const work = {
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  authors: [{ family: 'Cohen', given: 'Brandon E.' }],
  issued: '2016',
}

it('makes a citation key from the work, a new one for each that is alike', async () => {
  const keys: unknown[] = []
  for (let copy = 0; copy < 3; copy++) keys.push((await add('references', work)).citationKey)
  expect(keys).toEqual([
    'cohen2016microneedling',
    'cohen2016microneedlinga',
    'cohen2016microneedlingb',
  ])
})

it('keeps a key that a person wrote, and one that was made, when the work changes', async () => {
  const own = await add('references', { ...work, citationKey: 'my-key_1' })
  const made = await add('references', { ...work, title: 'Something else' })
  for (const { id, citationKey } of [own, made]) {
    const changed = await change('references', id, { issued: '2017', title: 'Changed' })
    expect(changed.citationKey).toBe(citationKey)
  }
  expect(own.citationKey).toBe('my-key_1')
})

it('makes a key again where it was emptied', async () => {
  const { id } = await add('references', { ...work, issued: '1999', citationKey: 'mine' })
  const { citationKey } = await change('references', id, { citationKey: '' })
  expect(citationKey).toBe('cohen1999microneedling')
})

it('makes a key for a work without a title, an author and a year', async () => {
  const { citationKey } = await add('references', { rawText: 'unreadable' })
  expect(citationKey).toMatch(/^reference/)
})

it('never gives two that are created at the same moment one key', async () => {
  const twins = { ...work, issued: '2001' }
  const answers = await Promise.all(
    [1, 2, 3].map(() => site.rest('POST', '/references', { as: 'admin', body: twins })),
  )
  const created = answers.filter(({ status }) => status === 201).length
  expect(created).toBeGreaterThan(0)
  // MongoDB does not queue writes: there the second may be told that its key is taken.
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(3 - created)
  const { docs } = await site.payload.find({
    collection: 'references',
    where: { issued: { equals: '2001' } },
  })
  expect(new Set(docs.map(({ citationKey }) => citationKey)).size).toBe(created)
})

it.each(['articles', 'references', 'treatments', 'side-effects', 'people'] as const)(
  'gives the %s ids that are UUIDs, on every database',
  async (collection) => {
    const { id } = await add(collection, { title: 'x', name: 'x' })
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  },
)

it('takes an id that a caller gives, and never a second time', async () => {
  const body = { id: 'seed-cohen_2016', title: 'x' }
  expect((await site.rest('POST', '/references', { as: 'editor', body })).status).toBe(201)
  expect((await site.rest('POST', '/references', { as: 'editor', body })).status).toBe(400)
})

it.each([
  '"><script>alert(1)</script>',
  '../users',
  'a b',
  "'; DROP TABLE references; --",
  'x'.repeat(65),
  { $ne: null },
])('refuses the id %j', async (id) => {
  const before = await site.payload.count({ collection: 'references' })
  const { status } = await site.rest('POST', '/references', {
    as: 'admin',
    body: { id, title: 'x' },
  })
  expect(status).toBe(400)
  expect((await site.payload.count({ collection: 'references' })).totalDocs).toBe(before.totalDocs)
})

it('does not let an id be changed', async () => {
  const { id } = await add('references', { title: 'x' })
  await site.rest('PATCH', `/references/${id}`, { as: 'admin', body: { id: 'another' } })
  expect((await site.rest('GET', `/references/${id}`, { as: 'admin' })).status).toBe(200)
  expect((await site.rest('GET', '/references/another', { as: 'admin' })).status).toBe(404)
})
