import { Agent, fetch } from 'undici'
import type { Response } from 'undici'
import ipaddr from 'ipaddr.js'
import {
  PrivateAddressError,
  isPrivateAddress,
  lookupPublic,
} from '../../registries/http/redirects'
import type { LinkSettings } from './settings'

/**
 * What was seen at an address: it answers, it is gone (404, 410, or a host that does not exist), or it cannot be
 * told: it forbids, is busy, is slow, or is no public address.
 */
export type Seen = { outcome: 'reachable' | 'gone' | 'unsure'; httpStatus: number | null }

/** Waits until a host may be asked again. */
export type Turn = (host: string) => Promise<void>

const mostRedirects = 5

const publicOnly = new Agent({
  connect: { lookup: lookupPublic },
  connections: 2,
  maxHeaderSize: 32_768,
})
const allowed = new Agent({ connections: 2 })

/**
 * Looks whether an address leads anywhere: HEAD, and GET where that is refused, of which nothing but the headers is
 * read. Redirects are followed to public addresses only; each is looked up when it is connected to. Never throws.
 */
export const visit = async ({
  url,
  settings,
  turn,
}: {
  url: string
  settings: LinkSettings
  turn: Turn
}): Promise<Seen> => {
  try {
    const signal = AbortSignal.timeout(settings.timeout * 3)
    let place = placeOf(url, settings)
    for (let redirects = 0; place && redirects <= mostRedirects; redirects += 1) {
      const response = await ask({ place, settings, turn, signal })
      const location = isRedirect(response.status) ? response.headers.get('location') : null
      if (location === null) return seen(response.status)
      place = placeOf(location, settings, place)
    }
    return unsure
  } catch (error) {
    return isNoSuchHost(error) ? { outcome: 'gone', httpStatus: null } : unsure
  }
}

/** The answer to a GET of at most `limit` bytes, as text. @throws what goes wrong. */
export const readText = async ({
  url,
  settings,
  turn,
  limit,
}: {
  url: URL
  settings: LinkSettings
  turn: Turn
  limit: number
}): Promise<string | undefined> => {
  const place = placeOf(url.href, settings)
  if (!place) return undefined
  const signal = AbortSignal.timeout(settings.timeout)
  const response = await request({ method: 'GET', place, settings, turn, signal })
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk
    length += bytes.length
    if (length > limit) return undefined
    chunks.push(bytes)
  }
  return response.ok ? new TextDecoder().decode(Buffer.concat(chunks)) : undefined
}

const unsure: Seen = { outcome: 'unsure', httpStatus: null }

const seen = (status: number): Seen => {
  const isGone = status === 404 || status === 410
  const isThere = status >= 200 && status < 300
  return { outcome: isGone ? 'gone' : isThere ? 'reachable' : 'unsure', httpStatus: status }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** An address that may be asked, or undefined: of the web, without a login, and no private one. */
const placeOf = (address: string, settings: LinkSettings, from?: URL): URL | undefined => {
  if (!URL.canParse(address, from?.href)) return undefined
  const place = new URL(address, from?.href)
  const isWeb = place.protocol === 'http:' || place.protocol === 'https:'
  if (!isWeb || place.username || place.password) return undefined
  if (settings.allowedHosts.has(place.host)) return place
  const literal = place.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(literal) && isPrivateAddress(literal) ? undefined : place
}

type Asking = { place: URL; settings: LinkSettings; turn: Turn; signal: AbortSignal }

/** Many servers do not know HEAD, or answer it as they would nothing else. */
const ask = async (asking: Asking): Promise<Response> => {
  const response = await request({ method: 'HEAD', ...asking })
  if (response.status < 400 || response.status === 429) return response
  const again = await request({ method: 'GET', ...asking })
  await again.body?.cancel()
  return again
}

const request = async ({
  method,
  place,
  settings,
  turn,
  signal,
}: Asking & { method: 'HEAD' | 'GET' }): Promise<Response> => {
  await turn(place.host)
  return fetch(place, {
    method,
    redirect: 'manual',
    dispatcher: settings.allowedHosts.has(place.host) ? allowed : publicOnly,
    headers: {
      'User-Agent': `Vouch link check${settings.contact ? ` (mailto:${settings.contact})` : ''}`,
      Accept: '*/*',
    },
    signal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeout)]),
  })
}

/** A name that leads to a private address only is no proof that the page is gone. */
const isNoSuchHost = (error: unknown): boolean => {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if (cause instanceof PrivateAddressError) return false
    if ('code' in cause && cause.code === 'ENOTFOUND') return true
    cause = cause.cause
  }
  return false
}
