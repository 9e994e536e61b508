import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCitationSite } from './site'
import type { CitationSite, Refusal } from './site'

let site: CitationSite
let unlinked: string

beforeAll(async () => {
  site = await startCitationSite()
  const { id } = await site.write.add('references', { title: 'Nobody cites it', issued: '2020' })
  unlinked = id
})

afterAll(() => site.close())

type Cited = { style: string; locale: string; html: string; text: string; markdown: string }

const cite = <Body = Cited>(query = '', options = {}) =>
  site.rest<Body>('GET', `/references/${site.works.cohen}/cite${query}`, options)

describe('GET /api/references/:id/cite', () => {
  it('prints the reference by itself', async () => {
    const { status, body } = await cite('?style=apa&citationLocale=en-GB')
    expect(status).toBe(200)
    expect(body).toMatchObject({ style: 'apa', locale: 'en-GB' })
    expect(body.text).toMatch(/^Cohen, B. E., & Elbuluk, N. \(2016\)\. Microneedling in skin of/)
    expect(body.html).toContain('<i>Journal of the American Academy of Dermatology</i>')
    expect(body.html).toContain('<a href="https://doi.org/10.1016/j.jaad.2015.09.024">')
    expect(body.markdown).toContain('*Journal of the American Academy of Dermatology*')
  })

  it('is found by its citation key', async () => {
    const { body: stored } = await site.rest<{ citationKey: string }>(
      'GET',
      `/references/${site.works.cohen}`,
    )
    const byKey = await site.rest<Cited>('GET', `/references/${stored.citationKey}/cite`)
    expect(byKey.status).toBe(200)
    expect(byKey.body).toEqual((await cite()).body)
  })

  it.each(['html', 'text', 'markdown'] as const)(
    'gives %s as it stands in the JSON',
    async (as) => {
      const { body } = await cite<{ text: string }>(`?style=apa&format=${as}`)
      expect(body.text).toBe((await cite('?style=apa')).body[as])
    },
  )

  it.each([
    ['bibtex', 'bib', /@article\{/],
    ['biblatex', 'bib', /journaltitle/],
    ['ris', 'ris', /SP {2}- 348\r?\nEP {2}- 355/],
  ])('gives %s as a file', async (format, extension, content) => {
    const { headers, body } = await cite<{ text: string }>(`?format=${format}`)
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="[\\w-]+\\.${extension}"$`),
    )
    expect(body.text).toMatch(content)
  })

  it('gives CSL-JSON as a list of one', async () => {
    const { body } = await cite<{ id: string; DOI: string }[]>('?format=csl-json')
    expect(body).toMatchObject([{ id: site.works.cohen, DOI: '10.1016/j.jaad.2015.09.024' }])
  })

  it('has a tag and negotiates like a bibliography', async () => {
    const first = await cite('', { headers: { accept: 'text/plain' } })
    expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const tag = first.headers.get('etag') ?? ''
    const headers = { accept: 'text/plain', 'if-none-match': tag }
    expect((await cite('', { headers })).status).toBe(304)
    expect((await cite('', { headers: { accept: 'audio/*' } })).status).toBe(406)
    const head = await site.rest('HEAD', `/references/${site.works.cohen}/cite`)
    expect(head.status).toBe(200)
  })

  it.each(['style=vancuver', 'citationLocale=xx-YY'])('refuses %s', async (query) => {
    const { status, body } = await cite<Refusal>(`?${query}`)
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.list).toMatch(/^\/api\/citation-/)
  })

  it('is not for everybody where nothing published cites it', async () => {
    const path = `/references/${unlinked}/cite`
    const refused = await site.rest<Refusal>('GET', path)
    expect(refused.status).toBe(404)
    expect(JSON.stringify(refused.body)).not.toContain('Nobody cites it')
    const { body } = await site.rest<Cited>('GET', path, { as: 'reader' })
    expect(body.text).toContain('Nobody cites it')
  })
})
