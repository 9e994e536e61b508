import { afterAll, beforeEach, expect, it } from 'vitest'
import { citing, paragraph, richText, textCiting, upload, writerOf } from '../content'
import type { Written } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, publish, change, saveDraft, unpublish, trash, restore, remove } = writerOf(site)

afterAll(() => site.close())

let linked: { references: Written; people: Written; media: Written }

beforeEach(async () => {
  linked = {
    references: await add('references', { title: 'A reference' }),
    people: await add('people', { name: 'A person' }),
    media: await add('media', upload('picture', { alt: 'A picture' })),
  }
})

const collections = ['references', 'people', 'media'] as const

/** Which of the three an anonymous reader sees, by themselves and in a list. */
const seen = async () => {
  const visible: string[] = []
  for (const collection of collections) {
    const { id } = linked[collection]
    const { status } = await site.rest('GET', `/${collection}/${id}`)
    const list = await site.rest<{ totalDocs: number }>(
      'GET',
      `/${collection}?where[id][equals]=${id}`,
    )
    expect(list.body.totalDocs).toBe(status === 200 ? 1 : 0)
    if (status === 200) visible.push(collection)
  }
  return visible
}

const linking = () => ({
  title: 'An article',
  body: textCiting(linked.references.id),
  authors: [linked.people.id],
  image: linked.media.id,
})

const linkingNothing = () => ({ body: richText(paragraph('x')), authors: [], image: null })

const all = [...collections]

it('shows them with the publication of what links to them, not before', async () => {
  expect(await seen()).toEqual([])
  const { id } = await add('articles', linking())
  expect(await seen()).toEqual([])
  await change('articles', id, { _status: 'published' })
  expect(await seen()).toEqual(all)
})

it('hides them when the article is unpublished, and shows them when it is published again', async () => {
  const { id } = await publish('articles', linking())
  await unpublish('articles', id)
  expect(await seen()).toEqual([])
  await change('articles', id, { _status: 'published' })
  expect(await seen()).toEqual(all)
})

it('hides them when the links are gone and that is published, not while it is a draft', async () => {
  const { id } = await publish('articles', linking())
  await saveDraft('articles', id, linkingNothing())
  expect(await seen()).toEqual(all)
  await change('articles', id, { ...linkingNothing(), _status: 'published' })
  expect(await seen()).toEqual([])
})

it('does not show what only the draft over a published article links to', async () => {
  const { id } = await publish('articles', { title: 'An article', ...linkingNothing() })
  await saveDraft('articles', id, linking())
  expect(await seen()).toEqual([])
})

it('hides them when the article is trashed, shows them on restoring, hides them on deletion', async () => {
  const { id } = await publish('articles', linking())
  await trash('articles', id)
  expect(await seen()).toEqual([])
  await restore('articles', id)
  expect(await seen()).toEqual(all)
  await remove('articles', id)
  expect(await seen()).toEqual([])
})

it('keeps them while a second published article links to them', async () => {
  const first = await publish('articles', linking())
  const second = await publish('articles', { ...linking(), title: 'Another' })
  await unpublish('articles', first.id)
  expect(await seen()).toEqual(all)
  await trash('articles', second.id)
  expect(await seen()).toEqual([])
})

it('hides them after a bulk change and a bulk deletion', async () => {
  const { id } = await publish('articles', linking())
  const query = `where[id][equals]=${id}`
  await site.rest('PATCH', `/articles?${query}`, { as: 'admin', body: { _status: 'draft' } })
  expect(await seen()).toEqual([])
  await site.rest('PATCH', `/articles?${query}`, { as: 'admin', body: { _status: 'published' } })
  expect(await seen()).toEqual(all)
  await site.rest('DELETE', `/articles?${query}`, { as: 'admin' })
  expect(await seen()).toEqual([])
})

it('hides them when an older version without the links is restored', async () => {
  const { id } = await publish('articles', { title: 'An article', ...linkingNothing() })
  const versions = await site.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
  })
  await change('articles', id, { ...linking(), _status: 'published' })
  expect(await seen()).toEqual(all)
  const oldest = versions.docs.at(-1)?.id
  await site.rest('POST', `/articles/versions/${String(oldest)}`, { as: 'admin' })
  expect(await seen()).toEqual([])
})

it.each(['side-effects', 'risk-factors', 'treatments'] as const)(
  'shows a reference that the text of one of the %s cites, while it is published',
  async (collection) => {
    const description = richText(paragraph('It is so.', citing(linked.references.id)))
    const { id } = await publish(collection, { name: `One of ${collection}`, description })
    expect(await seen()).toEqual(['references'])
    await unpublish(collection, id)
    expect(await seen()).toEqual([])
  },
)

it('shows a reference that is evidence of a published fact, or further reading', async () => {
  const treatment = await publish('treatments', { name: 'Needling' })
  const evidence = [{ reference: linked.references.id }]
  const effect = await publish('side-effects', {
    name: 'Redness',
    occurrences: [{ treatment: treatment.id, evidence }],
  })
  expect(await seen()).toEqual(['references'])
  await trash('side-effects', effect.id)
  expect(await seen()).toEqual([])
  const furtherReading = [linked.references.id]
  await publish('articles', { title: 'Reads on', furtherReading })
  expect(await seen()).toEqual(['references'])
})

it('serves the file of a picture with the picture, and that of an attachment to staff only', async () => {
  const file = `/media/file/${String(linked.media.filename)}`
  const paper = await add('attachments', upload('words'))
  const attachment = `/attachments/file/${String(paper.filename)}`
  expect((await site.rest('GET', file)).status).toBeGreaterThanOrEqual(400)
  expect((await site.rest('GET', file, { as: 'reviewer' })).status).toBe(200)
  await publish('articles', linking())
  expect((await site.rest('GET', file)).status).toBe(200)
  for (const as of ['anonymous', 'reader'] as const) {
    expect((await site.rest('GET', attachment, { as })).status).toBe(403)
  }
  expect((await site.rest('GET', attachment, { as: 'reviewer' })).body).toEqual({ text: 'words' })
})
