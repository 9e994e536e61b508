import sanitizeHtml from 'sanitize-html'

/** Something printed: sanitised inline HTML, and the same as plain text. */
export type Printed = { html: string; text: string }

/** What the engine printed, safe to put into a page. */
export const printed = (engineHtml: string): Printed => {
  const html = sanitiseHtml(engineHtml)
  return { html, text: plainText(html) }
}

/**
 * The HTML of the engine with nothing but the inline formatting that CSL has (CSL 1.0.2,
 * "Formatting"): no links, no attributes but the four style properties of the table below.
 */
export const sanitiseHtml = (html: string): string =>
  (knownMarkup(html) ?? sanitizeHtml(html, allowed)).trim()

/**
 * The HTML of an entry with the inline formatting of CSL and the blocks in which citeproc-js lays
 * an entry out (CSL 1.0.2, "display"), and no attributes but those of the tables below.
 */
export const sanitiseLayout = (html: string): string =>
  knownMarkup(html) ?? sanitizeHtml(html, allowedLayout)

/** The plain text of sanitised HTML; runs of blanks become one. */
export const plainText = (sanitised: string): string =>
  sanitised
    .replace(/<br \/>/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

/** Text as HTML text or as the value of a quoted attribute, escaped as sanitised HTML is. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** What citeproc-js itself prints for CSL's formatting, and how it reads when sanitised. */
const knownTags: ReadonlyMap<string, string> = new Map([
  ...['i', 'em', 'b', 'sup', 'sub'].map((name): [string, string] => [`<${name}>`, `<${name}>`]),
  ...[
    'font-variant:small-caps',
    'font-variant:normal',
    'font-style:normal',
    'font-weight:normal',
    'text-decoration:none',
    'text-decoration:underline',
  ].map((style): [string, string] => [`<span style="${style};">`, `<span style="${style}">`]),
])

const knownEntities: ReadonlyMap<string, string> = new Map([
  ['&#38;', '&amp;'],
  ['&#60;', '&lt;'],
  ['&#62;', '&gt;'],
])

/**
 * The same as the sanitiser's answer, many times faster, for HTML that is nothing but text, known
 * tags that close in order, and known entities; null for all other.
 */
const knownMarkup = (html: string): string | null => {
  if (!/[<>&]/.test(html)) return html
  const open: string[] = []
  let result = ''
  for (const [piece] of html.matchAll(/<[^<>]*>|&[#\w]*;|[^<>&]+|[<>&]/g)) {
    if (piece.startsWith('</')) {
      if (open.pop() !== piece) return null
      result += piece
    } else if (/^[<>&]/.test(piece)) {
      const tag = knownTags.get(piece)
      const known = tag ?? knownEntities.get(piece)
      if (known === undefined) return null
      if (tag !== undefined) open.push(`</${/^<(\w+)/.exec(piece)?.[1]}>`)
      result += known
    } else result += piece
  }
  return open.length === 0 ? result : null
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['i', 'em', 'b', 'strong', 'sup', 'sub', 'span', 'br'],
  allowedAttributes: { span: ['style'] },
  allowedStyles: {
    span: {
      'font-variant': [/^small-caps$/, /^normal$/],
      'font-style': [/^normal$/],
      'font-weight': [/^normal$/],
      'text-decoration': [/^none$/, /^underline$/],
    },
  },
  disallowedTagsMode: 'discard',
}

const allowedLayout: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: [...(allowed.allowedTags || []), 'div'],
  allowedClasses: { div: ['csl-left-margin', 'csl-right-inline', 'csl-block', 'csl-indent'] },
}
