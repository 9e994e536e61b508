import { longestIdentifier, unwrap } from './kind'
import type { IdentifierKind } from './kind'

/**
 * A web address, http or https only, with everything that could end an HTML attribute percent-encoded.
 * One that carries a user name or password is refused.
 */
export const url: IdentifierKind = {
  label: 'Web address',
  parse: (text) => {
    const trimmed = unwrap(text)
    if (trimmed.length > longestIdentifier || /\s/.test(trimmed)) return undefined
    const address = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
    const { href, pathname, hostname, username, password } = new URL(address)
    if (!hostname.includes('.') || username || password) return undefined
    const isBare = pathname === '/' && href.endsWith('/') && !address.endsWith('/')
    return (isBare ? href.slice(0, -1) : href).replaceAll("'", '%27')
  },
  url: (value) => value,
  message:
    'This is not a web address. It begins with https:// or http://, such as https://www.who.int/news.',
}
