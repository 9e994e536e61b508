import { afterAll, beforeAll, expect, it } from 'vitest'
import { citing, paragraph, richText, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import type { Rendered } from './works'

let site: TestSite
let article: string
let work: string

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
  const { add, publish, change } = writerOf(site)
  work = (await add('references', { title: 'A work', issued: '2010' })).id
  const written = await publish('articles', {
    title: 'In two languages',
    body: richText(paragraph('English words.', citing(work))),
  })
  article = written.id
  await change(
    'articles',
    article,
    {
      title: 'In zwei Sprachen',
      body: richText(paragraph('Deutsche Wörter.', citing(work))),
      _status: 'published',
    },
    { query: '&locale=de' },
  )
})

afterAll(() => site.close())

it.each(['anonymous', 'editor'] as const)(
  'renders the default locale where all are asked for: %s',
  async (as) => {
    type InAll = Rendered & { title: object }
    const { body } = await site.rest<InAll>('GET', `/articles/${article}?locale=all&depth=0`, {
      as,
    })
    const english = await site.rest<Rendered>('GET', `/articles/${article}?locale=en&depth=0`, {
      as,
    })
    expect(body.title).toEqual({ en: 'In two languages', de: 'In zwei Sprachen' })
    const { html, sections, bibliography, citations } = english.body
    expect(html).toContain('English words.')
    expect(bibliography.entries.map(({ referenceId }) => referenceId)).toEqual([work])
    expect(body).toMatchObject({ html, sections, bibliography, citations })
  },
)

it('renders so, too, where the text itself was not selected', async () => {
  const { body } = await site.rest<Rendered>(
    'GET',
    `/articles/${article}?locale=all&select[html]=true`,
  )
  expect(Object.keys(body).sort()).toEqual(['html', 'id'])
  expect(body.html).toContain('English words.')
})

it('names what cites a reference in the default locale', async () => {
  const { body } = await site.rest<{ citedBy: { title: string }[] }>(
    'GET',
    `/references/${work}?locale=all&depth=0`,
  )
  expect(body.citedBy).toMatchObject([{ title: 'In two languages', slug: 'in-two-languages' }])
})
