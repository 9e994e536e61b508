import { joinedHash } from './hash'
import type { Token } from './tokens'
import { traitsOf } from './wordTraits'
import type { WordTraits } from './wordTraits'
import { markNames } from './wordLists'
import type { WordLists } from './wordLists'

/** Features of each word of a reference, as hashes: what a word, its neighbours and its place are like. */
export type Featured = {
  /** One list of hashes for each word. */
  features: Int32Array[]
  /** For each word, which table of transitions leads to it from the word before. */
  joints: Uint8Array
}

export const jointCount = 64

const SKIP = new Set((process.env.SKIP ?? '').split(',').map(Number))
const scratch = new Int32Array(400)
const emptyWord: WordTraits = { ...traitsOf(''), word: 7, printed: 7, shape: 7, letters: 0 }

export const featuresOf = (tokens: readonly Token[], lists: WordLists): Featured => {
  const words = tokens.map(({ text }) => traitsOf(text))
  const marks = markNames(
    words.map(({ word }) => word),
    lists,
  )
  const places = placesOf(words, marks)
  const features = words.map((_word, at) => wordFeatures(words, places, marks, at))
  const joints = Uint8Array.from(words, (word, at) => jointOf(words[at - 1], word))
  return { features, joints }
}

/** The kind of edge between two words: how one ends and how the next begins. */
const jointOf = (before: WordTraits | undefined, word: WordTraits) => {
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

const [comma, stop, colon, semicolon] = ['a,', 'a.', 'a:', 'a;'].map(
  (text) => traitsOf(text).closing,
)

const bucket = (value: number) =>
  value < 6 ? value : value < 9 ? 6 : value < 14 ? 7 : value < 22 ? 8 : 9

/** Of each word: where it stands in the whole. */
type Place = {
  brackets: number
  quotes: number
  sentence: number
  inSentence: number
  toSentenceEnd: number
  clause: number
  inClause: number
  toClauseEnd: number
  clauseTrait: number
  sentenceTrait: number
  yearsBefore: number
  yearsAfter: number
  sinceYear: number
  cuesBefore: number
  cuesAfter: number
  cuesSentence: number
  cuesClause: number
  lists: number
  nextClause: number
  previousClause: number
  /** Words in lower case so far, and in the rest of the sentence. */
  lowerBefore: number
  lowerLeft: number
  initialsBefore: number
  initialsLeft: number
  initialsAfter: number
  cuesLeft: number
  cuesSentenceBefore: number
  firstOfClause: number
  firstOfSentence: number
  nextClauseFirst: number
  nextSentence: number
  previousSentence: number
  listsLeft: number
}

const placesOf = (words: readonly WordTraits[], marks: Int32Array): Place[] => {
  const places: Place[] = []
  let depth = 0
  let quote = 0
  let quotesSeen = 0
  let sentence = 0
  let inSentence = 0
  let clause = 0
  let inClause = 0
  let years = 0
  let sinceYear = 99
  let cuesBefore = 0
  let lowerBefore = 0
  let initialsBefore = 0
  let cuesSentenceBefore = 0
  let firstOfClause = 0
  let firstOfSentence = 0
  const totalQuotes = words.some(({ opensQuote }) => opensQuote) ? 1 : 0
  for (const word of words) {
    if (word.opensQuote && quote === 0) {
      quote = 1
      quotesSeen += 1
    }
    if (inClause === 0) firstOfClause = word.word
    if (inSentence === 0) firstOfSentence = word.word
    places.push({
      brackets: Math.min(depth, 1) * 2 + (word.opensBracket > 0 ? 1 : 0),
      quotes: totalQuotes === 0 ? 0 : 1 + quote + 2 * Math.min(quotesSeen, 2),
      sentence: Math.min(sentence, 7),
      inSentence,
      toSentenceEnd: 0,
      clause: Math.min(clause, 12),
      inClause,
      toClauseEnd: 0,
      clauseTrait: 0,
      sentenceTrait: 0,
      yearsBefore: Math.min(years, 3),
      yearsAfter: 0,
      sinceYear,
      cuesBefore,
      cuesAfter: 0,
      cuesSentence: 0,
      cuesClause: 0,
      lists: 0,
      nextClause: 0,
      previousClause: 0,
      lowerBefore,
      lowerLeft: 0,
      initialsBefore,
      initialsLeft: 0,
      initialsAfter: 0,
      cuesLeft: 0,
      cuesSentenceBefore,
      firstOfClause,
      firstOfSentence,
      nextClauseFirst: 0,
      nextSentence: 0,
      previousSentence: 0,
      listsLeft: 0,
    })
    if (!word.isCapital && word.hasLetter && !word.hasDigit && word.cue === 0) lowerBefore += 1
    if (word.isInitial) initialsBefore += 1
    cuesSentenceBefore |= word.cue
    depth = Math.max(0, depth + word.opensBracket - word.closesBracket)
    if (word.closesQuote && quote === 1) quote = 0
    inSentence += 1
    inClause += 1
    sinceYear += 1
    if (word.isYear) {
      years += 1
      sinceYear = 0
    }
    cuesBefore |= word.cue
    if (word.endsSentence && !word.isInitial) {
      sentence += 1
      inSentence = 0
      cuesSentenceBefore = 0
    }
    if (word.endsClause && !(word.isInitial && word.closing === stop)) {
      clause += 1
      inClause = 0
    }
  }
  backward(words, places, marks)
  return places
}

/** What can be told only from behind. */
const backward = (words: readonly WordTraits[], places: Place[], marks: Int32Array) => {
  let yearsAfter = 0
  let cuesAfter = 0
  let clauseEnd = words.length - 1
  let sentenceEnd = words.length - 1
  let nextClause = 1
  let nextClauseFirst = 0
  let nextSentence = 1
  let lowerLeft = 0
  let initialsLeft = 0
  let initialsAfter = 0
  let cuesLeft = 0
  let listsLeft = 0
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]
    const place = places[at]
    if (!word || !place) continue
    const follower = places[at + 1]
    if (follower?.inClause === 0) clauseEnd = at
    if (follower?.inSentence === 0) {
      sentenceEnd = at
      lowerLeft = 0
      initialsLeft = 0
      cuesLeft = 0
      listsLeft = 0
    }
    place.lowerLeft = lowerLeft
    place.initialsLeft = initialsLeft
    place.initialsAfter = initialsAfter
    place.cuesLeft = cuesLeft
    place.listsLeft = listsLeft
    place.nextClauseFirst = nextClauseFirst
    place.nextSentence = nextSentence
    if (!word.isCapital && word.hasLetter && !word.hasDigit && word.cue === 0) lowerLeft += 1
    if (word.isInitial) {
      initialsLeft += 1
      initialsAfter += 1
    }
    cuesLeft |= word.cue
    listsLeft |= marks[at] ?? 0
    place.yearsAfter = Math.min(yearsAfter, 2)
    place.cuesAfter = cuesAfter
    place.toClauseEnd = clauseEnd - at
    place.toSentenceEnd = sentenceEnd - at
    place.nextClause = nextClause
    if (word.isYear) yearsAfter += 1
    cuesAfter |= word.cue
    if (place.inClause === 0) {
      nextClause = describeClause(words, places, marks, at, clauseEnd)
      nextClauseFirst = word.word
    }
    if (place.inSentence === 0) {
      describeSentence(words, places, at, sentenceEnd)
      nextSentence = place.sentenceTrait
    }
  }
  let previous = 2
  let current = 2
  let previousSentence = 2
  let currentSentence = 2
  for (const place of places) {
    if (place.inSentence === 0) {
      previousSentence = currentSentence
      currentSentence = place.sentenceTrait
    }
    place.previousSentence = previousSentence
    if (place.inClause === 0) {
      previous = current
      current = place.clauseTrait
    }
    place.previousClause = previous
  }
}

