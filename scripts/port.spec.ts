import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freePort, parsePort, requireFreePort } from './port.mjs'

describe('parsePort', () => {
  it('is 3000 where nothing is said', () => {
    expect(parsePort(undefined)).toBe(3000)
    expect(parsePort('')).toBe(3000)
  })

  it('reads a number', () => {
    expect(parsePort('8080')).toBe(8080)
    expect(parsePort('65535')).toBe(65_535)
  })

  it.each(['0', '65536', '-1', '80.5', '1e3', 'http', ' 80'])(
    'refuses %j and names it',
    (value) => {
      expect(() => parsePort(value)).toThrow(`PORT is "${value}"`)
    },
  )
})

describe('requireFreePort', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('refuses a port in use on %s in one line', async (host) => {
    const port = await freePort()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen({ port, host }, resolve))
    try {
      const reason = await requireFreePort(port).catch(String)
      expect(reason).toContain(`Port ${port} is in use`)
      expect(reason).not.toContain('\n')
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
    await expect(requireFreePort(port)).resolves.toBeUndefined()
  })
})
