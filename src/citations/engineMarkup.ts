import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { plainText, sanitiseLayout } from './sanitise'

/** The forms in which citations and entries are written by themselves. */
export const clusterFormats = ['html', 'text', 'markdown'] as const

export type ClusterFormat = (typeof clusterFormats)[number]

/**
 * What the engine printed, safe, with `amend` applied to the safe HTML.
 * As HTML it is what citeproc-js wrote, letter for letter where that was harmless; as text and as
 * Markdown (CommonMark; subscript and superscript are HTML elements) it is one line.
 */
export const writeEngineMarkup = ({
  html,
  format,
  amend = (safe) => safe,
}: {
  html: string
  format: ClusterFormat
  amend?: (safeHtml: string) => string
}): string => writers[format](amend(sanitiseLayout(html)))

/**
 * The sanitiser writes the same markup in other words. A span without attributes was
 * `vertical-align="baseline"`: citeproc-js writes no other whose style the sanitiser takes away.
 */
const asEngineWrites = (safe: string): string =>
  safe
    .replace(/<span style="([^"<>]*)">/g, '<span style="$1;">')
    .replaceAll('<span>', '<span style="baseline">')
    .replace(/&(?:amp|lt|gt);/g, (entity) => engineEntities[entity] ?? entity)

const engineEntities: Readonly<Record<string, string>> = {
  '&amp;': '&#38;',
  '&lt;': '&#60;',
  '&gt;': '&#62;',
}

const inOneLine = (safe: string): string =>
  safe
    .replace(/<\/?div[^<>]*>|<br \/>/g, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

const writers: Readonly<Record<ClusterFormat, (safe: string) => string>> = {
  html: (safe) => asEngineWrites(safe),
  text: (safe) => plainText(inOneLine(safe)),
  markdown: (safe) => markdownText(inOneLine(safe)),
}

const markdownText = (safe: string): string =>
  toMarkdown({ type: 'paragraph', children: phrasing(safe) }).trim()

type Frame = { tag: string; children: PhrasingContent[] }

/** Sanitised HTML is well-formed, so that every tag that closes is the last that was opened. */
const phrasing = (safe: string): PhrasingContent[] => {
  const root: PhrasingContent[] = []
  const open: Frame[] = []
  const add = (...nodes: PhrasingContent[]) => (open.at(-1)?.children ?? root).push(...nodes)
  for (const piece of safe.split(/(<[^<>]*>)/)) {
    if (piece.startsWith('</')) {
      const closed = open.pop()
      if (closed) add(...element(closed))
    } else if (piece.startsWith('<')) open.push({ tag: piece, children: [] })
    else if (piece) add({ type: 'text', value: unescaped(piece) })
  }
  return root
}

const element = ({ tag, children }: Frame): PhrasingContent[] => {
  const [, name = '', href] = /^<(\w+)(?: href="([^"]*)")?/.exec(tag) ?? []
  if (children.length === 0) return []
  if (name === 'i' || name === 'em') return [{ type: 'emphasis', children }]
  if (name === 'b' || name === 'strong') return [{ type: 'strong', children }]
  if (name === 'a' && href) return [{ type: 'link', url: unescaped(href), children }]
  if (name !== 'sup' && name !== 'sub') return children
  return [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }]
}

/** `plainText` would take the blanks at the ends as well. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? entity)

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}
