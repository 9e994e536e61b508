import { Agent, fetch } from 'undici'
import type { Response } from 'undici'
import type { RegistrySettings } from '../registry'
import type { FailureReason } from './failure'
import { PrivateAddressError, allowedTarget, lookupPublic } from './redirects'

/** What one request brought; `retryAfter` is in milliseconds. */
export type Fetched =
  | { state: 'answered'; status: 200 | 400 | 404; text: string }
  | { state: 'failed'; reason: FailureReason; isPassing: boolean; retryAfter?: number }

/** Bytes of an answer, unpacked: twenty works of Crossref with all that they cite stay below it. */
const largestAnswer = 10_000_000

const mostRedirects = 3

/**
 * Makes one GET request within the time of the settings. Redirects are followed to configured hosts
 * only, and there never to a private address. Never throws.
 */
export const fetchText = async ({
  url,
  settings,
}: {
  url: URL
  settings: RegistrySettings
}): Promise<Fetched> => {
  try {
    const signal = AbortSignal.timeout(settings.timeout)
    const response = await follow({ url, settings, signal })
    return response ? await read(response) : failed('redirected')
  } catch (error) {
    return failed(reasonOf(error), isPassingError(error))
  }
}

const direct = new Agent()
const publicOnly = new Agent({ connect: { lookup: lookupPublic } })

const follow = async ({
  url,
  settings,
  signal,
}: {
  url: URL
  settings: RegistrySettings
  signal: AbortSignal
}): Promise<Response | undefined> => {
  const addresses = Object.values(settings.addresses).filter((address) => address !== undefined)
  let place = url
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(place, {
      headers: { 'User-Agent': userAgent(settings), Accept: '*/*' },
      dispatcher: place.origin === url.origin ? direct : publicOnly,
      redirect: 'manual',
      signal,
    })
    const location = response.headers.get('location')
    if (!isRedirect(response.status) || location === null) return response
    await response.body?.cancel()
    const target = allowedTarget({ from: place, location, addresses })
    if (!target) return undefined
    place = target
  }
  return undefined
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** Registries ask for a name and an address, and give those who say them more room. */
const userAgent = ({ contact }: RegistrySettings) =>
  contact ? `Vouch (mailto:${contact})` : 'Vouch'

const read = async (response: Response): Promise<Fetched> => {
  const { status, headers, body } = response
  const text = () => (body ? readText(body) : '')
  if (status >= 200 && status < 300) return { state: 'answered', status: 200, text: await text() }
  if (status === 404 || status === 400) return { state: 'answered', status, text: await text() }
  await body?.cancel()
  const retryAfter = retryAfterIn(headers.get('retry-after'))
  const wait = retryAfter === undefined ? {} : { retryAfter }
  if (status === 429) return { ...failed('rate-limited', true), ...wait }
  if (status >= 500) return { ...failed('error', true), ...wait }
  return failed('refused')
}

const failed = (reason: FailureReason, isPassing = false) =>
  ({ state: 'failed', reason, isPassing }) as const

class AnswerTooLargeError extends Error {}

/** Leaving the loop early ends the request. */
const readText = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > largestAnswer) throw new AnswerTooLargeError()
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** Seconds, or a date (RFC 9110, 10.2.3), in milliseconds from now. */
const retryAfterIn = (value: string | null): number | undefined => {
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}

const reasonOf = (error: unknown): FailureReason => {
  if (error instanceof AnswerTooLargeError) return 'too-large'
  if (hasCause(error, (each) => each instanceof PrivateAddressError)) return 'redirected'
  return isTimeout(error) ? 'timeout' : 'unreachable'
}

const isPassingError = (error: unknown) => reasonOf(error) === 'unreachable'

const isTimeout = (error: unknown) =>
  hasCause(error, (each) => each instanceof Error && each.name === 'TimeoutError')

const hasCause = (error: unknown, isIt: (cause: unknown) => boolean): boolean => {
  for (let cause = error, depth = 0; depth < 5; depth += 1) {
    if (isIt(cause)) return true
    if (!(cause instanceof Error)) return false
    cause = cause.cause
  }
  return false
}
