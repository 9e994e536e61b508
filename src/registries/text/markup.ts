import { decodeHTMLStrict } from 'entities'

/**
 * A title of a registry, with the face markup of JATS or HTML as CSL's (CSL 1.0.2, "Rich Text Markup within
 * Fields"), on one line. All other tags go, their text stays; what only looks like a tag ("p < 0.05") is text.
 */
export const richText = (markup: string): string => {
  const text = markup.replace(tagPattern, (_tag, slash: string, name: string) => {
    const face = faces[name.toLowerCase()]
    if (!face) return ''
    return slash ? face.close : face.open
  })
  return oneLine(decoded(text))
}

/** An abstract in JATS or HTML as plain text: a line for each heading, paragraphs with an empty line between. */
export const plainText = (markup: string): string => {
  const text = markup
    .replace(/\s+/g, ' ')
    .replace(tagPattern, (_tag, slash: string, name: string) => {
      const tag = name.toLowerCase()
      if (blockTags.has(tag)) return '\n\n'
      if (tag === 'title' || tag === 'label') return slash ? '\n' : '\n\n'
      return tag === 'br' ? '\n' : ''
    })
  return decoded(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s*abstract:?\n+/i, '')
    .trim()
}

/** A text that holds no markup, but may hold entities. */
export const oneLine = (text: string): string =>
  decoded(text)
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .trim()

type Face = { open: string; close: string }

const face = (open: string): Face => ({ open, close: `</${/^<(\w+)/.exec(open)?.[1] ?? ''}>` })

const italic = face('<i>')
const bold = face('<b>')
const smallCaps = face('<span style="font-variant:small-caps;">')

const faces: Readonly<Record<string, Face | undefined>> = {
  i: italic,
  em: italic,
  italic,
  b: bold,
  strong: bold,
  bold,
  sup: face('<sup>'),
  sub: face('<sub>'),
  inf: face('<sub>'),
  sc: smallCaps,
  scp: smallCaps,
  smallcaps: smallCaps,
}

const blockTags: ReadonlySet<string> = new Set(['p', 'sec', 'list', 'list-item', 'div', 'ul', 'li'])

/** A tag, with a namespace or without (`jats:p`), of a name that HTML, JATS or MathML could have. */
const tagPattern = /<(\/?)(?:[a-z]{1,10}:)?([a-z][a-z0-9-]{0,30})(?:\s[^<>]{0,500})?\/?>/gi

/** Some registries write entities of entities. */
const decoded = (text: string): string => {
  const once = text.includes('&') ? decodeHTMLStrict(text) : text
  return /&(?:amp|lt|gt|quot|#\d{1,7});/.test(once) ? decodeHTMLStrict(once) : once
}
