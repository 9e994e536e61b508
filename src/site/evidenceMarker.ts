import { citationAnchor, referenceAnchor } from '../documents/html'
import type { Article } from './articleQuery'

/** The marker of a fact's evidence, as a link to the list of references and a target of the way back. */
export type EvidenceMarker = { id: string; href: string; html: string; text: string }

/**
 * How an article cites the evidence of one fact of a record that it links; undefined where it has none, or
 * where the style lists no references to lead to.
 */
export const evidenceMarker = ({
  bibliography: { markers, entries },
  row,
}: Pick<Article, 'bibliography'> & {
  /** The id of the occurrence or the raised risk. */
  row: string
}): EvidenceMarker | undefined => {
  const marker = markers.find(({ source }) => source?.row === row)
  const entry = entries.find(({ number }) => number === marker?.numbers[0])
  if (!marker || !entry) return undefined
  const { citationId, html, text } = marker
  return {
    id: citationAnchor(citationId),
    href: `#${referenceAnchor(entry.referenceId)}`,
    html,
    text,
  }
}
