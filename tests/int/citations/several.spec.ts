import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citing, paragraph, richText } from '../content'
import { startCitationSite } from './site'
import type { Bibliography, CitationSite, Refusal } from './site'

let site: CitationSite
let second: string
let hidden: string

beforeAll(async () => {
  site = await startCitationSite()
  const { write, works, records } = site
  second = (
    await write.publish('articles', {
      title: 'Second',
      slug: 'second',
      body: richText(paragraph('So it is.', citing(works.guide), citing(works.book))),
      sideEffects: [records.redness],
      furtherReading: [works.trial],
    })
  ).id
  hidden = (
    await write.add('articles', {
      title: 'Hidden',
      _status: 'draft',
      body: richText(paragraph('Nobody knows.', citing(works.draftOnly))),
    })
  ).id
  await write.saveDraft('articles', second, {
    body: richText(paragraph('Pending.', citing(works.draftOnly))),
  })
})

afterAll(() => site.close())

const get = <Body = Bibliography>(articles: string, query = '', options = {}) =>
  site.rest<Body>('GET', `/bibliography?articles=${articles}${query}`, options)

describe('one bibliography for several articles', () => {
  it('runs on, lists each reference once, and says where each marker stands', async () => {
    const { works, article, records } = site
    const { status, body } = await get(`${article.slug},${second}`, '&style=vancouver')
    expect(status).toBe(200)
    expect(body.entries.map(({ referenceId }) => referenceId)).toEqual([
      works.book,
      works.cohen,
      works.guide,
      works.trial,
      works.draftOnly,
    ])
    expect(body.markers.map(({ numbers }) => numbers)).toEqual(
      [[1], [2], [1, 2], [3], [4], [3, 2]].concat([[3], [1], [3], [4], [5]]),
    )
    expect(body.markers.map((marker) => marker.article)).toEqual([
      ...Array.from({ length: 6 }, () => article.id),
      ...Array.from({ length: 5 }, () => second),
    ])
    const last = body.markers.at(-1)
    expect(last?.citationId).toBe(`${second}_${last?.idInArticle}`)
    expect(last?.source).toMatchObject({ collection: 'side-effects', id: records.redness })
  })

  it('is that of the article where there is one', async () => {
    const one = await get(site.article.id, '&style=apa')
    const own = await site.rest<Bibliography>(
      'GET',
      `/articles/${site.article.id}/bibliography?style=apa`,
    )
    expect(one.body.entries.map(({ html }) => html)).toEqual(
      own.body.entries.map(({ html }) => html),
    )
    expect(one.body.markers.map(({ idInArticle }) => idInArticle)).toEqual(
      own.body.markers.map(({ citationId }) => citationId),
    )
  })

  it('comes in other formats', async () => {
    const { headers, body } = await get<{ text: string }>(`${second}`, '&format=ris')
    expect(headers.get('content-disposition')).toBe('attachment; filename="bibliography.ris"')
    expect(body.text).toContain('TY  - BOOK')
  })

  it.each(['', ',', Array.from({ length: 51 }, (_, index) => `a${index}`).join(',')])(
    'refuses no articles, and too many: %s',
    async (articles) => {
      const { status, body } = await get<Refusal>(articles)
      expect(status).toBe(400)
      expect(body.errors[0]?.message).toMatch(/1 to 50/)
    },
  )
})

describe('who reads what', () => {
  it.each(['nothing', '%3Cscript%3E'])('404 for %s', async (name) => {
    for (const path of [`/articles/${name}/bibliography`, `/bibliography?articles=${name}`]) {
      const { status, body } = await site.rest<Refusal>('GET', path)
      expect(status).toBe(404)
      expect(body.errors[0]?.message).toMatch(/no article/)
      expect(JSON.stringify(body)).not.toContain('<')
    }
  })

  it.each(['', '&draft=true'])('an anonymous reader gets no draft%s', async (draft) => {
    const paths = [
      `/articles/${hidden}/bibliography?${draft}`,
      `/bibliography?articles=${site.article.id},${hidden}${draft}`,
    ]
    for (const path of paths) expect((await site.rest('GET', path)).status).toBe(404)
    const published = await get(second, draft)
    expect(published.body.entries).toHaveLength(4)
    const { markers } = published.body
    expect(markers.filter(({ source }) => !source)).toHaveLength(2)
    const whole = await site.rest<Bibliography>(
      'GET',
      `/articles/${site.article.id}/bibliography?${draft}`,
    )
    expect(JSON.stringify(whole.body)).not.toMatch(/Hidden|Secret/)
    expect(JSON.stringify(whole.body)).not.toContain(site.records.secret)
  })

  it('who may read drafts gets them where they are asked for, also of what is linked', async () => {
    const as = 'reader'
    const draft = await get(second, '&draft=true', { as })
    expect(draft.body.entries[0]?.text).toContain('Hidden')
    const now = await get(second, '', { as })
    expect(now.body.entries[0]?.text).not.toContain('Hidden')
    const alone = await site.rest<Bibliography>('GET', `/articles/${hidden}/bibliography`, { as })
    expect(alone.body.entries).toHaveLength(1)
    const whole = await site.rest<Bibliography>(
      'GET',
      `/articles/${site.article.id}/bibliography`,
      { as },
    )
    expect(whole.body.markers.map(({ source }) => source?.id)).toContain(site.records.secret)
    await site.write.saveDraft('side-effects', site.records.pain, {
      description: richText(paragraph('It may hurt.', citing(site.works.draftOnly))),
    })
    for (const [query, isThere] of [
      ['?draft=true', true],
      ['', false],
    ] as const) {
      const { body } = await site.rest<Bibliography>(
        'GET',
        `/articles/${site.article.id}/bibliography${query}`,
        { as },
      )
      const sources = body.markers.map(({ source }) => source?.id)
      expect(sources.includes(site.records.pain)).toBe(isThere)
    }
  })
})
