import { afterAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, publish, trash, restore, remove } = writerOf(site)

afterAll(() => site.close())

type Version = { id: string; version: { title?: string; updatedBy?: string; doi?: string } }

const versionsOf = async (collection: string, id: string) => {
  const { body } = await site.rest<{ docs: Version[] }>(
    'GET',
    `/${collection}/versions?where[parent][equals]=${id}&depth=0&sort=updatedAt`,
    { as: 'editor' },
  )
  return body.docs
}

it('knows of every version of an article who made it', async () => {
  const { id } = await add('articles', { title: 'One' }, { as: 'editor' })
  await change('articles', id, { title: 'Two' }, { as: 'publisher' })
  await change('articles', id, { title: 'Three', _status: 'published' }, { as: 'admin' })
  const versions = await versionsOf('articles', id)
  expect(versions.map(({ version }) => [version.title, version.updatedBy])).toEqual([
    ['One', site.users.editor?.id],
    ['Two', site.users.publisher?.id],
    ['Three', site.users.admin?.id],
  ])
})

it('knows it of a reference, a person and a picture too, and nobody can write it', async () => {
  for (const collection of ['references', 'people'] as const) {
    const { id } = await add(
      collection,
      { title: 'x', name: 'x', updatedBy: site.users.admin?.id },
      { as: 'editor' },
    )
    await change(collection, id, { updatedBy: site.users.admin?.id }, { as: 'publisher' })
    const makers = (await versionsOf(collection, id)).map(({ version }) => version.updatedBy)
    expect(makers).toEqual([site.users.editor?.id, site.users.publisher?.id])
  }
})

it('keeps autosaves in one version, by whoever made them', async () => {
  const { id } = await add('articles', { title: 'A' }, { as: 'editor' })
  for (const title of ['AB', 'ABC', 'ABCD']) {
    await change('articles', id, { title }, { as: 'editor', query: '&draft=true&autosave=true' })
  }
  const versions = await versionsOf('articles', id)
  expect(versions).toHaveLength(2)
  expect(versions.at(-1)?.version).toMatchObject({
    title: 'ABCD',
    updatedBy: site.users.editor?.id,
  })
})

it('restores an older version as a new one', async () => {
  const { id } = await publish('articles', { title: 'Old' })
  await change('articles', id, { title: 'New', _status: 'published' })
  const [oldest] = await versionsOf('articles', id)
  const { status } = await site.rest('POST', `/articles/versions/${oldest?.id ?? ''}`, {
    as: 'publisher',
  })
  expect(status).toBe(200)
  expect((await site.rest('GET', `/articles/${id}`)).body.title).toBe('Old')
  const versions = await versionsOf('articles', id)
  expect(versions.at(-1)?.version).toMatchObject({
    title: 'Old',
    updatedBy: site.users.publisher?.id,
  })
})

it.each(['articles', 'side-effects', 'risk-factors', 'treatments'] as const)(
  'takes one of the %s out of sight into the trash, and back as it was',
  async (collection) => {
    const { id } = await publish(collection, { title: 'Trashed', name: 'Trashed' })
    const path = `/${collection}/${id}`
    await trash(collection, id)
    for (const as of ['anonymous', 'editor'] as const) {
      expect((await site.rest('GET', path, { as })).status).toBe(404)
    }
    expect((await site.rest('GET', `${path}?trash=true`, { as: 'editor' })).status).toBe(200)
    expect((await site.rest('GET', `${path}?trash=true`)).status).toBe(404)
    await restore(collection, id)
    expect((await site.rest('GET', path)).status).toBe(200)
    await trash(collection, id)
    expect((await remove(collection, id)).status).toBe(200)
    expect((await site.rest('GET', `${path}?trash=true`, { as: 'admin' })).status).toBe(404)
    expect(await versionsOf(collection, id)).toEqual([])
  },
)
