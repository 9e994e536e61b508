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
export const sanitiseHtml = (html: string): string => sanitizeHtml(html, allowed).trim()

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
