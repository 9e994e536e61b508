import { afterAll, beforeAll, expect, it } from 'vitest'
import { importArticle } from '../../../src/publishing/import/importArticle'
import { paragraph, richText } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { articleText, bytesOf } from './texts'

let site: TestSite

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
})
afterAll(() => site.close())

const read = async (id: string, locale: string) => {
  const query = `draft=true&depth=0&locale=${locale}`
  return (await site.rest('GET', `/articles/${id}?${query}`, { as: 'editor' })).body
}

const saveGerman = async (id: string, body: object) => {
  const path = `/articles/${id}?draft=true&depth=0&locale=de`
  expect((await site.rest('PATCH', path, { as: 'editor', body })).status).toBe(200)
}

it('keeps an imported article as it is in its language when it is translated', async () => {
  const { payload } = site
  const bytes = bytesOf(articleText())
  const { article } = await importArticle({ payload, bytes, fileName: 'article.txt' })
  const id = article.id ?? ''
  const imported = await read(id, 'en')
  const german = { title: 'Was Kryotherapie tut', body: richText(paragraph('Auf Deutsch.')) }
  await saveGerman(id, german)
  await saveGerman(id, { summary: 'Kurz gesagt.' })
  const { title, body, summary, citedReferences, furtherReading } = imported
  expect(await read(id, 'en')).toMatchObject({
    title,
    body,
    summary,
    citedReferences,
    furtherReading,
  })
  expect(await read(id, 'de')).toMatchObject({ ...german, summary: 'Kurz gesagt.' })
})
