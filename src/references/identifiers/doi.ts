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
export const findDoi = (text: string) => findDois(text).next().value ?? undefined

/** Every DOI that stands in a text, in its order, with the place that each takes there. */
export function* findDois(
  text: string,
): Generator<{ value: string; start: number; end: number }, undefined> {
  for (const { 0: found, index } of text.matchAll(doiInText)) {
    const name = withoutTail(found)
    const value = doi.parse(name)
    if (value) yield { value, start: index, end: index + name.length }
  }
  return undefined
}

const doiInText =
  /(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|\bdoi:? {0,2})?\b10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)[^\s"<>]*(?:<[^\s"<>]*>[^\s"<>]*)?/gi

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

/**
 * Publishers put the DOI into the path, with the kind of page behind it, or into the query; some only the end of
 * the DOI.
 */
const fromPublisherUrl = (address: string) => {
  const path = address.replace(/[?#].*$/, '')
  const start = path.search(/\/10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)/i)
  if (start < 0) return inQuery.exec(address)?.[1] ?? fromPage(path)
  return path
    .slice(start + 1)
    .replace(/\/(?:full|fulltext|abstract|pdf|epdf|html|meta|summary)?$/i, '')
    .replace(/\.pdf$/i, '')
    .replace(preprintVersion, '$1')
}

const inQuery = /[?&][a-z_.]{1,30}=(10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)[^&#\s]+)/i

/** bioRxiv and medRxiv number the versions of a page, not of a DOI. */
const preprintVersion = /^(10\.\d{4,6}\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d{1,3}(?:\..*)?$/

/** Pages whose address holds what follows the prefix. */
const pages = [
  { page: /^https?:\/\/(?:www\.)?nature\.com\/articles\/([a-z\d._-]+)/i, stem: '10.1038/' },
  {
    page: /^https?:\/\/(?:www\.)?elifesciences\.org\/articles\/(\d{5,6})/i,
    stem: '10.7554/elife.',
  },
  { page: /^https?:\/\/(?:www\.)?zenodo\.org\/records?\/(\d+)/i, stem: '10.5281/zenodo.' },
] as const

const fromPage = (path: string) => {
  for (const { page, stem } of pages) {
    const end = page.exec(path)?.[1]
    if (end) return stem + end.replace(/\.pdf$/i, '')
  }
  return ''
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
  let value = name.toLowerCase()
  // What stands before a tail that is taken off may be one as well.
  for (let last = ''; last !== value;) {
    last = value
    value = withoutTail(unwrap(value))
  }
  return value.isWellFormed() && !value.endsWith('/') ? value : undefined
}

const closers: Record<string, string> = { ')': '(', ']': '[', '>': '<', '}': '{' }

/** Takes off the punctuation of the sentence around it, but not a bracket that the DOI itself opened. */
export const withoutTail = (text: string) => {
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
