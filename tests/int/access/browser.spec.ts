import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let cookie: string

beforeAll(async () => {
  site = await startPayload({
    env: {
      VOUCH_URL: 'https://vouch.example.org/',
      VOUCH_CORS_ORIGINS: 'https://app.example.org, https://reader.example.org/',
      VOUCH_CSRF_ORIGINS: 'https://desk.example.org',
    },
  })
  const { email, password } = site.users.editor ?? {}
  const { headers } = await site.rest('POST', '/users/login', { body: { email, password } })
  cookie = headers.get('set-cookie') ?? ''
})

afterAll(() => site.close())

it('sends the login cookie over https only, out of reach of scripts and of other sites', () => {
  expect(cookie).toMatch(/^payload-token=/)
  for (const attribute of ['Secure=true', 'HttpOnly=true', 'SameSite=Lax', 'Path=/']) {
    expect(cookie.split(/; ?/)).toContain(attribute)
  }
})

const userFrom = async (origin: string) => {
  const headers = { Cookie: cookie.split(';')[0] ?? '', Origin: origin }
  return (await site.rest('GET', '/users/me', { headers })).body.user
}

it.each(['https://vouch.example.org', 'https://desk.example.org'])(
  'takes the login cookie of a page of %s',
  async (origin) => {
    expect(await userFrom(origin)).toMatchObject({ role: 'editor' })
  },
)

it.each(['https://evil.example.org', 'https://app.example.org', 'http://vouch.example.org'])(
  'does not take the login cookie of a page of %s',
  async (origin) => {
    expect(await userFrom(origin)).toBeNull()
  },
)

const allowedFor = async (origin: string) => {
  const { headers } = await site.rest('OPTIONS', '/articles', { headers: { Origin: origin } })
  return headers.get('Access-Control-Allow-Origin')
}

it('lets pages of the origins in VOUCH_CORS_ORIGINS call the API, and of no other', async () => {
  expect(await allowedFor('https://app.example.org')).toBe('https://app.example.org')
  expect(await allowedFor('https://reader.example.org')).toBe('https://reader.example.org')
  expect(await allowedFor('https://evil.example.org')).not.toBe('https://evil.example.org')
  expect(await allowedFor('https://evil.example.org')).not.toBe('*')
})
