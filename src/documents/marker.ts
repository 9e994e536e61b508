import type { Inline } from './model'

/** How a citation prints in a style, as `src/citations` computes it for a whole document. */
export type Marker = {
  citationId: string
  /** Sanitised inline HTML, such as `<sup>2,3</sup>`. */
  html: string
  text: string
  /** The numbers of the cited entries in the bibliography. */
  numbers: number[]
}

/** What stands where a citation has no marker: a gap is shown, never hidden. */
export const missingMarker = '[?]'

/** Whether a style sets its markers high, where no brackets and no space part them from the text. */
export function isSuperscript(marker: Marker): boolean {
  return marker.html.trimStart().startsWith('<sup')
}

/** A marker where nothing can be set high: `1` becomes `[1]`, so that it does not join the word. */
export function flatMarker(marker: Marker | undefined): string {
  if (!marker) return missingMarker
  return isSuperscript(marker) && /^[^([]/.test(marker.text) ? `[${marker.text}]` : marker.text
}

/**
 * Whether a space belongs before the citation at `index`. Styles differ: `drug¹` is written
 * without one and prints `drug (Cohen, 2016)` in another style.
 */
export function needsSpaceBefore({
  children,
  index,
}: {
  children: Inline[]
  index: number
}): boolean {
  const before = characterBefore({ children, index })
  return before !== '' && !/[\s([{\u201c\u2018/\u2013\u2014-]/.test(before)
}

function characterBefore({ children, index }: { children: Inline[]; index: number }): string {
  const before = children[index - 1]
  switch (before?.kind) {
    case 'text':
      return before.text.slice(-1)
    case 'link':
      return characterBefore({ children: before.children, index: before.children.length })
    case 'evidence-note':
      return characterBefore({ children, index: index - 1 })
    case 'citation':
      return ']'
    default:
      return ''
  }
}
