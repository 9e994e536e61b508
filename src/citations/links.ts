import type { CslItem } from '../references/csl'
import { escapeHtml } from './sanitise'

/** The bare DOI of a reference (`10.1016/j.jaad.2015.09.024`), or null where it has no valid one. */
export const doiOf = (reference: CslItem): string | null => {
  if (typeof reference.DOI !== 'string') return null
  const bare = reference.DOI.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u.test(bare) && bare.length <= 2048 ? bare : null
}

/** The address of a reference, http or https only and percent-encoded, or null. */
export const urlOf = (reference: CslItem): string | null => {
  if (typeof reference.URL !== 'string' || !URL.canParse(reference.URL)) return null
  const { protocol, href, username, password } = new URL(reference.URL)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && !username && !password ? href : null
}

/** The address of a DOI; each part is percent-encoded, so no character of it is left to HTML. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${doi.toWellFormed().split('/').map(encodeURIComponent).join('/')}`

/**
 * Sanitised HTML of an entry in which the reference's own DOI and URL, where the style prints
 * them, are links. The text stays the same.
 */
export const linkIdentifiers = ({
  html,
  reference,
}: {
  html: string
  reference: CslItem
}): string => {
  const doi = doiOf(reference)
  const url = urlOf(reference)
  const targets = [
    url !== null && { printed: String(reference.URL).trim(), href: url, prefixes: [] },
    doi !== null && { printed: doi, href: doiAddress(doi), prefixes: doiPrefixes },
  ]
  return targets.reduce<string>(
    (linked, target) => (target ? linkLast({ html: linked, ...target }) : linked),
    html,
  )
}

/** What styles print before a DOI and belongs to the link, longest first. */
const doiPrefixes = [
  'https://dx.doi.org/',
  'http://dx.doi.org/',
  'https://doi.org/',
  'http://doi.org/',
  'dx.doi.org/',
  'doi.org/',
]

type Target = { html: string; printed: string; href: string; prefixes: string[] }

/** Links the last place outside tags and links where `printed` stands whole. */
const linkLast = ({ html, printed, href, prefixes }: Target): string => {
  const wanted = escapeHtml(printed)
  const pieces = html.split(/(<a [^<>]*>[^<>]*<\/a>|<[^<>]*>)/)
  const index = pieces.findLastIndex((piece) => !piece.startsWith('<') && piece.includes(wanted))
  const piece = pieces[index]
  if (piece === undefined) return html
  const start = piece.lastIndexOf(wanted)
  const before = piece.slice(0, start)
  const prefix = prefixes.find((candidate) => before.toLowerCase().endsWith(candidate)) ?? ''
  const label = piece.slice(start - prefix.length, start + wanted.length)
  pieces[index] =
    before.slice(0, before.length - prefix.length) +
    `<a href="${escapeHtml(href)}">${label}</a>` +
    piece.slice(start + wanted.length)
  return pieces.join('')
}
