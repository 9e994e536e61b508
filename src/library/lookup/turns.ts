import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { canLookUpReferences } from '../../access/lookUpReferences'
import { refusal, refuseUnless } from '../../access/refusal'
import { clientOf } from '../../publishing/citeAnything/clientAddress'

/** Seconds after which a user starts afresh. */
const window = 60

type Environment = Readonly<Record<string, string | undefined>>

/** How many works a user may have looked up in a minute: `VOUCH_LOOKUPS`. Throws where it is no number from 1. */
export const lookUpLimit = (env: Environment = process.env): number => {
  const given = env.VOUCH_LOOKUPS?.trim()
  if (!given) return 200
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given)
  throw new Error(
    `VOUCH_LOOKUPS is "${given}": it is a whole number from 1. Correct it, or leave it out.`,
  )
}

/** @throws APIError 401 or 403 for whoever may not enter references. */
export const refuseUnlessMayLookUp = (req: Pick<PayloadRequest, 'user'>): void =>
  refuseUnless({
    req,
    isAllowed: canLookUpReferences(req),
    task: 'look up references',
    ask: 'an editor, a reviewer, a publisher or an admin',
  })

/**
 * Counts works that are looked up against their user's limit in this process.
 * @throws APIError 429 with `Retry-After` where it is reached.
 */
export const takeLookUps = async (
  req: Pick<PayloadRequest, 'headers' | 'responseHeaders' | 'user'>,
  works: number,
): Promise<void> => {
  const points = lookUpLimit()
  if (limiter?.points !== points) limiter = new RateLimiterMemory({ points, duration: window })
  const state = await limiter.consume(clientOf(req), works).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  })
  if (state.consumedPoints <= points) return
  const seconds = Math.ceil(state.msBeforeNext / 1000)
  const headers = new Headers(req.responseHeaders)
  headers.set('Retry-After', String(seconds))
  req.responseHeaders = headers
  throw refusal(
    429,
    `${points} works within ${window} seconds are the most that one user may look up. Ask again in ${seconds} seconds.`,
    { retryAfter: seconds },
  )
}

let limiter: RateLimiterMemory | undefined
