import { afterAll, beforeAll, expect, it } from 'vitest'
import { paragraph, richText, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let article: string

beforeAll(async () => {
  site = await startPayload()
  const body = richText(paragraph('Text.'))
  article = (await writerOf(site).publish('articles', { title: 'An article', body })).id
})

afterAll(() => site.close())

type Refusal = { errors: { message: string }[] }

const wrong = [
  ['style', 'vancuver', 'vancouver', '/api/citation-styles'],
  ['style', '../../etc/passwd', undefined, '/api/citation-styles'],
  ['citationLocale', 'dk-DE', 'de-DE', '/api/citation-locales'],
  ['citationLocale', '__proto__', undefined, '/api/citation-locales'],
] as const

it.each(wrong)(
  'answers the %s “%s” with 400, the nearest names and the list',
  async (name, value, nearest, list) => {
    const query = `?${name}=${encodeURIComponent(value)}`
    const paths = [
      `/articles/${article}${query}`,
      `/articles${query}`,
      `/articles${query}&where[title][equals]=nothing`,
      `/articles${query}&select[title]=true`,
      `/articles/${article}${query}&select[title]=true`,
    ]
    for (const path of paths) {
      const { status, body } = await site.rest<Refusal>('GET', path)
      expect(status).toBe(400)
      expect(body.errors[0]?.message).toContain(value)
      expect(body.errors[0]?.message).toContain(nearest ?? 'There is no citation')
      expect(body.errors[0]?.message).toContain(list)
    }
  },
)

it.each(wrong)('says the same of the %s “%s” over GraphQL', async (name, value, nearest, list) => {
  for (const field of ['bibliography', 'html', 'sections']) {
    const selection = { bibliography: '{ style }', html: '', sections: '{ id }' }[field] ?? ''
    const { body } = await site.graphql(
      `query ($value: String) { Article(id: "${article}") { ${field}(${name}: $value) ${selection} } }`,
      { variables: { value } },
    )
    const [error] = body.errors ?? []
    expect(error?.extensions?.statusCode).toBe(400)
    expect(error?.message).toContain(nearest ?? 'There is no citation')
    expect(error?.message).toContain(list)
  }
})

it('lists what there is, and finds by a word', async () => {
  const styles = await site.rest<{ docs: { id: string; title: string }[] }>(
    'GET',
    '/citation-styles?search=vancouver',
  )
  expect(styles.body.docs).toContainEqual(expect.objectContaining({ id: 'vancouver' }))
  const locales = await site.rest<{ docs: string[] }>('GET', '/citation-locales')
  expect(locales.body.docs).toContain('de-DE')
  const graphql = await site.graphql<{ citationStyles: object[]; citationLocales: string[] }>(
    '{ citationStyles(search: "vancouver") { id title } citationLocales }',
  )
  expect(graphql.body.data?.citationStyles).toEqual(styles.body.docs)
  expect(graphql.body.data?.citationLocales).toEqual(locales.body.docs)
})

it.each([
  ['citationStyle', 'vancuver', 'vancouver'],
  ['citationLocale', 'dk-DE', 'de-DE'],
])('refuses to store the %s “%s”, with the nearest names', async (path, value, nearest) => {
  const { status, body } = await site.rest<{
    errors: { data: { errors: { path: string; message: string }[] } }[]
  }>('POST', '/articles', {
    as: 'editor',
    body: { title: 'x', [path]: value, _status: 'published' },
  })
  expect(status).toBe(400)
  expect(body.errors[0]?.data.errors).toMatchObject([
    { path, message: expect.stringContaining(nearest) },
  ])
})
