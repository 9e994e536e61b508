import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import ipaddr from 'ipaddr.js'
import { trustedProxies } from './limits'

/**
 * Whom a request counts for: a user, else the address that it comes from. Behind proxies
 * (`VOUCH_TRUST_PROXY` says how many) that is what the outermost of them wrote into X-Forwarded-For; what
 * stands before it, and the whole header without a proxy, is the client's own word and is not believed.
 */
export const clientOf = (req: Pick<PayloadRequest, 'headers' | 'user'>): string => {
  if (req.user) return `user ${req.user.id}`
  const proxies = trustedProxies()
  const forwarded = (req.headers.get('x-forwarded-for') ?? '').split(',')
  const address = proxies > 0 ? forwarded.at(-proxies) : req.headers.get(peerHeader)
  return `address ${networkOf(address?.trim() ?? '')}`
}

/** An IPv6 network of 64 bits is one household or server: addresses within it cost nothing. */
const networkOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return 'parts' in parsed ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}

/**
 * Next gives a route no socket, and believes any X-Forwarded-For. So Node's own channel writes the address of
 * the peer into a header whose name no client can know. Next loads this module more than once in a process:
 * the name is one for all.
 */
const peerHeader = (() => {
  const key = Symbol.for('vouch.peerHeader')
  const known: unknown = Reflect.get(globalThis, key)
  if (typeof known === 'string') return known
  const name = `x-vouch-peer-${randomUUID()}`
  Reflect.set(globalThis, key, name)
  subscribe('http.server.request.start', (message) => {
    const request: unknown =
      typeof message === 'object' && message !== null && 'request' in message
        ? message.request
        : undefined
    if (!(request instanceof IncomingMessage)) return
    request.headers[name] = request.socket.remoteAddress
  })
  return name
})()
