import { longestIdentifier, unwrap } from './kind'
import type { IdentifierKind } from './kind'

/**
 * A DOI in lower case without a resolver: `10.1016/j.biopha.2018.10.078`. DOIs are compared without regard
 * to case (DOI Handbook 2.4), so the lower-case form is the canonical one. A shortDOI (`10/fqd6hj`) is a DOI
 * as well, an alias that only the resolver can tell from the long one.
 */
export const doi: IdentifierKind = {
  label: 'DOI',
  parse: (text) => {
    const trimmed = unwrap(text)
    if (trimmed.length > longestIdentifier) return undefined
    const name = decode(withoutPrefix(trimmed))
    return name && isDoi.test(name) ? canonical(name) : undefined
  },
  url: (value) =>
    `https://doi.org/${encodeURI(value).replaceAll('?', '%3F').replaceAll('#', '%23')}`,
  message:
    'This is not a DOI. A DOI begins with "10.", such as 10.1016/j.jaad.2015.10.024; a link to doi.org works as well.',
}

/** The first DOI that stands anywhere in a text, with the place that it takes there. */
export const findDoi = (text: string) => {
  const found =
    /(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|\bdoi:? {0,2})?\b10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)[^\s"<>]*(?:<[^\s"<>]*>[^\s"<>]*)?/i.exec(
      text,
    )
  const value = found ? doi.parse(withoutTail(found[0])) : undefined
  if (!found || !value) return undefined
  return { value, start: found.index, end: found.index + withoutTail(found[0]).length }
}

const isDoi = /^(?:10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S+|10\/[a-z0-9]{3,12}[.,;]?)$/i

const resolver =
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|(?:urn:|info:)?doi(?:[:/=]|\b) {0,3}(?:10[./]|https?:))/i

const withoutPrefix = (text: string): string => {
  const prefix = resolver.exec(text)?.[0]
  if (prefix && /10[./]$/.test(prefix)) return text.slice(prefix.length - 3)
  if (prefix && /https?:$/i.test(prefix))
    return withoutPrefix(text.slice(prefix.search(/https?:$/i)))
  if (prefix)
    return text
      .slice(prefix.length)
      .replace(/^doi:/i, '')
      .replace(/\?[a-z_]{1,20}=.*$/i, '')
  return /^https?:\/\//i.test(text) ? fromPublisherUrl(text) : text
}

/** Publishers put the DOI into the path, with the kind of page behind it. */
const fromPublisherUrl = (address: string) => {
  const path = address.replace(/[?#].*$/, '')
  const start = path.search(/\/10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)/i)
  if (start < 0) return ''
  return path
    .slice(start + 1)
    .replace(/\/(?:full|fulltext|abstract|pdf|epdf|html|meta|summary)?$/i, '')
    .replace(/\.pdf$/i, '')
}

const decode = (text: string) => {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const canonical = (name: string) => {
  const value = withoutTail(name).toLowerCase()
  return value.isWellFormed() && !value.endsWith('/') ? value : undefined
}

const closers: Record<string, string> = { ')': '(', ']': '[', '>': '<', '}': '{' }

/** Takes off the punctuation of the sentence around it, but not a bracket that the DOI itself opened. */
const withoutTail = (text: string) => {
  const balance = new Map<string, number>()
  for (const character of text) balance.set(character, (balance.get(character) ?? 0) + 1)
  let end = text.length
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? ''
    const opener = closers[last]
    const isUnbalanced =
      opener !== undefined && (balance.get(last) ?? 0) > (balance.get(opener) ?? 0)
    if (!isUnbalanced && !'.,;:\'"“”‘’»'.includes(last)) break
    balance.set(last, (balance.get(last) ?? 0) - 1)
  }
  return text.slice(0, end)
}