const describeClause = (
  words: readonly WordTraits[],
  places: Place[],
  marks: Int32Array,
  from: number,
  to: number,
) => {
  let cues = 0
  let digits = 0
  let capitals = 0
  let lower = 0
  let lists = 0
  let initials = 0
  for (let at = from; at <= to; at += 1) {
    const word = words[at]
    if (!word) continue
    cues |= word.cue
    lists |= marks[at] ?? 0
    if (word.hasDigit) digits += 1
    else if (word.isInitial) initials += 1
    else if (word.isCapital) capitals += 1
    else if (word.hasLetter) lower += 1
  }
  const size = to - from + 1
  const trait =
    (Math.min(size, 5) << 8) |
    (Math.min(digits, 2) << 6) |
    (Math.min(capitals, 2) << 4) |
    (Math.min(lower, 2) << 2) |
    (initials > 0 ? 2 : 0) |
    (digits === 1 && words[to]?.isYear ? 1 : 0)
  for (let at = from; at <= to; at += 1) {
    const place = places[at]
    if (!place) continue
    place.clauseTrait = trait + 1
    place.cuesClause = cues
    place.lists = lists
  }
  return trait + 1
}

const describeSentence = (
  words: readonly WordTraits[],
  places: Place[],
  from: number,
  to: number,
) => {
  let cues = 0
  let commas = 0
  let capitals = 0
  let lower = 0
  for (let at = from; at <= to; at += 1) {
    const word = words[at]
    if (!word) continue
    cues |= word.cue
    if (word.closing === comma) commas += 1
    if (word.isCapital) capitals += 1
    else if (word.hasLetter) lower += 1
  }
  const size = to - from + 1
  const trait =
    (Math.min(bucket(size), 9) << 5) |
    (Math.min(commas, 2) << 3) |
    (capitals > lower ? 4 : 0) |
    Math.min(lower, 3)
  for (let at = from; at <= to; at += 1) {
    const place = places[at]
    if (!place) continue
    place.sentenceTrait = trait + 1
    place.cuesSentence = cues
  }
}

