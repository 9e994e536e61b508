import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientOf } from './clientAddress'
import { citeLimits } from './limits'

/** Seconds after which a caller starts afresh. */
const window = 60

/** So many references cost as much as one request. */
const referencesPerTurn = 100

/**
 * Counts one request against its caller's limit in this process, and writes the state of it into the headers of
 * the answer (`RateLimit` and `RateLimit-Policy` as in draft-ietf-httpapi-ratelimit-headers-10).
 * @throws APIError 429 with `Retry-After` where the limit is reached.
 */
export const takeTurn = (req: Caller): Promise<void> => take({ req, turns: 1 })

/**
 * Counts a long list of references as the several requests that it could have been; but a caller who starts
 * afresh can always ask for the longest list that is allowed. Throws as `takeTurn`.
 */
export const takeTurnsFor = async (req: Caller, references: number): Promise<void> => {
  const turns = Math.min(Math.floor(references / referencesPerTurn), citeLimits().requests - 1)
  if (turns > 0) await take({ req, turns })
}

type Caller = Pick<PayloadRequest, 'headers' | 'responseHeaders' | 'user'>

let limiter: RateLimiterMemory | undefined

const take = async ({ req, turns }: { req: Caller; turns: number }): Promise<void> => {
  const { requests } = citeLimits()
  limiter ??= new RateLimiterMemory({ points: requests, duration: window })
  const state = await limiter.consume(clientOf(req), turns).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  })
  const seconds = Math.ceil(state.msBeforeNext / 1000)
  const isRefused = state.consumedPoints > requests
  const headers = new Headers(req.responseHeaders)
  headers.set('RateLimit-Policy', `"cite";q=${requests};w=${window}`)
  headers.set('RateLimit', `"cite";r=${state.remainingPoints};t=${seconds}`)
  if (isRefused) headers.set('Retry-After', String(seconds))
  req.responseHeaders = headers
  if (!isRefused) return
  throw new APIError(
    `You have asked ${requests} times within ${window} seconds, which is the most. ` +
      `Ask again in ${seconds} seconds.`,
    429,
    { retryAfter: seconds },
    true,
  )
}
