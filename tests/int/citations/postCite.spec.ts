import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import type { Bibliography, Refusal } from './site'

let site: TestSite

/** Each test is a caller of its own: the limit of requests has its own spec. */
let callers = 0

beforeAll(async () => {
  site = await startPayload({
    env: { VOUCH_TRUST_PROXY: '1', VOUCH_CITE_BYTES: '200000', VOUCH_CITE_CITATIONS: '50' },
  })
})

afterAll(() => site.close())

type Options = { headers?: Record<string, string>; query?: string }

const cite = <Body = Bibliography>(body: object | string, { headers, query = '' }: Options = {}) =>
  site.rest<Body>('POST', `/cite${query}`, {
    body,
    headers: {
      'x-forwarded-for': `10.0.${Math.floor(callers / 250)}.${callers++ % 250}`,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...headers,
    },
  })

const refused = async (body: object | string, options?: Options) => {
  const { status, body: answer, headers } = await cite<Refusal>(body, options)
  const [error] = answer.errors
  return { status, headers, message: error?.message ?? '', data: error?.data, answer }
}

const smith = {
  id: 'smith',
  type: 'article-journal',
  title: 'On skin',
  author: [{ family: 'Smith', given: 'Jane' }],
  issued: { 'date-parts': [[2019]] },
}
const book = { ...smith, id: 'book', type: 'book', title: 'A book', author: [{ family: 'Abe' }] }

