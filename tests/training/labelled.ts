import { labelIndex } from '../../src/references/plainText/labeller/labels'
import type { Segment } from '../../src/references/plainText/labeller/labels'
import { tokensOf } from '../../src/references/plainText/labeller/tokens'
import type { Token } from '../../src/references/plainText/labeller/tokens'

/** A labelled reference as one text, its words, and the label of each. */
export const labelled = (
  segments: readonly Segment[],
): { text: string; tokens: Token[]; gold: Uint8Array } => {
  const text = segments.map((segment) => segment.text).join(' ')
  const tokens = tokensOf(text)
  let end = -1
  const ends = segments.map((segment) => (end += segment.text.length + 1))
  let at = 0
  const gold = Uint8Array.from(tokens, ({ start }) => {
    while (start >= (ends[at] ?? Infinity)) at += 1
    return labelIndex.get(segments[at]?.label ?? '') ?? 0
  })
  return { text, tokens, gold }
}
