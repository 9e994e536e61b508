import { distance } from 'fastest-levenshtein'
import { isContrary } from './contraryWords'
import { numbersIn } from './romanNumbers'
import { comparedWords, tellingWords } from './words'

/** What a title says about its work beside its subject: a notice about another one, an answer to it. */
export type TitleRole = 'notice' | 'answer' | undefined

export type ComparableTitle = {
  words: string[]
  /** The words in one: `micro-needling` and `microneedling` are the same then. */
  text: string
  /** The part before the subtitle; the whole where there is none. */
  mainWords: string[]
  mainText: string
  /** What stands before each mark behind which a subtitle may begin, without the first word. */
  beginnings: string[][]
  numbers: string[]
  role: TitleRole
}

/** How two titles are alike: the same; but for typing errors; one without its subtitle; much the same; or not. */
export type TitleLikeness = {
  kind: 'equal' | 'close' | 'part' | 'loose' | 'different' | 'unknown'
  /** From 0 to 1. */
  score: number
}

/** Prepares a title for comparing; what was put before it when the work was retracted does not count. */
export const comparableTitle = (title: string | null | undefined): ComparableTitle => {
  const unmarked = (title ?? '').slice(0, longestTitle).replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
  const plain = withoutStatus(unmarked.trim())
  const words = comparedWords(plain)
  const beginnings = beginningsOf(plain)
  const mainWords = beginnings[0] ?? words
  return {
    words,
    text: words.join(''),
    mainWords,
    mainText: mainWords.join(''),
    beginnings,
    numbers: numbersIn(words),
    role: roleOf(words.join(' ')),
  }
}

/** Compares two titles word by word and letter by letter. */
export const titleLikeness = (one: ComparableTitle, other: ComparableTitle): TitleLikeness => {
  if (!one.text || !other.text) return { kind: 'unknown', score: 0 }
  if (one.text === other.text) return { kind: 'equal', score: 1 }
  const score = letterLikeness(one.text, other.text)
  if (score >= closeFrom && differsInLettersOnly(one.words, other.words)) {
    return { kind: 'close', score }
  }
  if (isPart(one, other)) return { kind: 'part', score: 0.9 }
  const shared = Math.max(score, wordLikeness(one.words, other.words))
  return { kind: shared >= looseFrom ? 'loose' : 'different', score: shared }
}

const longestTitle = 1_000
const closeFrom = 0.88
const looseFrom = 0.7

const withoutStatus = (title: string) =>
  title
    .replace(
      /^[[(]?(?:retracted|withdrawn|removed)(?: article| paper| chapter)?[\])]?[:.\s–—-]+/i,
      '',
    )
    .replace(
      /[\s.]*[[(](?:(?:this )?(?:article|paper) (?:has been )?)?(?:retracted|withdrawn)\b[^[\]()]{0,200}[\])]\.?$/i,
      '',
    )
    .replace(/\s*\[(?:article )?in [A-Z][a-z]{2,20}\]\.?$/, '')
    .replace(/^\[([^[\]]+)\]\.?$/, '$1')

const beginningsOf = (title: string): string[][] => {
  const marks = title.matchAll(/[:;?!](?=\s)|:(?=\D)|\.(?=\s)|\s[-–—=](?=\s)|—/g)
  return [...marks].slice(0, mostMarks).flatMap(({ index }) => {
    const main = title.slice(0, index)
    return main.length >= shortestMain && /\s/.test(main.trim()) ? [comparedWords(main)] : []
  })
}

const mostMarks = 10
const shortestMain = 8

const roles: { role: TitleRole; pattern: RegExp }[] = [
  {
    role: 'notice',
    pattern:
      /^(?:erratum|errata|corrigend(?:um|a)|(?:author |publisher )?correction|addendum|retraction|expression of concern|notice of|statement of retraction)\b|\b(?:erratum|corrigendum|correction|retraction)$/,
  },
  {
    role: 'answer',
    pattern:
      /^(?:reply|response|re|in reply|authors? (?:reply|response)|comments?|commentary|editorial|invited commentary|letter|discussion)\b|\b(?:reply|replies|response|comments?|commentary|editorial|letter)$/,
  },
]

