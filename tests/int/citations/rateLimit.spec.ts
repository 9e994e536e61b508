import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import type { Refusal } from './site'

let site: TestSite

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_TRUST_PROXY: '1', VOUCH_CITE_REQUESTS: '4' } })
})

afterAll(() => site.close())

const references = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, type: 'book', title: 'A book' }))

const ask = (forwarded: string, { count = 1, as }: { count?: number; as?: 'editor' } = {}) =>
  site.rest<Refusal>('POST', '/cite', {
    as,
    body: { references: references(count), format: 'csl-json' },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  })

const statuses = async (asked: () => ReturnType<typeof ask>, count: number) => {
  const found: number[] = []
  for (let turn = 0; turn < count; turn++) found.push((await asked()).status)
  return found
}

it('counts each address, and says what is left', async () => {
  const first = await ask('192.0.2.1')
  expect(first.headers.get('ratelimit-policy')).toBe('"cite";q=4;w=60')
  expect(first.headers.get('ratelimit')).toMatch(/^"cite";r=3;t=(60|59)$/)
  expect(await statuses(() => ask('192.0.2.1'), 4)).toEqual([200, 200, 200, 429])
  const refused = await ask('192.0.2.1')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('ratelimit')).toMatch(/;r=0;/)
  expect(refused.body.errors[0]?.message).toMatch(/4 times within 60 seconds/)
  expect((await ask('192.0.2.2')).status).toBe(200)
})

it('believes the proxy alone, not what a client wrote before it', async () => {
  let forged = 0
  const asked = () => ask(`10.1.1.${forged++}, 192.0.2.3`)
  expect(await statuses(asked, 5)).toEqual([200, 200, 200, 200, 429])
})

it('counts an IPv6 network as one, and IPv4 within IPv6 as IPv4', async () => {
  let host = 1
  expect(await statuses(() => ask(`2001:db8:1:2::${host++}`), 5)).toEqual([200, 200, 200, 200, 429])
  expect((await ask('2001:db8:1:3::1')).status).toBe(200)
  expect(await statuses(() => ask('::ffff:192.0.2.9'), 4)).toEqual([200, 200, 200, 200])
  expect((await ask('192.0.2.9')).status).toBe(429)
})

it('counts a user by name, wherever from', async () => {
  let host = 1
  const asked = () => ask(`198.51.100.${host++}`, { as: 'editor' })
  expect(await statuses(asked, 5)).toEqual([200, 200, 200, 200, 429])
})

it('counts a long list as several requests, and always allows one to who starts afresh', async () => {
  expect((await ask('192.0.2.20', { count: 250 })).status).toBe(200)
  expect((await ask('192.0.2.20')).status).toBe(200)
  expect((await ask('192.0.2.20')).status).toBe(429)
  expect((await ask('192.0.2.21', { count: 900 })).status).toBe(200)
})

it('counts addresses that are none together', async () => {
  const forwarded = ['', 'unknown', '<b>', 'x'.repeat(1_000)]
  let turn = 0
  expect(await statuses(() => ask(forwarded[turn++ % 4] ?? ''), 5)).toEqual([
    200, 200, 200, 200, 429,
  ])
})

it('counts GraphQL as well', async () => {
  const query = `query ($references: [JSON!]!) {
    a: cite(input: { references: $references }) { style } b: cite(input: { references: $references }) { style }
  }`
  const asked = () =>
    site.graphql(query, {
      variables: { references: references(1) },
      headers: { 'x-forwarded-for': '192.0.2.30' },
    })
  expect((await asked()).body.errors).toBeUndefined()
  expect((await asked()).body.errors).toBeUndefined()
  const { body } = await asked()
  expect(body.errors?.[0]?.extensions?.statusCode).toBe(429)
})
