import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasRegistryFixtures } from '../../../tests/registries/fixtures'
import { playRegistries } from '../../../tests/registries/server'
import { registrySettings } from '../settings'
import { createRegistryClient } from './client'

describe.skipIf(!hasRegistryFixtures)('a client of registries', async () => {
  const registries = await playRegistries()
  const request = { service: 'crossref', path: '/works/10.1038%2Fsrep16696' } as const
  const clientWith = (env: Record<string, string> = {}) =>
    createRegistryClient(
      registrySettings({ VOUCH_REGISTRY_TIMEOUT: '500', ...registries.env, ...env }),
      { firstPause: 5 },
    )
  const reasonOf = async (env: Record<string, string> = {}) => {
    const reply = await clientWith(env).ask(request)
    return reply.state === 'failed' ? reply.failure.reason : reply.status
  }

  beforeEach(() => registries.requests.splice(0))
  afterEach(() => registries.mend())
  afterAll(() => registries.close())

  it('says who asks, and asks once for what was asked before', async () => {
    const client = clientWith({ VOUCH_CONTACT: 'a@example.org' })
    const first = await client.ask(request)
    expect(await client.ask(request)).toEqual(first)
    expect(registries.requests.map(({ userAgent }) => userAgent)).toEqual([
      'Vouch (mailto:a@example.org)',
    ])
    await client.ask({ ...request, isFresh: true })
    expect(registries.requests).toHaveLength(2)
  })

  it('tells NCBI its tool, address and key', async () => {
    const client = clientWith({ VOUCH_CONTACT: 'a@example.org', VOUCH_NCBI_KEY: 'abcd1234' })
    await client.ask({ service: 'pubmed', path: '/efetch.fcgi', query: { id: '35649368' } })
    expect(Object.fromEntries(registries.requests[0]?.query ?? [])).toEqual({
      id: '35649368',
      tool: 'vouch',
      email: 'a@example.org',
      api_key: 'abcd1234',
    })
  })

  it('tries again what may pass, and waits as long as it is told', async () => {
    registries.breakDown('crossref', { kind: 'status', status: 503 }, 2)
    expect(await reasonOf()).toBe(200)
    expect(registries.requests).toHaveLength(3)
    registries.breakDown('crossref', { kind: 'status', status: 429, retryAfter: '1' }, 1)
    const started = performance.now()
    expect(await reasonOf()).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(950)
  })

  it('gives up, and leaves a registry alone that said so or is down', async () => {
    registries.breakDown('crossref', { kind: 'status', status: 429, retryAfter: '120' })
    const client = clientWith()
    const failed = { state: 'failed', failure: { registry: 'crossref', reason: 'rate-limited' } }
    expect(await client.ask(request)).toMatchObject(failed)
    expect(await client.ask(request)).toMatchObject(failed)
    expect(registries.requests).toHaveLength(1)
    const others = await client.ask({ service: 'datacite', path: '/dois/10.5281%2Fzenodo.48440' })
    expect(others).toMatchObject({ state: 'answered', status: 200 })
  })

  it.each([
    ['error', { kind: 'status', status: 500 }],
    ['refused', { kind: 'status', status: 403 }],
    ['timeout', { kind: 'hang' }],
    ['too-large', { kind: 'huge' }],
    ['redirected', { kind: 'redirect', location: 'http://10.0.0.1/' }],
    ['redirected', { kind: 'redirect', location: 'https://example.org/' }],
    ['redirected', { kind: 'redirect', location: 'http://127.0.0.1:1/crossref/works' }],
    ['redirected', { kind: 'redirect', location: 'http://user:pw@127.0.0.1/' }],
    ['redirected', { kind: 'redirect', location: '/crossref/again' }],
    ['redirected', { kind: 'redirect', location: 'http://[' }],
  ] as const)('has an answer of its own for %s (%j)', async (reason, how) => {
    registries.breakDown('crossref', how)
    expect(await reasonOf({ VOUCH_REGISTRY_TIMEOUT: how.kind === 'huge' ? '5000' : '300' })).toBe(
      reason,
    )
  })

  it('follows a redirect that stays where it is', async () => {
    registries.breakDown('crossref', { kind: 'redirect', location: '/datacite/dois/x' }, 1)
    expect(await reasonOf()).toBe(404)
  })

  it('says that a registry cannot be reached, is off, or that the site is offline', async () => {
    expect(await reasonOf({ VOUCH_CROSSREF_URL: 'http://127.0.0.1:1' })).toBe('unreachable')
    expect(await reasonOf({ VOUCH_CROSSREF_URL: 'off' })).toBe('off')
    expect(await reasonOf({ VOUCH_OFFLINE: '1' })).toBe('offline')
    expect(registries.requests).toEqual([])
  })
})
