import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PayloadRequest } from 'payload'

const caller = (): Pick<PayloadRequest, 'headers' | 'responseHeaders' | 'user'> => ({
  headers: new Headers(),
  responseHeaders: undefined,
  user: null,
})

/** Each with a count of its own. */
const freshTurns = async (requests: string) => {
  vi.stubEnv('VOUCH_CITE_REQUESTS', requests)
  return import('./takeTurn')
}

beforeEach(() => vi.resetModules())

afterEach(() => vi.unstubAllEnvs())

it.each(['1', '2', '5', '60'])(
  'lets a caller of %s requests a minute ask for the longest list once',
  async (requests) => {
    const { takeTurn, takeTurnsFor } = await freshTurns(requests)
    await takeTurn(caller())
    await takeTurnsFor(caller(), 100_000)
    await expect(takeTurn(caller())).rejects.toMatchObject({ status: 429 })
  },
)

it('counts a list of hundreds as several requests', async () => {
  const { takeTurn, takeTurnsFor } = await freshTurns('5')
  await takeTurn(caller())
  await takeTurnsFor(caller(), 99)
  await takeTurnsFor(caller(), 399)
  await takeTurn(caller())
  await expect(takeTurn(caller())).rejects.toMatchObject({ status: 429 })
})
