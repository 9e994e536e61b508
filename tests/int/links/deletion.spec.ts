import type { CollectionSlug } from 'payload'
import { afterAll, describe, expect, it } from 'vitest'
import { paragraph, richText, upload, writerOf } from '../content'
import type { Row } from '../api'
import type { Block } from '../../../src/documents/model'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, publish, saveDraft, trash, remove } = writerOf(site)

afterAll(() => site.close())

const targets: Partial<Record<CollectionSlug, () => Row | FormData>> = {
  treatments: () => ({ name: 'Target' }),
  'side-effects': () => ({ name: 'Target' }),
  'risk-factors': () => ({ name: 'Target' }),
  people: () => ({ name: 'Target' }),
  media: () => upload('picture', { alt: 'Target' }),
}

const addTarget = async (target: CollectionSlug) => {
  const { id } = await add(target, targets[target]?.() ?? {})
  return id
}

const picture = (media: string): Block => ({ kind: 'figure', media })

/** Every link: what is linked, what links to it, how, and what it looks like without the link. */
const links: [CollectionSlug, CollectionSlug, string, (id: string) => Promise<Row>, Row][] = [
  ['treatments', 'articles', 'about', async (id) => ({ about: [id] }), { about: [] }],
  [
    'treatments',
    'side-effects',
    'an occurrence',
    async (id) => ({ occurrences: [{ treatment: id }] }),
    { occurrences: [] },
  ],
  [
    'treatments',
    'risk-factors',
    'what it applies to',
    async (id) => ({ appliesTo: [id] }),
    { appliesTo: [] },
  ],
  [
    'treatments',
    'risk-factors',
    'a raised risk',
    async (id) => ({
      raisesRiskOf: [{ sideEffect: await addTarget('side-effects'), treatment: id }],
    }),
    { raisesRiskOf: [] },
  ],
  [
    'side-effects',
    'articles',
    'side effects',
    async (id) => ({ sideEffects: [id] }),
    { sideEffects: [] },
  ],
  [
    'side-effects',
    'risk-factors',
    'a raised risk',
    async (id) => ({ raisesRiskOf: [{ sideEffect: id }] }),
    { raisesRiskOf: [] },
  ],
  [
    'risk-factors',
    'articles',
    'risk factors',
    async (id) => ({ riskFactors: [id] }),
    { riskFactors: [] },
  ],
  ['media', 'articles', 'the picture above it', async (id) => ({ image: id }), { image: null }],
  [
    'media',
    'articles',
    'a picture in the text',
    async (id) => ({ body: richText(picture(id)) }),
    { body: richText(paragraph('Without.')) },
  ],
  ['people', 'articles', 'authors', async (id) => ({ authors: [id] }), { authors: [] }],
]

const named = { name: 'Linker', title: 'Linker' }

type Refusal = { errors: { message: string; data: { linkedBy: { id: string }[] } }[] }

describe.each(links)(
  'one of the %s that one of the %s links to: %s',
  (target, source, _, linked, unlinked) => {
    const attempt = async (id: string) => {
      const { status, body } = await site.rest<Refusal>('DELETE', `/${target}/${id}?trash=true`, {
        as: 'admin',
      })
      return { status, linkers: body.errors?.[0]?.data.linkedBy.map((each) => each.id), body }
    }

    it('stays while a published one or a draft over it has the link, and goes after that', async () => {
      const id = await addTarget(target)
      const linker = await publish(source, { ...named, ...(await linked(id)) })
      const refused = await attempt(id)
      expect(refused).toMatchObject({ status: 409, linkers: [linker.id] })
      expect(refused.body.errors[0]?.message).toContain('“Linker”')
      await saveDraft(source, linker.id, unlinked)
      expect(await attempt(id)).toMatchObject({ status: 409, linkers: [linker.id] })
      await change(source, linker.id, { ...unlinked, _status: 'published' })
      await saveDraft(source, linker.id, await linked(id))
      expect(await attempt(id)).toMatchObject({ status: 409, linkers: [linker.id] })
      await saveDraft(source, linker.id, unlinked)
      expect((await attempt(id)).status).toBe(200)
    })

    it('stays while one in the trash has the link', async () => {
      const id = await addTarget(target)
      const linker = await add(source, { ...named, ...(await linked(id)) })
      await trash(source, linker.id)
      expect(await attempt(id)).toMatchObject({ status: 409, linkers: [linker.id] })
      await remove(source, linker.id)
      expect((await attempt(id)).status).toBe(200)
    })
  },
)

it('may be put into the trash, since it can come back', async () => {
  const id = await addTarget('treatments')
  await publish('articles', { ...named, about: [id] })
  expect((await trash('treatments', id)).deletedAt).toBeTruthy()
})

it.each(['admin', 'anonymous'] as const)(
  'is not listed to %s while it is in the trash',
  async (as) => {
    const { id } = await publish('treatments', { name: 'Target' })
    const about = { about: [id] }
    const kept = await publish('articles', { title: 'Kept', ...about })
    const binned = await publish('articles', { title: 'Binned', ...about })
    const returned = await publish('articles', { title: 'Returned', ...about })
    for (const each of [binned, returned]) await trash('articles', each.id)
    await change('articles', returned.id, { deletedAt: null, _status: 'published' })
    const { body } = await site.rest<{ articles: { docs: { id: string }[] } }>(
      'GET',
      `/treatments/${id}?depth=1`,
      { as },
    )
    const expected = [kept.id, returned.id].toSorted()
    expect(body.articles.docs.map((doc) => doc.id).toSorted()).toEqual(expected)
  },
)
