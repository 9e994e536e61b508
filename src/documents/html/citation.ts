import sanitizeHtml from 'sanitize-html'
import type { Inline, TextCitation } from '../model'
import { isSuperscript, missingMarker, needsSpaceBefore } from '../marker'
import type { Marker } from '../marker'
import { citationAnchor, referenceAnchor } from './anchors'
import { attributes, escapeHtml } from './escape'
import type { HtmlPrint } from './options'

type CitationInput = {
  children: Inline[]
  index: number
  citation: TextCitation
  print: HtmlPrint
}

/**
 * A citation as one link to the entry of its first reference, with the roles of DPUB-ARIA 1.1
 * (`doc-noteref`). A repeated citation id is written once, since an HTML id is unique.
 */
export function citationHtml({ children, index, citation, print }: CitationInput): string {
  const marker = print.markers.get(citation.id)
  const isHigh = marker !== undefined && isSuperscript(marker)
  const space = !isHigh && needsSpaceBefore({ children, index }) ? ' ' : ''
  const isFirst = citation.id !== '' && !print.printed.has(citation.id)
  print.printed.add(citation.id)
  const id = isFirst ? print.idPrefix + citationAnchor(citation.id) : undefined
  const target = citation.cites.find((cite) => cite.reference !== '')?.reference
  const content = marker ? markerHtml(marker) : escapeHtml(missingMarker)
  if (!marker || target === undefined) return `${space}<span${attributes({ id })}>${content}</span>`
  const link = attributes({
    role: 'doc-noteref',
    href: `#${print.idPrefix}${referenceAnchor(target)}`,
    id,
    'aria-label': label({ marker, print }),
  })
  return `${space}<a${link}>${content}</a>`
}

/**
 * A bare number says little when read aloud, so it gets a label; what is in words already is its
 * own label (WCAG 2.5.3 wants the visible text in the name).
 */
function label({ marker, print }: { marker: Marker; print: HtmlPrint }): string | undefined {
  const bare = marker.text.replace(/^[\s([]+/, '').replace(/[)\]]$/, '')
  const first = Number.parseInt(bare, 10)
  if (!marker.numbers.includes(first)) return undefined
  const what = /\p{L}/u.test(bare) ? bare : marker.numbers.join(', ')
  return print.strings.reference.replace('{what}', () => what)
}

/** Markers come sanitised; this holds them to what may stand inside a link, and to no scripts. */
function markerHtml({ html }: Marker): string {
  return html.includes('<') ? sanitizeHtml(html, inlineOnly) : html
}

const inlineOnly: sanitizeHtml.IOptions = {
  allowedTags: ['b', 'strong', 'i', 'em', 'sub', 'sup', 'span'],
  allowedAttributes: { span: ['style'] },
  allowedStyles: {
    span: {
      'font-style': [/^(normal|italic)$/],
      'font-variant': [/^(normal|small-caps)$/],
      'font-weight': [/^(normal|bold)$/],
      'text-decoration': [/^(none|underline)$/],
    },
  },
}
