import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { roles } from '../../../src/access/roles'
import type { Party } from '../../../src/access/roles'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { contentCounts, removeContent } from './records'
import { articleText } from './texts'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})
beforeEach(() => removeContent(site.payload))
afterAll(() => site.close())

const formOf = (content: BlobPart, name = 'file') => {
  const form = new FormData()
  form.append(name, new File([content], 'article.txt', { type: 'text/plain' }))
  return form
}

type Body = {
  article?: { id: string | null; status: string }
  isUnchanged?: boolean
  findings?: { place: unknown }[]
  errors?: { message: string; data?: { code: string } }[]
}

const post = ({
  as = 'editor',
  body = formOf(articleText()),
  query = '',
}: { as?: Party; body?: FormData | string; query?: string } = {}) =>
  site.rest<Body>('POST', `/articles/import${query}`, { as, body })

const hasNothing = async () =>
  Object.values(await contentCounts(site.payload)).every((count) => count === 0)

describe('POST /api/articles/import', () => {
  it('says what would be created, and writes nothing', async () => {
    const { status, body } = await post({ query: '?dryRun=true' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ article: { id: null, status: 'draft' }, isUnchanged: false })
    expect(body.findings?.every(({ place }) => typeof place === 'string')).toBe(true)
    expect(await hasNothing()).toBe(true)
  })

  it.each(['?dryRun=1', '?dryRun', '?dryRun=TRUE'])(
    'imports nothing for a misspelt %s',
    async (query) => {
      const { status, body } = await post({ query })
      expect(status).toBe(400)
      expect(body.errors?.[0]?.message).toMatch(/either true or false/)
      expect(await hasNothing()).toBe(true)
    },
  )

  it('imports as the user who asked, and does nothing the second time', async () => {
    const { status, body } = await post()
    expect(status).toBe(201)
    const article = await site.payload.findByID({
      collection: 'articles',
      id: body.article?.id ?? '',
      draft: true,
      depth: 0,
    })
    expect(article).toMatchObject({ _status: 'draft', updatedBy: site.users.editor?.id })
    const again = await post()
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ article: body.article, isUnchanged: true })
  })

  const allowed: Party[] = ['admin', 'publisher', 'editor']
  const refused = roles.map(({ value }) => value).filter((role) => !allowed.includes(role))

  it.each(allowed)('lets a role import that may create articles: %s', async (as) => {
    expect((await post({ as })).status).toBe(201)
  })

  it.each(refused)('refuses a role that may not: %s', async (as) => {
    expect((await post({ as })).status).toBe(403)
    expect((await post({ as, query: '?dryRun=true' })).status).toBe(403)
    expect(await hasNothing()).toBe(true)
  })

  it('refuses who has not signed in', async () => {
    const { status, body } = await post({ as: 'anonymous' })
    expect(status).toBe(401)
    expect(body.errors?.[0]?.message).toMatch(/sign in/i)
    expect(await hasNothing()).toBe(true)
  })

  const wrong: [string, FormData | string, number, string][] = [
    ['a form without a file', new FormData(), 400, 'no-file'],
    ['a file in another field', formOf(articleText(), 'upload'), 400, 'no-file'],
    ['no form', '{}', 400, 'no-file'],
    ['an empty file', formOf(''), 400, 'empty-file'],
    [
      'a file that is no text',
      formOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])),
      400,
      'binary-file',
    ],
    ['a file of 3 MB', formOf('a'.repeat(3 * 1024 * 1024)), 413, 'file-too-large'],
  ]

  it.each(wrong)('refuses %s, and says why', async (_, body, status, code) => {
    const answer = await post({ body })
    expect(answer.status).toBe(status)
    expect(answer.body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/\w{3}.*\.$/),
      data: { code },
    })
    expect(await hasNothing()).toBe(true)
  })
})
