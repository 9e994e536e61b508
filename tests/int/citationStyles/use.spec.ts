import { afterAll, beforeAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { styleFile } from './styleFile'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

type Refusal = { errors: { message: string; data?: { usedBy?: object[] } }[] }

const addStyle = (styleId: string) => write.add('uploaded-styles', { styleId, xml: styleFile() })

const remove = (id: string) =>
  site.rest<Refusal>('DELETE', `/uploaded-styles/${id}`, { as: 'publisher' })

it('stays while an article prints in it, published, in a draft or in the trash', async () => {
  const style = await addStyle('used')
  const article = await write.publish('articles', { title: 'Its article', citationStyle: 'used' })
  expect(article.citationStyle).toBe('used')
  const steps = [
    () => write.saveDraft('articles', article.id, { citationStyle: 'apa' }),
    () => write.saveDraft('articles', article.id, { citationStyle: 'used' }),
    () => write.trash('articles', article.id),
  ]
  for (const step of steps) {
    const { status, body } = await remove(style.id)
    expect(status).toBe(409)
    expect(body.errors[0]?.message).toContain('“Its article”')
    await expect(write.change('uploaded-styles', style.id, { styleId: 'other' })).rejects.toThrow()
    await step()
  }
  expect((await remove(style.id)).status).toBe(409)
  await write.restore('articles', article.id)
  await write.publish('articles', { title: 'Another' })
  await write.change('articles', article.id, { citationStyle: null, _status: 'published' })
  expect((await remove(style.id)).status).toBe(200)
})

it('stays while it is the style of the house', async () => {
  const { id } = await addStyle('of-the-house')
  const policy = (citationStyle: string) =>
    site.rest('POST', '/globals/editorial-policy', { as: 'admin', body: { citationStyle } })
  expect((await policy('of-the-house')).status).toBe(200)
  const { status, body } = await remove(id)
  expect(status).toBe(409)
  expect(body.errors[0]?.message).toContain('Editorial policy')
  expect((await policy('vancouver')).status).toBe(200)
  expect((await remove(id)).status).toBe(200)
})

it('may be renamed while nothing prints in it', async () => {
  const { id } = await addStyle('first-name')
  expect(await write.change('uploaded-styles', id, { styleId: 'second-name' })).toMatchObject({
    styleId: 'second-name',
  })
  const published = write.publish('articles', { title: 'x', citationStyle: 'first-name' })
  await expect(published).rejects.toThrow('400')
  await write.publish('articles', { title: 'x', citationStyle: 'second-name' })
})

type Preview = {
  problems: { path: string; message: string; line?: number }[]
  title?: string
  printed?: { markers: { text: string }[]; entries: { text: string }[] }
}

const preview = (body: object, as: 'editor' | 'reader' | 'anonymous' = 'editor') =>
  site.rest<Preview>('POST', '/uploaded-styles/preview', { as, body })

it('prints sample works before it is saved, for staff only, and stores nothing', async () => {
  const before = await site.payload.count({ collection: 'uploaded-styles' })
  const { status, body } = await preview({ xml: styleFile(), styleId: 'tried' })
  expect(status).toBe(200)
  expect(body.problems).toEqual([])
  expect(body.title).toBe('House style')
  expect(body.printed?.markers.map(({ text }) => text).slice(0, 3)).toEqual([
    '<1>',
    '<2>',
    '<1; 3; 4>',
  ])
  expect(body.printed?.entries).toHaveLength(5)
  expect(await site.payload.count({ collection: 'uploaded-styles' })).toEqual(before)
  expect((await preview({ xml: styleFile() }, 'reader')).status).toBe(403)
  expect((await preview({ xml: styleFile() }, 'anonymous')).status).toBe(401)
})

it('previews a style of the site, and tells the problems of one that is broken', async () => {
  const known = await preview({ style: 'apa', citationLocale: 'de-DE' })
  expect(known.body.printed?.markers[0]?.text).toContain('2021')
  expect((await preview({ style: 'no-such-style' })).status).toBe(400)
  const broken = await preview({ xml: styleFile({ entry: '<blink/>' }), styleId: 'apa' })
  expect(broken.body.printed).toBeUndefined()
  expect(broken.body.problems).toMatchObject([
    { path: 'xml', line: 16, message: expect.stringContaining('blink') },
    { path: 'styleId' },
  ])
})
