import { distance } from 'fastest-levenshtein'

/** A name that may have been meant, and what it is called for people. */
export type CandidateName = { name: string; title?: string }

/**
 * The names that someone who wrote `wanted` most likely meant, best first; none where nothing is
 * like it. Compared as a whole and word by word, with the title too; a letter that is missing,
 * wrong, too much or exchanged with its neighbour weighs the more, the shorter the word is.
 */
export const nearestNames = ({
  wanted,
  names,
  count = 5,
}: {
  wanted: string
  names: Iterable<CandidateName>
  count?: number
}): string[] => {
  const asked = wordsOf(wanted.slice(0, longestCompared))
  if (asked.length === 0) return []
  const likeness = rememberedLikeness(asked)
  const whole = asked.join(' ')
  return [...names]
    .map(({ name, title }) => ({
      name,
      score: Math.max(
        scoreOf({ whole, asked, likeness, words: wordsOf(name) }),
        title === undefined ? 0 : scoreOf({ whole, asked, likeness, words: wordsOf(title) }),
      ),
    }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || compare(a.name, b.name))
    .slice(0, count)
    .map(({ name }) => name)
}

/** A name of hostile length would make the comparison with thousands of names slow. */
const longestCompared = 100

/** Below this, two names have less in common than a chance pair of titles. */
const leastScore = 0.5

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** For a word of a name: which of the asked words are like it, by position, and how much (0 to 1). */
type Likeness = (word: string) => readonly (readonly [index: number, alike: number])[]

/** Twelve thousand names have a few thousand words: each is compared once. */
const rememberedLikeness = (asked: readonly string[]): Likeness => {
  const known = new Map<string, ReturnType<Likeness>>()
  return (word) => {
    const remembered = known.get(word)
    if (remembered) return remembered
    const found = asked
      .map((other, index) => [index, similarity(other, word)] as const)
      .filter(([, alike]) => alike > 0)
    known.set(word, found)
    return found
  }
}

const scoreOf = ({
  whole,
  asked,
  words,
  likeness,
}: {
  whole: string
  asked: readonly string[]
  words: readonly string[]
  likeness: Likeness
}): number => {
  const best = asked.map(() => 0)
  let matched = 0
  let letters = 0
  for (const word of words) {
    let most = 0
    for (const [index, value] of likeness(word)) {
      most = Math.max(most, value)
      best[index] = Math.max(best[index] ?? 0, value)
    }
    letters += word.length
    matched += most * word.length
  }
  if (letters === 0) return 0
  const length = asked.reduce((sum, { length: size }) => sum + size, 0)
  const found =
    asked.reduce((sum, word, index) => sum + (best[index] ?? 0) * word.length, 0) / length
  // What was asked for weighs more than what the name has besides it: people write a part of a name.
  const byWords = found * (0.75 + (0.25 * matched) / letters)
  const isCloser = Math.abs(length - letters) < length * (1 - byWords)
  return isCloser ? Math.max(byWords, similarity(whole, words.join(' '))) : byWords
}

const similarity = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longer / 2) return 0
  const alike = 1 - (distance(a, b) - exchangedPairs(a, b)) / longer
  return alike < 0.6 ? 0 : alike
}

/** Neighbours that changed places: one slip of the fingers, which counts as two wrong letters. */
const exchangedPairs = (a: string, b: string): number => {
  if (a.length !== b.length) return 0
  let pairs = 0
  for (let index = 0; index + 1 < a.length; index += 1) {
    const isExchanged =
      a[index] !== b[index] && a[index] === b[index + 1] && a[index + 1] === b[index]
    if (isExchanged) pairs += 1
  }
  return pairs
}

const compare = (a: string, b: string): number => (a < b ? -1 : 1)
