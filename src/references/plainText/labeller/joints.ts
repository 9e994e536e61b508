import { traitsOf } from './wordTraits'
import type { WordTraits } from './wordTraits'

/** How many kinds of edge there are; some stay unused. */
export const jointCount = 64

/** The marks behind a word that tell most, as `traitsOf` codes them. */
export const [comma, stop, colon, semicolon] = ['a,', 'a.', 'a:', 'a;'].map(
  (text) => traitsOf(text).closing,
)

/** The kind of edge between two words: how one ends and how the next begins. */
export const jointOf = (before: WordTraits | undefined, word: WordTraits): number => {
  if (!before) return 0
  const end = endOf(before)
  const start = word.opensQuote
    ? 0
    : word.opening !== 0
      ? 1
      : word.hasDigit
        ? 2
        : word.cue & 1
          ? 3
          : word.isInitial
            ? 4
            : word.isCapital
              ? 5
              : 6
  return 1 + end * 7 + start
}

const endOf = (word: WordTraits) => {
  if (word.closing === 0) return 0
  if (word.closing === comma) return 1
  if (word.closing === stop) return word.isInitial ? 2 : 3
  if (word.closing === colon) return 4
  if (word.closing === semicolon) return 5
  return word.closesQuote ? 6 : word.endsSentence ? 7 : 8
}
