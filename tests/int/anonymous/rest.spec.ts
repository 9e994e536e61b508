import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { fillWithSecrets, secret } from './secrets'
import type { Secrets } from './secrets'

let site: TestSite
let known: Secrets

beforeAll(async () => {
  site = await startPayload()
  known = await fillWithSecrets(site)
})

afterAll(() => site.close())

const leaks = (answer: unknown) => {
  const text = JSON.stringify(answer)
  return known.secrets.filter((word) => text.includes(word))
}

const collections = [
  ['articles', 'article'],
  ['side-effects', 'effect'],
  ['risk-factors', 'factor'],
  ['treatments', 'treatment'],
  ['references', 'reference'],
  ['people', 'author'],
  ['media', 'picture'],
] as const

const views = [
  ...[0, 1, 2, 3, 4].map((depth) => `depth=${depth}`),
  'draft=true&depth=2',
  'trash=true&depth=2',
  'trash=true&draft=true&depth=1',
  'locale=all&depth=2',
  'showHiddenFields=true&depth=1',
  'includeLockStatus=true&depth=1',
  'depth=3&populate[references][attachments]=true&populate[references][provenance]=true',
  'depth=3&populate[users][email]=true&populate[people][user]=true',
  'depth=2&populate[side-effects][riskFactors]=true&populate[treatments][articles]=true',
  'depth=1&select[updatedBy]=true&select[importedFrom]=true&select[body]=true',
  'depth=1&select[html]=true&select[sections]=true&select[description]=true',
  'depth=1&select[citedReferences]=true&select[embeddedMedia]=true&select[isPublic]=true',
  'depth=2&joins[articles][limit]=50&joins[sideEffects][limit]=50&joins[riskFactors][limit]=50',
  'depth=2&joins[citedByArticles][limit]=50&joins[citedByArticles][sort]=-createdAt',
  'draft=true&select[html]=true&select[sections]=true&select[bibliography]=true',
  'draft=true&select[citations]=true&select[title]=true',
  'depth=1&limit=0&pagination=false',
  'depth=1&style=apa&citationLocale=de-DE',
]

describe.each(collections)('an anonymous reader of %s', (collection, shown) => {
  it.each(views)('sees what was published and nothing else: %s', async (view) => {
    const list = await site.rest('GET', `/${collection}?${view}`)
    expect(list.status).toBeLessThan(500)
    expect(leaks(list.body)).toEqual([])
    const one = await site.rest('GET', `/${collection}/${known.shown[shown]}?${view}`)
    expect(one.status).toBeLessThan(500)
    expect(leaks(one.body)).toEqual([])
    if (!view.includes('draft=true')) expect(one.body.id).toBe(known.shown[shown])
  })

  it('counts and lists no versions, no duplicates and no drafts', async () => {
    const id = known.shown[shown]
    for (const path of ['versions', `versions?where[parent][equals]=${id}`, `versions/${id}`]) {
      expect((await site.rest('GET', `/${collection}/${path}`)).status).toBeGreaterThanOrEqual(400)
    }
    expect((await site.rest('POST', `/${collection}/${id}/duplicate`)).status).toBe(403)
    expect(
      (await site.rest('POST', `/${collection}/versions/${id}`)).status,
    ).toBeGreaterThanOrEqual(400)
    const list = await site.rest<{ totalDocs: number }>('GET', `/${collection}?limit=0`)
    const count = await site.rest<{ totalDocs: number }>('GET', `/${collection}/count?trash=true`)
    expect(count.body.totalDocs).toBe(list.body.totalDocs)
  })
})

it('shows staff what it keeps from others, so that the tests above can fail', async () => {
  const { body } = await site.rest('GET', '/articles?draft=true&depth=2', { as: 'editor' })
  expect(leaks(body).length).toBeGreaterThan(5)
  const { article } = known.shown
  const published = await site.rest('GET', `/articles/${article}?depth=2`, { as: 'editor' })
  expect(JSON.stringify(published.body)).toContain(`${secret} note`)
})

it('leaves out what a published article links to and has not been published, without a gap', async () => {
  const { article, treatment, effect, factor } = known.shown
  const { body } = await site.rest('GET', `/articles/${article}?depth=0`)
  expect(body).toMatchObject({ about: [treatment], sideEffects: [effect], riskFactors: [factor] })
})

it.each([
  '/users',
  '/users/me',
  '/attachments',
  '/payload-jobs',
  '/payload-locked-documents',
  '/payload-preferences/nav',
  '/payload-query-presets',
  '/payload-migrations',
  '/payload-kv',
  '/globals/editorial-policy',
  '/globals/editorial-policy/versions',
  '/globals/payload-jobs-stats',
  '/access',
])('tells an anonymous caller nothing at %s', async (path) => {
  const { status, body } = await site.rest('GET', path)
  expect([200, 401, 403, 404, 501]).toContain(status)
  expect(leaks(body)).toEqual([])
  expect(body).not.toHaveProperty('docs.0')
})
