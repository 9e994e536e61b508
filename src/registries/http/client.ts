import { LRUCache } from 'lru-cache'
import pRetry, { AbortError } from 'p-retry'
import type { RegistryClient, RegistrySettings } from '../registry'
import { registrySettings } from '../settings'
import { services } from '../services'
import type { ServiceName } from '../services'
import { failureOf } from './failure'
import type { FailureReason } from './failure'
import { fetchText } from './fetchText'
import type { Fetched } from './fetchText'
import type { Reply, RegistryRequest } from './request'
import { turnsOf } from './turns'

/** Milliseconds that an answer stays good, and characters of all that are kept. */
const cacheTime = 15 * 60_000
const cacheSize = 30_000_000

/** Milliseconds of Retry-After that a request waits itself; longer ones are for the next request. */
const longestWait = 5_000

/** Milliseconds for which a service is left alone that was down, or slow, to the last try. */
const restAfterFailure = 20_000
const longestRest = 15 * 60_000

/**
 * Asks registries: within the rates of `services`, again with growing and uneven pauses where a failure may
 * pass, not at all for a while where it does not, and answers of the last minutes from memory.
 */
export const createRegistryClient = (
  settings: RegistrySettings,
  /** Milliseconds before the first retry. */
  { firstPause = 500 }: { firstPause?: number } = {},
): RegistryClient => {
  const cache = new LRUCache<string, Answered>({
    maxSize: cacheSize,
    sizeCalculation: ({ text }) => text.length + 1,
    ttl: cacheTime,
  })
  const takeTurn = turnsOf(settings)
  const rests = new Map<ServiceName, Rest>()

  const ask = async (request: RegistryRequest): Promise<Reply> => {
    const { service, isFresh } = request
    const { registry } = services[service]
    const failed = (reason: FailureReason): Reply => ({
      state: 'failed',
      failure: failureOf(registry, reason),
    })
    const address = settings.addresses[service]
    if (settings.isOffline) return failed('offline')
    if (address === undefined) return failed('off')
    const url = urlOf({ address, request, settings })
    const known = isFresh ? undefined : cache.get(url.href)
    if (known) return known
    const rest = rests.get(service)
    if (rest && rest.until > Date.now()) return failed(rest.reason)
    const fetched = await withRetries({ url, settings, firstPause, turn: () => takeTurn(service) })
    if (fetched.state === 'failed') {
      if (fetched.rest) {
        rests.set(service, { until: Date.now() + fetched.rest, reason: fetched.reason })
      }
      return failed(fetched.reason)
    }
    rests.delete(service)
    const answer: Answered = { ...fetched, fetchedAt: new Date().toISOString() }
    cache.set(url.href, answer)
    return answer
  }

  return { settings, ask }
}

/** The client of this site; a new one where its settings have changed since (in tests). */
export const registryClient = (env = process.env): RegistryClient => {
  const settings = registrySettings(env)
  const key = JSON.stringify(settings)
  if (shared?.key !== key) shared = { key, client: createRegistryClient(settings) }
  return shared.client
}

type Answered = Extract<Reply, { state: 'answered' }>

type Rest = { until: number; reason: FailureReason }

type Tried =
  | Extract<Fetched, { state: 'answered' }>
  /** `rest`: milliseconds for which the service is not asked again. */
  | { state: 'failed'; reason: FailureReason; rest?: number }

let shared: { key: string; client: RegistryClient } | undefined

const urlOf = ({
  address,
  request: { service, path, query = {} },
  settings: { contact, ncbiKey },
}: {
  address: string
  request: RegistryRequest
  settings: RegistrySettings
}): URL => {
  const url = new URL(`${address}${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  if (services[service].registry === 'pubmed') {
    url.searchParams.set('tool', 'vouch')
    if (contact) url.searchParams.set('email', contact)
  }
  if (service === 'pubmed' && ncbiKey) url.searchParams.set('api_key', ncbiKey)
  return url
}

/** What p-retry is told of a failed try; it wants errors. */
class FailedTry extends Error {
  constructor(readonly outcome: Extract<Fetched, { state: 'failed' }>) {
    super(outcome.reason)
  }
}

class NoTurnError extends Error {}

const withRetries = async ({
  url,
  settings,
  firstPause,
  turn,
}: {
  url: URL
  settings: RegistrySettings
  firstPause: number
  turn: () => Promise<void>
}): Promise<Tried> => {
  const once = async () => {
    await turn().catch((error: unknown) => {
      throw new AbortError(new NoTurnError(String(error)))
    })
    const fetched = await fetchText({ url, settings })
    if (fetched.state === 'answered') return fetched
    throw new FailedTry(fetched)
  }
  try {
    return await pRetry(once, {
      retries: settings.retries,
      minTimeout: firstPause,
      maxTimeout: longestWait,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof FailedTry && canTryAgain(error),
      onFailedAttempt: async ({ error, retriesLeft }) => {
        const wait = error instanceof FailedTry ? error.outcome.retryAfter : undefined
        if (wait && wait <= longestWait && retriesLeft > 0) await pause(wait)
      },
    })
  } catch (error) {
    if (error instanceof NoTurnError) return { state: 'failed', reason: 'busy' }
    if (!(error instanceof FailedTry)) throw error
    const { reason, retryAfter } = error.outcome
    return { state: 'failed', reason, ...restOf({ reason, retryAfter }) }
  }
}

const canTryAgain = ({ outcome: { isPassing, retryAfter = 0 } }: FailedTry) =>
  isPassing && retryAfter <= longestWait

const restOf = ({
  reason,
  retryAfter,
}: {
  reason: FailureReason
  retryAfter: number | undefined
}): { rest?: number } => {
  if (retryAfter) return { rest: Math.min(retryAfter, longestRest) }
  const isDown = ['timeout', 'unreachable', 'rate-limited'].includes(reason)
  return isDown ? { rest: restAfterFailure } : {}
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
