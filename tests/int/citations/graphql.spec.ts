import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCitationSite } from './site'
import type { Bibliography, CitationSite } from './site'

let site: CitationSite

beforeAll(async () => {
  site = await startCitationSite()
})

afterAll(() => site.close())

const fields = `style locale
  entries { referenceId number label html text doi url backlinks isCited }
  markers { citationId html text numbers source { collection id row } note { html text } }
  findings { code message citationId }`

/** GraphQL says null where JSON says nothing. */
const withoutNothing = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => inner ?? undefined))

const ask = async <Data>(query: string, variables = {}) => {
  const { body } = await site.graphql<Data>(query, { variables })
  expect(body.errors).toBeUndefined()
  if (!body.data) throw new Error('No data.')
  return body.data
}

const styles = ['vancouver', 'apa', 'chicago-note-bibliography']

describe.each(styles)('in the style %s, GraphQL says what REST says', (style) => {
  it.each(['', 'how-it-works'])('of an article, of the section “%s”', async (section) => {
    const rest = await site.rest<Bibliography>(
      'GET',
      `/articles/${site.article.id}/bibliography?style=${style}&section=${section}`,
    )
    const data = await ask<{ Article: { bibliography: Bibliography } }>(
      `query ($id: String!, $style: String, $section: String) { Article(id: $id) {
        bibliography(style: $style, section: $section) { ${fields} } } }`,
      { id: site.article.id, style, section },
    )
    expect(withoutNothing(data.Article.bibliography)).toEqual(withoutNothing(rest.body))
  })

  it('of several articles', async () => {
    const rest = await site.rest<Bibliography>(
      'GET',
      `/bibliography?articles=${site.article.slug}&style=${style}`,
    )
    const data = await ask<{ bibliography: Bibliography }>(
      `query ($articles: [String!]!, $style: String) { bibliography(articles: $articles, style: $style) {
        ${fields.replace('source', 'article idInArticle source')} entries { reference { id } } } }`,
      { articles: [site.article.slug], style },
    )
    const entries = data.bibliography.entries.map((entry) => ({ ...entry, reference: undefined }))
    expect(withoutNothing({ ...data.bibliography, entries })).toEqual(withoutNothing(rest.body))
    expect(data.bibliography.entries).toEqual(
      rest.body.entries.map((entry) =>
        expect.objectContaining({ reference: { id: entry.referenceId } }),
      ),
    )
  })

  it('of a reference', async () => {
    const rest = await site.rest('GET', `/references/${site.works.cohen}/cite?style=${style}`)
    const data = await ask<{ Reference: { cite: object } }>(
      `query ($id: String!, $style: String) { Reference(id: $id) {
        cite(style: $style) { style locale html text markdown } } }`,
      { id: site.works.cohen, style },
    )
    expect(data.Reference.cite).toEqual(rest.body)
  })

  it('of what is sent', async () => {
    const input = {
      references: [
        { id: 'a', type: 'book', title: 'A book', author: [{ family: 'Abe' }] },
        { id: 'b', type: 'book', title: 'Another', author: [{ family: 'Bo' }] },
      ],
      citations: [{ cites: [{ reference: 'b', label: 'chapter', locator: '2' }] }],
      furtherReading: ['a'],
      style,
    }
    const rest = await site.rest('POST', '/cite', { body: input })
    const data = await ask<{ cite: object }>(
      `query ($input: CitationsInput!) { cite(input: $input) { ${fields} } }`,
      { input },
    )
    expect(rest.status).toBe(200)
    expect(withoutNothing(data.cite)).toEqual(withoutNothing(rest.body))
  })
})

const formats = ['json', 'html', 'text', 'markdown', 'csl-json', 'bibtex', 'biblatex', 'ris']

it.each(formats)('writes the format %s as REST does', async (format) => {
  const data = await ask<{
    Article: { bibliography: { formatted: string } }
    Reference: { formatted: string }
  }>(
    `query ($article: String!, $reference: String!, $format: String!) {
      Article(id: $article) { bibliography { formatted(format: $format) } }
      Reference(id: $reference) { formatted(format: $format, style: "apa") } }`,
    { article: site.article.id, reference: site.works.cohen, format },
  )
  const sent = async (path: string) => {
    const { body, headers } = await site.rest<{ text: string }>('GET', path)
    return headers.get('content-type')?.includes('json') ? body : body.text
  }
  const read = (written: string): unknown =>
    format.endsWith('json') ? JSON.parse(written) : written
  expect(read(data.Article.bibliography.formatted)).toEqual(
    await sent(`/articles/${site.article.id}/bibliography?format=${format}`),
  )
  expect(read(data.Reference.formatted)).toEqual(
    await sent(`/references/${site.works.cohen}/cite?format=${format}&style=apa`),
  )
})

it('has the descriptions of what is linked, with the markers of the article', async () => {
  const { Article } = await ask<{
    Article: { descriptions: { id: string; html: string }[]; bibliography: Bibliography }
  }>(
    `query ($id: String!) { Article(id: $id) {
      descriptions(style: "vancouver") { collection id html } bibliography(style: "vancouver") { ${fields} } } }`,
    { id: site.article.id },
  )
  const [redness] = Article.descriptions
  expect(redness?.id).toBe(site.records.redness)
  const marker = Article.bibliography.markers.find(({ source }) => source?.row === null)
  expect(redness?.html).toContain(`id="cite-${marker?.citationId}"`)
  expect(redness?.html).toContain(`>${marker?.html}</a>`)
  const rest = await site.rest('GET', `/articles/${site.article.id}?depth=0&style=vancouver`)
  expect(rest.body.descriptions).toEqual(Article.descriptions)
})

it('takes no more bytes than REST does', async () => {
  const title = 'x'.repeat(3 * 1024 * 1024)
  const { body } = await site.graphql(
    'query ($input: CitationsInput!) { cite(input: $input) { style } }',
    { variables: { input: { references: [{ id: 'a', type: 'book', title }] } } },
  )
  expect(body.errors?.[0]?.message).toMatch(/at most 2097152 bytes/)
  expect(body.errors?.[0]?.extensions?.statusCode).toBe(413)
})

it.each([
  ['cite(input: { references: [{ id: "a", type: "bok" }] }) { style }', /references\[0\]\.type/],
  ['cite(input: { references: [], style: "vancuver" }) { style }', /vancouver/],
  ['bibliography(articles: []) { style }', /1 to 50/],
  ['bibliography(articles: ["nobody"]) { style }', /no article/],
  ['cite(input: { references: [] }) { formatted(format: "bibtx") }', /bibtex/],
])('refuses %s', async (query, message) => {
  const { body } = await site.graphql(`{ ${query} }`)
  expect(body.errors?.[0]?.message).toMatch(message)
  expect(body.errors?.[0]?.extensions?.statusCode).toBeGreaterThanOrEqual(400)
})

it('prices what it prints', async () => {
  const many = (query: string, count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${query}`).join(' ')} }`
  for (const query of [
    many('cite(input: { references: [] }) { style }', 21),
    many(`bibliography(articles: [${'"a",'.repeat(50)}]) { style }`, 3),
  ]) {
    const { body } = await site.graphql(query)
    expect(body.errors?.[0]?.message).toMatch(/complex/i)
  }
})
