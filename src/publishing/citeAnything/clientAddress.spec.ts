import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { clientOf } from './clientAddress'

/** Answers as the server would count the caller. */
const server = createServer((request, response) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  response.end(clientOf({ headers, user: null }))
})

let url: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: Pick<AddressInfo, 'port'> = Object.assign({ port: 0 }, server.address())
  url = `http://127.0.0.1:${port}`
})

afterAll(() => server.close())

afterEach(() => {
  vi.unstubAllEnvs()
})

const counted = async (forwarded?: string) =>
  (await fetch(url, { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} })).text()

describe('clientOf', () => {
  it('is the address of the peer, whatever the client says of itself', async () => {
    expect(await counted()).toBe('address 127.0.0.1')
    expect(await counted('192.0.2.7')).toBe('address 127.0.0.1')
  })

  it('is what the outermost of the trusted proxies wrote', async () => {
    vi.stubEnv('VOUCH_TRUST_PROXY', '1')
    expect(await counted('10.9.9.9, 192.0.2.7')).toBe('address 192.0.2.7')
    vi.stubEnv('VOUCH_TRUST_PROXY', '2')
    expect(await counted('10.9.9.9, 192.0.2.7, 198.51.100.1')).toBe('address 192.0.2.7')
  })

  it('is unknown where a trusted proxy wrote no address', async () => {
    vi.stubEnv('VOUCH_TRUST_PROXY', '1')
    for (const forwarded of [undefined, 'unknown', '192.0.2.7, ', 'a'.repeat(5_000)]) {
      expect(await counted(forwarded)).toBe('address unknown')
    }
  })
})
