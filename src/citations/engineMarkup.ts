import { inlineMarkdown } from './outputs/markdown'
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
  markdown: (safe) => inlineMarkdown(inOneLine(safe)),
}
