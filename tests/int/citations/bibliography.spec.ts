import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, richText } from '../content'
import { startCitationSite } from './site'
import type { Bibliography, CitationSite, Refusal } from './site'

let site: CitationSite

beforeAll(async () => {
  site = await startCitationSite()
})

afterAll(() => site.close())

const get = <Body = Bibliography>(query = '', options = {}) =>
  site.rest<Body>('GET', `/articles/${site.article.id}/bibliography${query}`, options)

const text = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await get<{ text: string }>(query, { headers })
  return { ...answer, text: answer.body.text }
}

describe('the bibliography of an article', () => {
  it('lists the text, then the side effects, then the risk factors, as the article does', async () => {
    const { works, records, article } = site
    const { status, body } = await get('?style=vancouver')
    expect(status).toBe(200)
    expect(body).toMatchObject({ style: 'vancouver', locale: 'en-US' })
    expect(body.entries.map(({ referenceId }) => referenceId)).toEqual([
      works.book,
      works.cohen,
      works.guide,
      works.trial,
    ])
    expect(body.markers.map(({ numbers }) => numbers)).toEqual([[1], [2], [1, 2], [3], [4], [3, 2]])
    expect(body.markers.map(({ source }) => source && [source.collection, source.id])).toEqual([
      null,
      null,
      null,
      ['side-effects', records.redness],
      ['side-effects', records.redness],
      ['risk-factors', records.smoking],
    ])
    expect(new Set(body.markers.map(({ citationId }) => citationId)).size).toBe(6)
    const [, , , description, occurrence] = body.markers
    expect(description?.source?.row).toBeNull()
    expect(occurrence?.citationId).toBe(`${records.redness}_${occurrence?.source?.row}`)
    const whole = await site.rest<{ bibliography: Bibliography }>(
      'GET',
      `/articles/${article.id}?depth=0&style=vancouver`,
    )
    expect(whole.body.bibliography).toEqual(body)
  })

  it('is the same where nothing else of the article is asked for', async () => {
    const { body } = await site.rest(
      'GET',
      `/articles/${site.article.id}?select[bibliography]=true`,
    )
    expect(body.bibliography).toEqual((await get()).body)
  })

  it('keeps the ids of citations apart, whatever an editor wrote into the text', async () => {
    const { works, records, treatments, write } = site
    const { markers } = (await get()).body
    const taken = markers.find(({ source }) => source?.row)?.citationId ?? ''
    const { id } = await write.publish('articles', {
      title: 'Taken',
      about: [treatments.needling],
      sideEffects: [records.redness],
      body: richText(
        paragraph('So.', {
          kind: 'citation',
          citation: { id: taken, cites: [{ id: 'own', reference: works.book }] },
        }),
      ),
    })
    const { status, body } = await site.rest<Bibliography>('GET', `/articles/${id}/bibliography`)
    expect(status).toBe(200)
    expect(body.markers.map(({ citationId }) => citationId)).toEqual([
      taken,
      expect.any(String),
      `${taken}-2`,
    ])
  })

  it('is found by the slug as well', async () => {
    const bySlug = await site.rest('GET', `/articles/${site.article.slug}/bibliography`)
    expect(bySlug.status).toBe(200)
    expect(bySlug.body).toEqual((await get()).body)
  })

  it('says what the style drops', async () => {
    const { body } = await get('?style=vancouver')
    expect(body.findings.map(({ code }) => code)).toContain('style-drops-locator')
    expect(body.findings[0]?.citationId).toBe(body.markers[0]?.citationId)
  })

  it('is what one section cites, with the numbers of the whole', async () => {
    const { works } = site
    const { body } = await get('?section=how-safe-it-is')
    expect(body.entries.map(({ referenceId, number }) => [referenceId, number])).toEqual([
      [works.book, 1],
      [works.cohen, 2],
    ])
    expect(body.markers.map(({ numbers }) => numbers)).toEqual([[2], [1, 2]])
    expect(body.entries[0]?.backlinks).toEqual([body.markers[1]?.citationId])
    const bibtex = await text('?section=how-it-works&format=bibtex')
    expect(bibtex.text).toContain('Zimmer')
    expect(bibtex.text).not.toContain('Elbuluk')
    const wrong = await get<Refusal>('?section=%3Cb%3E')
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors[0]?.data).toEqual({ sections: ['how-it-works', 'how-safe-it-is'] })
    expect(wrong.body.errors[0]?.message).not.toContain('<')
  })

  it('is of the locale that is asked for', async () => {
    const { body } = await get('?style=apa&citationLocale=de-DE')
    expect(body.locale).toBe('de-DE')
    expect(body.markers[0]?.text).toBe('(Zimmer, 2012, S. 12)')
  })
})

