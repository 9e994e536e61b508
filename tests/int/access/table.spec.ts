import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, permissions } from '../../../src/access/permissions'
import type { GuardedCollection, Operation, Reach } from '../../../src/access/permissions'
import type { Party } from '../../../src/access/roles'
import { textCiting, upload, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { samples } from './samples'

let site: TestSite
let write: Writer
/** Of each collection a document that the outside world may reach, and one that it may not. */
let inside: Partial<Record<GuardedCollection, string>>
let outside: Partial<Record<GuardedCollection, string>>

const parties: Party[] = ['anonymous', 'reader', 'editor', 'reviewer', 'publisher', 'admin']
const collections: GuardedCollection[] = [
  'articles',
  'side-effects',
  'risk-factors',
  'treatments',
  'references',
  'imports',
  'merges',
  'duplicate-pairs',
  'retraction-notices',
  'people',
  'media',
  'attachments',
  'uploaded-styles',
  'users',
]

/** What nobody may create over an API is written by the program alone. */
const isRecord = (collection: GuardedCollection) => permissions[collection].create.admin === 'none'

const addSample = async (collection: GuardedCollection) => {
  const body = samples[collection].body()
  if (!isRecord(collection)) return (await write.add(collection, body)).id
  const { id } = await site.payload.db.create({ collection, data: { id: randomUUID(), ...body } })
  return String(id)
}

const publishSample = async (collection: 'side-effects' | 'risk-factors' | 'treatments') =>
  (await write.publish(collection, { name: `Published ${collection}` })).id

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  outside = {}
  for (const collection of collections) outside[collection] = await addSample(collection)
  const references = await addSample('references')
  const people = await addSample('people')
  const media = (await write.add('media', upload('picture', { alt: 'Shown' }))).id
  const article = await write.publish('articles', {
    title: 'Published',
    body: textCiting(references),
    authors: [people],
    image: media,
  })
  inside = {
    articles: article.id,
    'side-effects': await publishSample('side-effects'),
    'risk-factors': await publishSample('risk-factors'),
    treatments: await publishSample('treatments'),
    references,
    people,
    media,
    attachments: await addSample('attachments'),
    'uploaded-styles': await addSample('uploaded-styles'),
  }
})

afterAll(() => site.close())

type Attempt = { as: Party; collection: GuardedCollection; id: string }

type List = { docs?: { id: string }[] }

const stored = (collection: GuardedCollection, id: string) =>
  site.payload.findByID({ collection, id, depth: 0, trash: true, disableErrors: true, draft: true })

/** Tries an operation over REST, and tells by the database whether it was done. */
const attempts: Record<Operation, (attempt: Attempt) => Promise<boolean>> = {
  read: async ({ as, collection, id }) => {
    const one = await site.rest('GET', `/${collection}/${id}`, { as })
    const list = await site.rest<List>('GET', `/${collection}?limit=200&depth=0`, { as })
    const isListed = list.body.docs?.some((doc) => doc.id === id) ?? false
    expect(isListed, 'a list shows what a single read shows').toBe(one.body.id === id)
    return isListed
  },
  readVersions: async ({ as, collection, id }) => {
    const path = `/${collection}/versions?depth=0&where[parent][equals]=${id}`
    const { body } = await site.rest<List>('GET', path, { as })
    return Boolean(body.docs?.length)
  },
  create: async ({ as, collection }) => {
    const before = await site.payload.count({ collection })
    const body = samples[collection].body()
    const { status } = await site.rest('POST', `/${collection}`, { as, body })
    const after = await site.payload.count({ collection })
    expect(status === 201).toBe(after.totalDocs === before.totalDocs + 1)
    return status === 201
  },
  update: async ({ as, collection, id }) => {
    const before = await stored(collection, id)
    const body = samples[collection].change
    const { status } = await site.rest('PATCH', `/${collection}/${id}`, { as, body })
    const after = await stored(collection, id)
    if (status === 200) expect(after).toMatchObject(body)
    else expect(after).toEqual(before)
    return status === 200
  },
  trash: async ({ as, collection, id }) => {
    const body = { deletedAt: new Date().toISOString() }
    await site.rest('PATCH', `/${collection}/${id}`, { as, body })
    const after = await stored(collection, id)
    return Boolean(after && 'deletedAt' in after && after.deletedAt)
  },
  delete: async ({ as, collection, id }) => {
    await site.rest('DELETE', `/${collection}?where[id][equals]=${id}`, { as })
    await site.rest('DELETE', `/${collection}/${id}`, { as })
    return (await stored(collection, id)) === null
  },
}

const isReached: Record<Reach, Record<Place, boolean>> = {
  all: { inside: true, outside: true },
  none: { inside: false, outside: false },
  published: { inside: true, outside: false },
  linked: { inside: true, outside: false },
  self: { inside: true, outside: false },
}

type Place = 'inside' | 'outside'

/** Where everything or nothing is reached, one document tells. */
const placesOf = (reach: Reach): Place[] => {
  if (reach === 'all') return ['outside']
  return reach === 'none' ? ['inside'] : ['inside', 'outside']
}

const isDestructive = (operation: Operation) => operation === 'trash' || operation === 'delete'

const targetOf = async (
  place: Place,
  { collection, operation, as }: { collection: GuardedCollection; operation: Operation; as: Party },
) => {
  if (collection === 'users' && place === 'inside' && as !== 'anonymous') return site.users[as]?.id
  if (isDestructive(operation)) return addSample(collection)
  return place === 'inside' ? (inside[collection] ?? site.users.admin?.id) : outside[collection]
}

describe.each(collections)('%s', (collection) => {
  describe.each([...operations])('%s', (operation) => {
    it.each(parties)('as %s', async (as) => {
      const reach = permissions[collection][operation][as]
      for (const place of placesOf(reach)) {
        const id = await targetOf(place, { collection, operation, as })
        if (!id) throw new Error('no target')
        const isDone = await attempts[operation]({ as, collection, id })
        expect(isDone, `${place} the reach "${reach}"`).toBe(isReached[reach][place])
      }
    })
  })
})

it('names every collection of the table', () => {
  expect(new Set(Object.keys(permissions))).toEqual(new Set(collections))
})