describe('POST /api/cite', () => {
  it('prints citations and bibliography of what it is sent', async () => {
    const { status, body, headers } = await cite({
      references: [smith, book],
      citations: [
        { id: 'a', cites: [{ reference: 'smith', label: 'page', locator: '7' }] },
        { cites: [{ reference: 'book', prefix: 'see ' }, { reference: 'smith' }] },
        { mode: 'narrative', cites: [{ reference: 'book' }] },
      ],
      style: 'apa',
      citationLocale: 'en-GB',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ style: 'apa', locale: 'en-GB', findings: [] })
    expect(body.markers.map(({ citationId, text }) => [citationId, text])).toEqual([
      ['a', '(Smith, 2019, p. 7)'],
      ['citation-2', '(see Abe, 2019; Smith, 2019)'],
      ['citation-3', 'Abe (2019)'],
    ])
    expect(body.entries.map(({ referenceId }) => referenceId)).toEqual(['book', 'smith'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('etag')).toBeNull()
  })

  it('lists all references where nothing is cited', async () => {
    const { body } = await cite({ references: [smith, book], style: 'vancouver' })
    expect(body.entries.map(({ label, isCited }) => [label, isCited])).toEqual([
      ['1.', false],
      ['2.', false],
    ])
    expect(body.markers).toEqual([])
  })

  it('lists what is to be read further, and nothing that is neither', async () => {
    const { body } = await cite({
      references: [smith, book, { ...book, id: 'unused' }],
      citations: [{ cites: [{ reference: 'smith' }] }],
      furtherReading: ['book'],
    })
    expect(body.entries.map(({ referenceId, isCited }) => [referenceId, isCited])).toEqual([
      ['smith', true],
      ['book', false],
    ])
  })

  it('takes a list for its references, numbers for ids, and style and format from the query', async () => {
    const answer = await cite<{ text: string }>([{ ...smith, id: 7, volume: 12 }], {
      query: '?style=ieee&format=text',
      headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
    })
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.body.text).toMatch(/^\[1\] J\. Smith/)
  })

  it.each([
    ['html', 'text/html', /<li/],
    ['markdown', 'text/markdown', /^1\. /],
    ['bibtex', 'application/x-bibtex', /@article\{/],
    ['ris', 'application/x-research-info-systems', /TY {2}- JOUR/],
  ])('answers in %s, by name or by Accept', async (format, mediaType, content) => {
    const body = { references: [smith], style: 'vancouver' }
    const byName = await cite<{ text: string }>({ ...body, format })
    const byHeader = await cite<{ text: string }>(body, { headers: { accept: mediaType } })
    expect(byName.body.text).toMatch(content)
    expect(byHeader.body.text).toBe(byName.body.text)
    expect(byHeader.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
  })

  it('stores nothing', async () => {
    await cite({ references: [{ ...smith, DOI: '10.1000/never-stored' }] })
    const { totalDocs } = await site.payload.count({ collection: 'references' })
    expect(totalDocs).toBe(0)
  })

  it('says of a reference that is not there that it is not there', async () => {
    const { status, body } = await cite({
      references: [smith],
      citations: [{ cites: [{ reference: 'nobody' }] }],
    })
    expect(status).toBe(200)
    expect(body.markers[0]?.text).toBe('[?]')
    expect(body.findings).toMatchObject([{ code: 'missing-reference', citationId: 'citation-1' }])
  })
})

describe('what it refuses', () => {
  const wrong: [string, object, string[]][] = [
    ['no references', {}, ['references: is missing.']],
    ['references of another type', { references: 'smith' }, ['references: must be a list.']],
    [
      'an unknown type',
      { references: [smith, { ...book, type: 'article-jornal' }] },
      ['references[1].type: “article-jornal” is not one', 'article-journal'],
    ],
    ['a missing id', { references: [{ type: 'book' }] }, ['references[0].id: is missing.']],
    ['an empty id', { references: [{ id: '', type: 'book' }] }, ['references[0].id: must not be']],
    [
      'names that are no list',
      { references: [{ ...smith, author: 'Smith' }] },
      ['references[0].author: must be a list.'],
    ],
    [
      'a title that is no text',
      { references: [{ ...smith, title: { a: 1 } }] },
      ['references[0].title: must be a text.'],
    ],
    [
      'a date of three ends',
      { references: [{ ...smith, issued: { 'date-parts': [[1], [2], [3]] } }] },
      ['references[0].issued.date-parts: must have at most 2 entries.'],
    ],
    ['a misspelt field', { references: [smith], citaitons: [] }, ['citaitons: is not known here.']],
    [
      'a citation of nothing',
      { references: [smith], citations: [{ cites: [] }] },
      ['citations[0].cites: must have at least 1 entry.'],
    ],
    [
      'an unknown label',
      { references: [smith], citations: [{ cites: [{ reference: 'smith', label: 'pag' }] }] },
      ['citations[0].cites[0].label: “pag”', 'page'],
    ],
    [
      'a reference twice',
      { references: [smith, book, smith] },
      ['references[2].id: “smith” is the id of references[0] already'],
    ],
    [
      'a citation twice',
      {
        references: [smith],
        citations: [1, 2].map(() => ({ id: 'c', cites: [{ reference: 'smith' }] })),
      },
      ['citations[1].id: “c” is the id of citations[0] already'],
    ],
    ['an unknown style', { references: [smith], style: 'vancuver' }, ['vancouver']],
    ['an unknown locale', { references: [smith], citationLocale: 'dk-DE' }, ['de-DE']],
    ['an unknown format', { references: [smith], format: 'bibtx' }, ['bibtex']],
    ['null', { references: null }, ['references: must be a list.']],
  ]

  it.each(wrong)('%s', async (_, body, parts) => {
    const { status, message } = await refused(body)
    expect(status).toBe(400)
    for (const part of parts) expect(message).toContain(part)
  })

  it('names every field at once, each with its path', async () => {
    const { data } = await refused({ references: [{ id: 'a' }, { type: 'bok' }, 7] })
    expect(data?.errors).toMatchObject([
      { path: 'references[0].type' },
      { path: 'references[1].id' },
      { path: 'references[1].type' },
      { path: 'references[2]' },
    ])
  })

  it.each(['', '{', 'null', '7', '"x"', '{"references":[]', '\ud800', 'NaN'])(
    'a body that is no such JSON: %j',
    async (body) => {
      const { status, message } = await refused(body)
      expect(status).toBe(400)
      expect(message).toMatch(/body/i)
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'application/jsonx'])(
    'the content type %s',
    async (type) => {
      const { status, message } = await refused('{"references":[]}', {
        headers: { 'content-type': type },
      })
      expect(status).toBe(415)
      expect(message).toContain('application/json')
    },
  )

  it('a body that is too large, whatever its Content-Length says', async () => {
    const body = JSON.stringify({ references: [{ ...smith, abstract: 'x'.repeat(200_001) }] })
    const lengths: Record<string, string>[] = [
      {},
      { 'content-length': '10' },
      { 'content-length': '999999999' },
    ]
    for (const headers of lengths) {
      expect((await refused(body, { headers })).status).toBe(413)
    }
  })

  it('too many references, citations and cites', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `r${index}`, type: 'book' }))
    const cites = (count: number) => Array.from({ length: count }, () => ({ reference: 'r0' }))
    const bodies: [object, RegExp][] = [
      [{ references: many(1_001) }, /^references: has 1001 entries; the most is 1000/],
      [{ references: many(1), citations: cites(51).map((each) => ({ cites: [each] })) }, /^citat/],
      [{ references: many(1), citations: [{ cites: cites(51) }] }, /^citations\[\]\.cites: has 51/],
      [{ references: [], furtherReading: Array(1_001).fill('r0') }, /^furtherReading: /],
    ]
    for (const [body, expected] of bodies) {
      const { status, message } = await refused(body)
      expect(status).toBe(413)
      expect(message).toMatch(expected)
    }
  })

  it('a cite of very many fields, without naming each', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`x${index}`, 0]),
    )
    const citations = [{ cites: [{ reference: 'smith', ...fields }] }]
    const { status, message } = await refused({ references: [smith], citations })
    expect(status).toBe(400)
    expect(message).toBe('citations[0].cites[0]: must have at most 20 fields.')
  })

  it('JSON that nests without end', async () => {
    for (const body of ['['.repeat(90_000), `${'['.repeat(90_000)}${']'.repeat(90_000)}`]) {
      expect((await refused(body)).status).toBe(400)
    }
    const nested = `{"references":[{"id":"a","type":"book","custom":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}]}`
    expect((await refused(nested)).message).toMatch(/nests deeper than 12/)
  })
})