const files = [
  ['html', 'text/html', undefined, /<li[^>]*id="ref-/],
  ['text', 'text/plain', undefined, /^1\. Zimmer/],
  ['markdown', 'text/markdown', undefined, /^1\. Zimmer/],
  ['csl-json', 'application/vnd.citationstyles.csl+json', undefined, /"Zimmer"/],
  ['bibtex', 'application/x-bibtex', 'deep-needling.bib', /@book\{/],
  ['biblatex', 'application/x-bibtex', 'deep-needling.bib', /@book\{/],
  ['ris', 'application/x-research-info-systems', 'deep-needling.ris', /TY {2}- BOOK/],
] as const

describe('the formats', () => {
  it.each(files)('has %s', async (format, mediaType, fileName, content) => {
    const { status, headers, text: body } = await text(`?style=vancouver&format=${format}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/; charset=utf-8$/)
    expect(headers.get('content-type')).toContain(mediaType)
    expect(headers.get('content-disposition')).toBe(
      fileName ? `attachment; filename="${fileName}"` : null,
    )
    expect(format === 'csl-json' ? JSON.stringify(await json(format)) : body).toMatch(content)
  })

  const json = async (format: string) => (await get<object>(`?format=${format}`)).body

  it('has the references of CSL-JSON in the order of the bibliography', async () => {
    const { body } = await get<{ id: string }[]>('?style=apa&format=csl-json')
    const { body: listed } = await get('?style=apa')
    expect(body.map(({ id }) => id)).toEqual(listed.entries.map(({ referenceId }) => referenceId))
  })

  it.each([
    ['text/markdown', 'text/markdown'],
    [
      'text/plain;q=0.5, application/x-research-info-systems',
      'application/x-research-info-systems',
    ],
    ['text/*;q=0.1, application/json;q=0.5', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
  ])('answers who accepts %s with %s', async (accept, mediaType) => {
    const { headers } = await get('', { headers: { accept } })
    expect(headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
    expect(headers.get('vary')).toMatch(/\bAccept\b/)
  })

  it('lets the parameter win over the header', async () => {
    const { headers } = await get('?format=text', { headers: { accept: 'application/json' } })
    expect(headers.get('content-type')).toContain('text/plain')
  })

  it('answers 406 with what there is', async () => {
    const { status, body } = await get<Refusal>('', { headers: { accept: 'image/png' } })
    expect(status).toBe(406)
    expect(body.errors[0]?.message).toContain('application/json')
    expect(body.errors[0]?.data?.formats).toContainEqual({ format: 'ris', mediaType: files[6][1] })
  })

  it.each(['bibtexx', '__proto__', 'constructor', '<b>'])('refuses the format %s', async (name) => {
    const { status, body } = await get<Refusal>(`?format=${encodeURIComponent(name)}`)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain('bibtex')
    expect(JSON.stringify(body)).not.toContain('<b>')
  })

  it.each(['style=vancuver', 'citationLocale=dk-DE', 'style[]=apa', 'style=apa&style=ieee'])(
    'refuses %s with 400',
    async (query) => {
      const { status, body } = await get<Refusal>(`?${query}`)
      expect(status).toBe(400)
      expect(body.errors[0]?.message).toMatch(/nearest|give it once/)
    },
  )
})

describe('what a cache may keep', () => {
  it('has a strong tag for each representation, and 304 for who has it', async () => {
    const json = await get()
    const tag = json.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+"$/)
    expect((await get('?format=text')).headers.get('etag')).not.toBe(tag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get<{ text: string }>('', { headers: { 'if-none-match': known } })
      expect(again.status).toBe(304)
      expect(again.body.text).toBe('')
      expect(again.headers.get('etag')).toBe(tag)
    }
    const other = await get('', { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
    expect(other.body).toEqual(json.body)
  })

  it('is asked again each time, and is private for who is signed in', async () => {
    expect((await get()).headers.get('cache-control')).toBe('no-cache')
    expect((await get('', { as: 'editor' })).headers.get('cache-control')).toBe('private, no-cache')
    expect((await get()).headers.get('vary')).toBe('Accept, Authorization, Cookie, Origin')
  })

  it('is nothing else than it says', async () => {
    const { headers } = await get('?format=html')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers HEAD like GET, without the content', async () => {
    const head = await site.rest<{ text: string }>(
      'HEAD',
      `/articles/${site.article.id}/bibliography`,
    )
    const { headers } = await get()
    expect(head.status).toBe(200)
    expect(head.body.text).toBe('')
    expect(head.headers.get('etag')).toBe(headers.get('etag'))
  })
})
