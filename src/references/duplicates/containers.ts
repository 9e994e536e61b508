import { letterLikeness } from './titles'
import { comparedWords, tellingWords } from './words'

/** The words of a journal's or book's title; a place in brackets behind it, as catalogues have it, is no part. */
export const comparableContainer = (title: string | null | undefined): string[] =>
  comparedWords((title ?? '').slice(0, 1_000).replace(/\s*[([][^()[\]]{1,60}[)\]]\s*$/, ''))

/**
 * Compares where two works were published. Abbreviations (ISO 4: `J Am Acad Dermatol`), initials (`JAAD`) and a
 * missing subtitle are the same.
 */
export const containerLikeness = (
  one: readonly string[],
  other: readonly string[],
): 'same' | 'different' | 'unknown' => {
  if (one.length === 0 || other.length === 0) return 'unknown'
  const [words, others] = [tellingWords(one), tellingWords(other)]
  if (words.length === 0 || others.length === 0) return 'unknown'
  const isSame =
    isSpelledAlike(words.join(''), others.join('')) ||
    isAbbreviated(words, others) ||
    isInitials(one, other) ||
    isInitials(other, one)
  return isSame ? 'same' : 'different'
}

const isSpelledAlike = (one: string, other: string) => letterLikeness(one, other) >= 0.9

/** Word for word, each one a shortening of the other; what follows after three such words is a subtitle. */
const isAbbreviated = (one: readonly string[], other: readonly string[]) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const isEnough = short.length === long.length || short.length >= 3
  return isEnough && short.every((word, index) => isShortening(word, long[index] ?? ''))
}

const isShortening = (one: string, other: string) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.charAt(0) !== long.charAt(0)) return false
  let from = 0
  for (const letter of short) {
    const position = long.indexOf(letter, from)
    if (position < 0) return false
    from = position + 1
  }
  return true
}

const isInitials = (words: readonly string[], others: readonly string[]) => {
  const [word] = words
  if (words.length !== 1 || !word || word.length < 2 || others.length < 2) return false
  const initials = (list: readonly string[]) => list.map((each) => each.charAt(0)).join('')
  return word === initials(others) || word === initials(tellingWords(others))
}