const html = '<img src=x onerror=alert(1)>'

describe('hostile input', () => {
  it('never comes back as HTML in a message', async () => {
    const bodies = [
      { references: [{ ...smith, type: html }] },
      { references: [smith], style: html },
      { references: [smith], citationLocale: html },
      { references: [smith], format: html },
      { references: [smith], [html]: 1 },
      {
        references: [
          { ...smith, id: html },
          { ...smith, id: html },
        ],
      },
      { references: [{ ...smith, [html]: { [html]: 1 }, issued: html }] },
    ]
    for (const body of bodies) {
      const { status, answer } = await refused(body)
      expect(status).toBe(400)
      expect(JSON.stringify(answer)).not.toMatch(/<|stack|node_modules|\.ts:/)
    }
  })

  it('prints as text, in every format', async () => {
    const reference = {
      ...smith,
      id: html,
      title: `${html}<script>alert(1)</script>`,
      author: [{ family: html, given: '"onload="x' }],
      URL: 'javascript:alert(1)',
      DOI: '10.1000/"onmouseover="alert(1)',
    }
    const body = { references: [reference], citations: [{ cites: [{ reference: html }] }] }
    for (const style of ['vancouver', 'apa']) {
      const page = await cite<{ text: string }>({ ...body, style, format: 'html' })
      expect(page.status).toBe(200)
      expect(page.body.text).not.toMatch(/<img|<script|<[^>]*\son\w+=|href="javascript/i)
      const { body: json } = await cite({ ...body, style })
      for (const { html: printed } of [...json.entries, ...json.markers]) {
        expect(printed).not.toMatch(/<img|<script|<[^>]*\son\w+=|href="javascript/i)
      }
    }
  })

  it.each(['csl-json', 'bibtex', 'biblatex', 'ris', 'text', 'markdown'])(
    'does not break %s',
    async (format) => {
      const title = '}\n@book{x}\nER  - \n\u0000\u202e\ud800'
      const { status } = await cite({ references: [{ ...smith, title }], format })
      expect(status).toBe(200)
    },
  )

  it('changes no prototype', async () => {
    const body = `{"__proto__":{"polluted":1},"references":[{"id":"a","type":"book","title":"T",
      "__proto__":{"title":"polluted"},"constructor":{"prototype":{"polluted":1}},
      "author":[{"family":"F","__proto__":{"given":"polluted"}}]}]}`
    const { status, body: answer } = await cite(body)
    expect(status).toBe(200)
    expect(JSON.stringify(answer)).not.toContain('polluted')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('prints references that hang other processors, or says in time that it cannot', async () => {
    const dots = [1, 2].map((n) => ({
      ...smith,
      id: `d${n}`,
      author: [{ family: '.', given: '.' }],
    }))
    const { status } = await cite({ references: dots, style: 'apa' })
    expect(status).toBe(200)
  })
})
