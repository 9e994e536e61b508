import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Where a redirect may lead: to a configured host, over https, or to the very place where it came from.
 * Undefined where it may not be followed.
 */
export const allowedTarget = ({
  from,
  location,
  addresses,
}: {
  from: URL
  location: string
  addresses: readonly string[]
}): URL | undefined => {
  if (!URL.canParse(location, from.href)) return undefined
  const target = new URL(location, from.href)
  if (target.username || target.password) return undefined
  if (target.origin === from.origin) return target
  const isConfigured = addresses.some((address) => {
    const { hostname } = new URL(address)
    return hostname === target.hostname
  })
  const isPublicPlace = target.protocol === 'https:' && target.port === ''
  return isConfigured && isPublicPlace && !isPrivateLiteral(target.hostname) ? target : undefined
}

/** Whether an address belongs to a machine of its own, a local network, or no machine at all. */
export const isPrivateAddress = (address: string): boolean =>
  !ipaddr.isValid(address) || ipaddr.process(address).range() !== 'unicast'

/** Looks a name up, and finds none that leads to a private address. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    if (error) return callback(error, address, family)
    const addresses = Array.isArray(address) ? address.map((each) => each.address) : [address]
    if (!addresses.some(isPrivateAddress)) return callback(null, address, family)
    callback(new PrivateAddressError(`${hostname} leads to a private address.`), '', 0)
  })
}

export class PrivateAddressError extends Error {}

const isPrivateLiteral = (hostname: string): boolean => {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(literal) && isPrivateAddress(literal)
}
