import { blocksHtml } from './html/blocks'
import { htmlPrint } from './html/options'
import type { HtmlOptions } from './html/options'
import type { DocumentBody } from './model'
import { normaliseBody } from './normalise'

export { citationAnchor, referenceAnchor } from './html/anchors'
export { englishStrings } from './html/options'
export type { HtmlOptions, HtmlStrings } from './html/options'

/**
 * Writes a body as semantic HTML that may be put into a page as it is: all text is escaped, URLs
 * are http, https, mailto or relative, evidence notes print nothing. Headings carry their slug as
 * id; a citation is a link of its marker to the first cited entry (`referenceAnchor`), with an id
 * for the way back (`citationAnchor`), and prints `[?]` where `markers` has none for it.
 */
export function writeHtml({ body, ...options }: { body: DocumentBody } & HtmlOptions): string {
  const normalised = normaliseBody(body)
  const print = htmlPrint({ body: normalised, options })
  return blocksHtml({ blocks: normalised.blocks, print })
}
