import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citing, heading, paragraph, richText, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { addWorks } from './works'
import type { Rendered } from './works'

let site: TestSite
let write: Writer
let works: Awaited<ReturnType<typeof addWorks>>
let article: string

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  works = await addWorks(write)
  const { id } = await write.publish('articles', {
    title: 'Microneedling',
    body: richText(
      heading('How it works'),
      paragraph('It makes holes.', citing({ reference: works.book, locator: '12', label: 'page' })),
      heading('How safe it is'),
      paragraph('It is safe.', citing(works.cohen), ' It heals.', citing(works.book, works.cohen)),
    ),
  })
  article = id
})

afterAll(() => site.close())

const read = async (query = '') =>
  (await site.rest<Rendered>('GET', `/articles/${article}?depth=0${query}`)).body

const expected = {
  vancouver: {
    order: ['book', 'cohen'],
    markers: [/^\(1\)$/, /^\(2\)$/, /^\(1,2\)$/],
    entry: 'Cohen BE, Elbuluk N.',
  },
  apa: {
    order: ['cohen', 'book'],
    markers: [
      '(Zimmer, 2012, p. 12)',
      '(Cohen & Elbuluk, 2016)',
      '(Cohen & Elbuluk, 2016; Zimmer, 2012)',
    ],
    entry: 'Cohen, B. E., & Elbuluk, N. (2016).',
  },
  harvard1: {
    order: ['cohen', 'book'],
    markers: [/Zimmer,? 2012.*12/, /Cohen (and|&) Elbuluk,? 2016/, /Zimmer.*2012/],
    entry: 'Cohen',
  },
} as const

describe.each(['vancouver', 'apa', 'harvard1'] as const)('in the style %s', (style) => {
  it('prints markers and bibliography of the whole article at once', async () => {
    const { bibliography, html } = await read(`&style=${style}`)
    const { order, markers, entry } = expected[style]
    expect(bibliography.style).toBe(style)
    expect(bibliography.locale).toBe('en-US')
    expect(bibliography.entries.map(({ referenceId }) => referenceId)).toEqual(
      order.map((name) => works[name]),
    )
    expect(bibliography.entries.find((each) => each.referenceId === works.cohen)?.text).toContain(
      entry,
    )
    expect(bibliography.markers).toHaveLength(3)
    markers.forEach((marker, index) => {
      const { text, html: markerHtml } = bibliography.markers[index] ?? { text: '', html: '' }
      if (typeof marker === 'string') expect(text).toBe(marker)
      else expect(text).toMatch(marker)
      expect(html).toContain(markerHtml)
    })
  })

  it('says the same over GraphQL', async () => {
    const rest = await read(`&style=${style}&citationLocale=de-DE`)
    const args = `(style: "${style}", citationLocale: "de-DE")`
    const { body } = await site.graphql<{ Article: Rendered }>(
      `{ Article(id: "${article}") { html${args} sections${args} { id heading level html text }
        citations { id cites { reference locator } }
        bibliography${args} { style locale entries { referenceId number text html doi }
          markers { citationId text html numbers } } } }`,
    )
    expect(body.errors).toBeUndefined()
    const { html, sections, bibliography, citations } = body.data?.Article ?? {}
    expect(html).toBe(rest.html)
    expect(sections).toEqual(rest.sections)
    expect(bibliography).toMatchObject({ style, locale: 'de-DE' })
    expect(rest.bibliography).toMatchObject(bibliography ?? {})
    expect(citations?.map(({ id }) => id)).toEqual(rest.citations.map(({ id }) => id))
    expect(citations?.[0]?.cites).toEqual([{ reference: works.book, locator: '12' }])
  })
})

it('prints in the citation locale that is asked for, whatever the content locale is', async () => {
  const { bibliography } = await read('&style=apa&citationLocale=de-DE')
  expect(bibliography.locale).toBe('de-DE')
  expect(bibliography.markers[0]?.text).toBe('(Zimmer, 2012, S. 12)')
})

it('cuts the text into its sections', async () => {
  const { sections } = await read()
  expect(sections).toMatchObject([
    { heading: 'How it works', text: expect.stringContaining('It makes holes.') },
    { heading: 'How safe it is', text: expect.stringContaining('It is safe.') },
  ])
})

it('takes the style of the article where none is asked for, and that of the house else', async () => {
  const body = richText(paragraph('It is so.', citing(works.cohen)))
  const { id } = await write.publish('articles', {
    title: 'Own style',
    body,
    citationStyle: 'apa',
    citationLocale: 'fr-FR',
  })
  const own = await site.rest<Rendered>('GET', `/articles/${id}?depth=0`)
  expect(own.body.bibliography).toMatchObject({ style: 'apa', locale: 'fr-FR' })
  const asked = await site.rest<Rendered>('GET', `/articles/${id}?depth=0&style=harvard1`)
  expect(asked.body.bibliography).toMatchObject({ style: 'harvard1', locale: 'fr-FR' })
  await site.rest('POST', '/globals/editorial-policy', {
    as: 'admin',
    body: { citationStyle: 'harvard1', citationLocale: 'en-GB' },
  })
  expect((await read()).bibliography).toMatchObject({ style: 'harvard1', locale: 'en-GB' })
})

it('reads on when the style that was stored is gone', async () => {
  const { id } = await write.publish('articles', { title: 'Old', body: richText(paragraph('x')) })
  await site.payload.db.updateOne({
    collection: 'articles',
    id,
    data: { citationStyle: 'a-style-of-yesterday', citationLocale: 'xx-YY' },
  })
  const { status, body } = await site.rest<Rendered>('GET', `/articles/${id}`)
  expect(status).toBe(200)
  expect(body.bibliography.style).not.toBe('a-style-of-yesterday')
})

it('does not store what is computed', async () => {
  const forged = {
    html: '<script>alert(1)</script>',
    bibliography: { style: 'forged', locale: 'forged', entries: [], markers: [] },
    citations: [{ id: 'forged', cites: [] }],
    descriptions: [{ collection: 'side-effects', id: 'forged', html: 'forged' }],
    sections: [{ id: 'forged', heading: 'forged', level: 1, html: 'forged', text: 'forged' }],
  }
  const { id } = await write.publish('articles', { title: 'Real', ...forged })
  await write.change('articles', id, forged)
  const { body } = await site.rest<Rendered>('GET', `/articles/${id}`)
  expect(JSON.stringify(body)).not.toMatch(/forged|<script/)
})

it('computes nothing for who asks for none of it', async () => {
  const { body } = await site.rest('GET', `/articles/${article}?select[title]=true`)
  expect(body).toEqual({ id: article, title: 'Microneedling' })
})
