import type { Inline } from '../model'
import { findMarkers } from './markers'
import type { ReferenceIndex } from './referenceIndex'

/** How the text of one article is read. */
export type CiteContext = {
  index: ReferenceIndex
  allowsParentheses: boolean
  newId: () => string
}

/** A marker that stays as text since it is not certain what it cites. */
export type OpenMarker = { marker: string; offset: number; candidates: string[] }

/**
 * Turns the markers of a text into citations. The text around them stays letter by letter; markers
 * that cannot be resolved stay too and are returned in `open`.
 */
export function citeText(
  text: string,
  { index, allowsParentheses, newId }: CiteContext,
): { children: Inline[]; open: OpenMarker[] } {
  const children: Inline[] = []
  const open: OpenMarker[] = []
  let written = 0
  for (const marker of findMarkers({ text, index, allowsParentheses })) {
    const { start, end } = marker
    if ('candidates' in marker) {
      open.push({ marker: text.slice(start, end), offset: start, candidates: marker.candidates })
      continue
    }
    if (start > written) children.push({ kind: 'text', text: text.slice(written, start) })
    const id = newId()
    const cites = marker.cites.map((cite) => ({ id: newId(), ...cite }))
    const mode = marker.mode === 'narrative' ? { mode: marker.mode } : {}
    children.push({ kind: 'citation', citation: { id, cites, ...mode } })
    written = end
  }
  if (written < text.length) children.push({ kind: 'text', text: text.slice(written) })
  return { children, open }
}