const roleOf = (words: string): TitleRole => roles.find(({ pattern }) => pattern.test(words))?.role

/** From 0 to 1: how many letters stay when one text is turned into the other. */
export const letterLikeness = (one: string, other: string) => {
  const longer = Math.max(one.length, other.length)
  const shorter = Math.min(one.length, other.length)
  // The lengths alone bound it: most pairs need no more.
  if (longer === 0 || shorter / longer < looseFrom) return 0
  return 1 - distance(one, other) / longer
}

const wordLikeness = (one: readonly string[], other: readonly string[]) => {
  const [words, others] = [new Set(tellingWords(one)), new Set(tellingWords(other))]
  const shared = [...words].filter((word) => others.has(word)).length
  return words.size + others.size === 0 ? 0 : (2 * shared) / (words.size + others.size)
}

/** Whether what differs are typing errors, not other words: "with" for "without", "men" for "women". */
const differsInLettersOnly = (one: readonly string[], other: readonly string[]) => {
  const left = unshared(one, other)
  const right = unshared(other, one)
  if (digitsIn(left) !== digitsIn(right)) return false
  if (left.some((word) => right.some((each) => isContrary(word, each)))) return false
  if (isMistyped(left.join(''), right.join(''))) return true
  const rest = [...right]
  const pairless = left.filter((word) => {
    const position = rest.findIndex((each) => isMistyped(word, each))
    if (position >= 0) rest.splice(position, 1)
    return position < 0
  })
  return tellingWords([...pairless, ...rest]).length === 0
}

const digitsIn = (words: readonly string[]) => words.join(' ').replace(/\D+/g, ' ').trim()

const unshared = (words: readonly string[], others: readonly string[]) => {
  const rest = [...others]
  return words.filter((word) => {
    const position = rest.indexOf(word)
    if (position >= 0) rest.splice(position, 1)
    return position < 0
  })
}

/** How many letters may differ in a text of so many. */
const allowedErrors: readonly (readonly [length: number, errors: number])[] = [
  [24, 4],
  [16, 3],
  [8, 2],
  [5, 1],
]

/** In a short word another letter makes another word; one too many, one too few and two turned round do not. */
const isMistyped = (one: string, other: string) => {
  const longer = Math.max(one.length, other.length)
  const [, allowed = 0] = allowedErrors.find(([length]) => longer >= length) ?? []
  const edits = distance(one, other)
  if (edits <= allowed) return true
  const isTurned = edits <= allowed + 2 && longer > 2 && hasSameLetters(one, other)
  return isTurned || (edits === 1 && longer > 2 && one.length !== other.length)
}

const hasSameLetters = (one: string, other: string) =>
  [...one].sort().join('') === [...other].sort().join('')

/** Whether one title is the other's main title, or its beginning, cut off. */
const isPart = (one: ComparableTitle, other: ComparableTitle) => {
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one]
  if (short.text.length >= fewestKept && isCutOff(short, long)) return true
  return long.beginnings.some((beginning) => {
    const text = beginning.join('')
    return (
      short.text === text ||
      (letterLikeness(short.text, text) >= closeFrom &&
        differsInLettersOnly(short.words, beginning))
    )
  })
}

/** A title that is cut off has at least so many letters left. */
const fewestKept = 30

/** The last word may be cut in two. */
const isCutOff = (short: ComparableTitle, long: ComparableTitle) => {
  const beginning = long.text.slice(0, short.text.length)
  if (beginning === short.text) return true
  const words = short.words.slice(0, -1)
  const isLastCut = long.words[words.length]?.startsWith(short.words.at(-1) ?? '') ?? false
  return (
    isLastCut &&
    letterLikeness(short.text, beginning) >= cutFrom &&
    differsInLettersOnly(words, long.words.slice(0, words.length))
  )
}

const cutFrom = 0.94
