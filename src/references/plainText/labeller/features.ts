import { bucket } from './clauses'
import { joinedHash } from './hash'
import { jointOf } from './joints'
import { placesOf } from './places'
import type { Place } from './places'
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

const scratch = new Int32Array(400)
const emptyWord: WordTraits = { ...traitsOf(''), word: 7, printed: 7, shape: 7, letters: 0 }

/** The features of the words of one reference; takes time in proportion to their number. */
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

/** How much of `scratch` the word that is being described fills. */
let size = 0

const add = (template: number, value: number) => {
  if (value === 0) return
  scratch[size] = joinedHash(template, value)
  size += 1
}

const add2 = (template: number, one: number, other: number) => {
  scratch[size] = joinedHash(joinedHash(template, one), other)
  size += 1
}

const bits = (template: number, value: number) => {
  for (let rest = value; rest !== 0; rest &= rest - 1) {
    scratch[size] = joinedHash(template, 1 + Math.clz32(rest & -rest))
    size += 1
  }
}

const wordFeatures = (
  words: readonly WordTraits[],
  places: readonly Place[],
  marks: Int32Array,
  at: number,
) => {
  size = 0
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
  return scratch.slice(0, size)
}
