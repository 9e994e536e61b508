import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, richText, textCiting, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

type Listed = {
  id: string
  citedBy: { collection: string; id: string; title: string; slug: string | null }[]
  citedByArticles: { docs: (string | { id: string; title?: string | null })[] }
}

let site: TestSite
/** By the id of a reference: the article that is published, and the two that cite it in a draft. */
let citers: Map<string, { published: string; pending: string[] }>

beforeAll(async () => {
  site = await startPayload()
  const { add, publish, saveDraft } = writerOf(site)
  citers = new Map()
  for (let number = 1; number <= 20; number++) {
    const { id } = await add('references', { title: `Reference ${number}` })
    const body = textCiting(id)
    const published = await publish('articles', { title: `Published ${number}`, body })
    const draft = await add('articles', { title: `Draft ${number}`, body })
    const plain = richText(paragraph('Nothing cited.'))
    const changed = await publish('articles', { title: `Changed ${number}`, body: plain })
    await saveDraft('articles', changed.id, { body })
    citers.set(id, { published: published.id, pending: [draft.id, changed.id] })
  }
})

afterAll(() => site.close())

const ids = (docs: Listed['citedByArticles']['docs']) =>
  docs.map((doc) => (typeof doc === 'string' ? doc : doc.id)).sort()

const expectedFor = (reader: 'staff' | 'anonymous', reference: string) => {
  const { published = '', pending = [] } = citers.get(reference) ?? {}
  return (reader === 'staff' ? [published, ...pending] : [published]).sort()
}

describe.each([
  ['staff', 'editor'],
  ['anonymous', 'anonymous'],
] as const)('for %s', (reader, as) => {
  it.each([0, 1, 2])(
    'a list over REST shows each reference all its articles, depth %i',
    async (depth) => {
      const { body } = await site.rest<{ docs: Listed[] }>(
        'GET',
        `/references?limit=20&depth=${depth}`,
        { as },
      )
      expect(body.docs).toHaveLength(20)
      for (const { id, citedBy, citedByArticles } of body.docs) {
        expect(ids(citedByArticles.docs)).toEqual(expectedFor(reader, id))
        expect(citedBy.map((citer) => citer.id).sort()).toEqual(expectedFor(reader, id))
        expect(citedBy.every(({ collection, title }) => collection === 'articles' && title)).toBe(
          true,
        )
        if (depth > 0)
          expect(citedByArticles.docs.every((doc) => typeof doc === 'object')).toBe(true)
      }
    },
  )

  it('so does a list over GraphQL', async () => {
    const { body } = await site.graphql<{ References: { docs: Listed[] } }>(
      `{ References(limit: 20) { docs { id citedBy { collection id title slug }
        citedByArticles { docs { id title } } } } }`,
      { as },
    )
    expect(body.errors).toBeUndefined()
    expect(body.data?.References.docs).toHaveLength(20)
    for (const { id, citedBy, citedByArticles } of body.data?.References.docs ?? []) {
      expect(ids(citedByArticles.docs)).toEqual(expectedFor(reader, id))
      expect(citedBy.map((citer) => citer.id).sort()).toEqual(expectedFor(reader, id))
    }
  })

  it('and so does one reference by itself, in both', async () => {
    const [id = ''] = [...citers.keys()]
    const { body } = await site.rest<Listed>('GET', `/references/${id}?depth=0`, { as })
    expect(ids(body.citedByArticles.docs)).toEqual(expectedFor(reader, id))
    const graphql = await site.graphql<{ Reference: Listed }>(
      `{ Reference(id: "${id}") { citedBy { id } citedByArticles { docs { id } } } }`,
      { as },
    )
    expect(ids(graphql.body.data?.Reference.citedByArticles.docs ?? [])).toEqual(
      expectedFor(reader, id),
    )
  })
})
