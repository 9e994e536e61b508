import type { PhrasingContent, RootContent } from 'mdast'
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Options } from 'mdast-util-to-markdown'
import type { BibliographyEntry } from '../bibliography'
import { isNumberedList } from './labels'
import { markdownInlines } from './markdownInlines'

/**
 * Sanitised inline HTML as one paragraph of CommonMark without a line end. Whatever CommonMark or
 * GitHub's dialect could read as markup, a link or a list is escaped.
 */
export const inlineMarkdown = (html: string): string =>
  write([{ type: 'paragraph', children: markdownInlines(html) }]).trimEnd()

/**
 * A bibliography in Markdown: an ordered list where the style numbers the entries `1.`, `2.`, else a
 * paragraph for each entry, with its label in front.
 */
export const markdownBibliography = (entries: readonly BibliographyEntry[]): string => {
  if (entries.length === 0) return ''
  const bodies = entries.map(({ html }) => markdownInlines(html))
  if (!isNumberedList(entries)) {
    const children = entries.map(({ label }, index) =>
      paragraph([
        ...(label ? [{ type: 'text' as const, value: `${label} ` }] : []),
        ...(bodies[index] ?? []),
      ]),
    )
    return write(children)
  }
  const items = bodies.map((body) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(body)],
  }))
  return write([{ type: 'list', ordered: true, start: 1, spread: false, children: items }])
}

const paragraph = (children: PhrasingContent[]) => ({ type: 'paragraph' as const, children })

/** Of two in a row (`1@a@example.org`) the extension for bare addresses escapes the first alone. */
const everyAtSign: Options = { unsafe: [{ character: '@', inConstruct: 'phrasing' }] }

const write = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    {
      extensions: [
        gfmAutolinkLiteralToMarkdown(),
        gfmStrikethroughToMarkdown(),
        gfmTableToMarkdown(),
        everyAtSign,
      ],
    },
  )
