import { afterAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import type { Written } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, publish, saveDraft } = writerOf(site)

afterAll(() => site.close())

/** What the editor sends while somebody types: one request per pause. */
const autosave = (id: string, title: string): Promise<Written> =>
  change('articles', id, { title }, { query: '&draft=true&autosave=true' })

const begin = () => add('articles', {}, { query: '&draft=true' })

const typed = async (...titles: string[]) => {
  const { id } = await begin()
  const slugs: unknown[] = []
  for (const title of titles) slugs.push((await autosave(id, title)).slug)
  return { id, slugs }
}

it('follows the title as it is typed, and stays once it is published', async () => {
  const { id, slugs } = await typed('Dee', 'Deep micro', 'Deep microneedling')
  expect(slugs).toEqual(['dee', 'deep-micro', 'deep-microneedling'])
  expect((await change('articles', id, { _status: 'published' })).slug).toBe('deep-microneedling')
  expect((await autosave(id, 'Another title')).slug).toBe('deep-microneedling')
})

it('is numbered when a draft is published beside one of the same title', async () => {
  const first = await typed('Same title')
  const second = await typed('Same', 'Same title')
  const published = []
  for (const { id } of [first, second, first]) {
    published.push((await change('articles', id, { _status: 'published' })).slug)
  }
  expect(published).toEqual(['same-title', 'same-title-2', 'same-title'])
})

it('is made when it is published without ever having had one', async () => {
  const { id } = await begin()
  const changes = { title: 'At once', _status: 'published' }
  expect((await change('articles', id, changes)).slug).toBe('at-once')
})

it('is numbered in a draft that is saved without asking for a draft', async () => {
  await publish('articles', { title: 'Taken' })
  const { id } = await begin()
  expect((await change('articles', id, { title: 'Taken' })).slug).toBe('taken-2')
})

it('is left alone where somebody chose it, in a draft too', async () => {
  const { id } = await typed('Typed')
  await saveDraft('articles', id, { slug: 'chosen' })
  expect((await autosave(id, 'Typed further')).slug).toBe('chosen')
  expect((await change('articles', id, { _status: 'published' })).slug).toBe('chosen')
})

it.each(['a/../b?x#', 'two--hyphens', '-edge', 'with space', 'per%cent'])(
  'is refused when it is “%s”, and the refusal says what it may be',
  async (slug) => {
    const { id } = await publish('articles', { title: 'Addressed' })
    const { status, body } = await site.rest<{
      errors: { data: { errors: { path: string }[] } }[]
    }>('PATCH', `/articles/${id}`, { as: 'admin', body: { slug } })
    expect(status).toBe(400)
    expect(body.errors[0]?.data.errors).toMatchObject([
      { path: 'slug', message: expect.stringContaining('single hyphens') },
    ])
  },
)

it('is given anew to each duplicate, when that is published', async () => {
  const { id } = await publish('articles', { title: 'Twin' })
  const slugs: unknown[] = []
  for (let copy = 0; copy < 2; copy++) {
    const { status, body } = await site.rest<{ doc: Written }>(
      'POST',
      `/articles/${id}/duplicate?depth=0`,
      { as: 'admin', body: {} },
    )
    expect(status).toBe(200)
    slugs.push((await change('articles', body.doc.id, { _status: 'published' })).slug)
  }
  expect(slugs).toEqual(['twin-2', 'twin-3'])
})