const wordFeatures = (
  words: readonly WordTraits[],
  places: readonly Place[],
  marks: Int32Array,
  at: number,
) => {
  let size = 0
  const add = (template: number, value: number) => {
    if (value !== 0 && !SKIP.has(template)) {
      scratch[size] = joinedHash(template, value)
      size += 1
    }
  }
  const add2 = (template: number, one: number, other: number) => {
    if (SKIP.has(template)) return
    scratch[size] = joinedHash(joinedHash(template, one), other)
    size += 1
  }
  const bits = (template: number, value: number) => {
    if (SKIP.has(template)) return
    for (let rest = value; rest !== 0; rest &= rest - 1) {
      scratch[size] = joinedHash(template, 1 + Math.clz32(rest & -rest))
      size += 1
    }
  }
  const word = words[at] ?? emptyWord
  const place = places[at]
  if (!place) return new Int32Array()
  const before = words[at - 1] ?? emptyWord
  const before2 = words[at - 2] ?? emptyWord
  const after = words[at + 1] ?? emptyWord
  const after2 = words[at + 2] ?? emptyWord
  const last = words.length - 1

  add(1, 1)
  add(2, word.word)
  add(3, word.printed)
  add(4, word.prefix2)
  add(5, word.prefix3)
  add(6, word.prefix4)
  add(7, word.suffix2)
  add(8, word.suffix3)
  add(9, word.suffix4)
  add(10, word.shape)
  add(11, word.letters + 1)
  add(12, word.number)
  add(13, word.opening)
  add(14, word.closing)
  bits(15, word.cue)
  bits(16, marks[at] ?? 0)
  add2(17, word.letters, word.closing)
  add2(18, word.number, word.closing)
  add2(19, word.word, word.closing)

  add(20, before.word)
  add(21, before.printed)
  add(22, before.shape)
  add(23, before.closing + 3)
  add2(24, before.closing, word.letters)
  add2(25, before.letters, before.closing)
  bits(26, before.cue)
  bits(27, marks[at - 1] ?? 0)
  add(28, before.number)
  add(29, before.suffix3)
  add2(30, before.word, word.word)
  add2(31, before.shape, word.shape)
  add2(32, before.cue, word.letters)

  add(33, after.word)
  add(34, after.printed)
  add(35, after.shape)
  add(36, after.opening)
  add2(37, after.letters, after.closing)
  bits(38, after.cue)
  bits(39, marks[at + 1] ?? 0)
  add(40, after.number)
  add2(41, word.word, after.word)
  add2(42, word.shape, after.shape)
  add2(43, word.closing, after.shape)

  add(44, before2.word)
  add(45, before2.shape)
  add2(46, before2.closing, before.closing)
  bits(47, before2.cue)
  add(48, after2.word)
  add(49, after2.shape)
  bits(50, after2.cue)
  bits(66, marks[at + 2] ?? 0)
  add2(51, before.letters, joinedHash(word.letters, after.letters))
  add2(52, before.closing, joinedHash(word.closing, after.closing))

  add2(53, place.sentence, place.yearsBefore)
  add2(54, place.brackets, word.letters)
  add2(55, place.quotes, before.closesQuote ? 1 : 0)
  add2(56, place.quotes, word.letters)
  add(57, 1 + bucket(at))
  add(58, 1 + bucket(last - at))
  add(59, 1 + Math.floor((10 * at) / words.length))
  add2(60, bucket(place.inSentence), bucket(place.toSentenceEnd))
  add2(61, bucket(place.inClause), bucket(place.toClauseEnd))
  add2(62, place.yearsBefore, place.yearsAfter)
  add2(63, Math.min(place.sinceYear, 4), place.yearsBefore)
  add2(64, Math.min(place.sinceYear, 4), before.closing)
  add(65, place.clause + 1)
  bits(67, place.cuesBefore)
  bits(68, place.cuesAfter)
  bits(69, place.cuesSentence)
  bits(70, place.cuesClause)
  add2(71, place.clauseTrait, place.clause)
  add(72, place.clauseTrait)
  add2(73, place.clauseTrait, place.nextClause)
  add2(74, place.previousClause, place.clauseTrait)
  add2(75, place.nextClause, before.closing)
  add2(76, place.sentenceTrait, place.sentence)
  bits(77, place.lists)
  add2(78, place.brackets, word.number)
  add2(79, place.quotes, place.clause)
  add2(80, place.yearsBefore, before.closing)
  add2(81, place.quotes, joinedHash(place.sentence, place.yearsBefore))
  const lb = Math.min(place.lowerBefore, 3)
  add2(90, lb, place.yearsBefore)
  add2(91, lb, Math.min(place.lowerLeft, 3))
  add2(92, Math.min(place.initialsBefore, 2), Math.min(place.initialsLeft, 2))
  add2(93, Math.min(place.initialsAfter, 3), lb)
  bits(94, place.cuesLeft)
  bits(95, place.cuesSentenceBefore)
  add(96, place.firstOfClause)
  add(97, place.firstOfSentence)
  add(98, place.nextClauseFirst)
  add2(99, place.sentenceTrait, place.nextSentence)
  add2(100, place.sentenceTrait, place.previousSentence)
  add2(101, lb, before.closing)
  add2(102, joinedHash(lb + 1, before.closing), joinedHash(word.letters + 1, word.closing))
  add2(103, Math.min(place.lowerLeft, 2) * 16 + Math.min(place.initialsLeft, 2) * 4 + Math.min(place.initialsBefore, 2), before.closing)
  bits(104, place.listsLeft)
  add2(105, word.word, place.sentence)
  add2(106, word.word, before.closing)
  add2(107, lb, place.clauseTrait)
  return scratch.slice(0, size)
}
