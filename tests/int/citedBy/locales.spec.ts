import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { paragraph, richText, textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer
let english: string
let german: string

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
  write = writerOf(site)
})

beforeEach(async () => {
  english = (await write.add('references', { title: 'English' })).id
  german = (await write.add('references', { title: 'Deutsch' })).id
})

afterAll(() => site.close())

/** An article whose English text cites one reference and whose German text another. */
const bilingual = async (status: 'draft' | 'published') => {
  const article = await write.add('articles', {
    title: 'In two languages',
    body: textCiting(english),
    _status: status,
  })
  await write.change(
    'articles',
    article.id,
    { title: 'In zwei Sprachen', body: textCiting(german), _status: status },
    { query: `&locale=de${status === 'draft' ? '&draft=true' : ''}` },
  )
  return article.id
}

const citersOf = async (id: string, as: 'editor' | 'anonymous' = 'editor') => {
  const { status, body } = await site.rest<{ citedBy?: { id: string }[] }>(
    'GET',
    `/references/${id}?depth=0`,
    { as },
  )
  return status === 200 ? body.citedBy?.map((citer) => citer.id) : status
}

it.each(['draft', 'published'] as const)(
  'counts the citations of every locale: %s',
  async (status) => {
    const article = await bilingual(status)
    expect(await citersOf(english)).toEqual([article])
    expect(await citersOf(german)).toEqual([article])
    const shown = status === 'published' ? [article] : 404
    expect(await citersOf(english, 'anonymous')).toEqual(shown)
    expect(await citersOf(german, 'anonymous')).toEqual(shown)
  },
)

it('forgets a locale’s citations with its text, and no other’s', async () => {
  const article = await bilingual('published')
  const nothing = { body: richText(paragraph('Nichts.')), _status: 'published' }
  await write.change('articles', article, nothing, { query: '&locale=de' })
  expect(await citersOf(german)).toEqual([])
  expect(await citersOf(german, 'anonymous')).toBe(404)
  expect(await citersOf(english, 'anonymous')).toEqual([article])
})

it('refuses to delete what only the draft of another locale cites', async () => {
  await bilingual('draft')
  const { status } = await site.rest('DELETE', `/references/${german}`, { as: 'admin' })
  expect(status).toBe(409)
})

it('renders the text of the content locale that is asked for', async () => {
  const article = await bilingual('published')
  const inLocale = async (locale: string) => {
    const { body } = await site.rest<{
      html: string
      bibliography: { locale: string; entries: { referenceId: string }[] }
    }>('GET', `/articles/${article}?locale=${locale}&depth=0`)
    const { entries } = body.bibliography
    return { locale: body.bibliography.locale, cited: entries.map((entry) => entry.referenceId) }
  }
  expect(await inLocale('en')).toEqual({ locale: 'en-US', cited: [english] })
  expect(await inLocale('de')).toEqual({ locale: 'de-DE', cited: [german] })
})

it('lists a reference’s articles by their names in the locale that is asked for', async () => {
  await bilingual('published')
  const { body } = await site.graphql<{ Reference: { citedBy: { title: string }[] } }>(
    `{ Reference(id: "${german}", locale: de) { citedBy { title } } }`,
  )
  expect(body.data?.Reference.citedBy).toEqual([{ title: 'In zwei Sprachen' }])
})
