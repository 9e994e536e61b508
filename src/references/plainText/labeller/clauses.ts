import { comma } from './joints'
import type { Place } from './places'
import type { WordTraits } from './wordTraits'

/** A number below ten for a length, finer for short ones. */
export const bucket = (value: number): number =>
  value < 6 ? value : value < 9 ? 6 : value < 14 ? 7 : value < 22 ? 8 : 9

/** Notes at each word what its clause is like, and returns that. */
export const describeClause = (
  words: readonly WordTraits[],
  places: Place[],
  marks: Int32Array,
  from: number,
  to: number,
): number => {
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

/** Notes at each word what its sentence is like. */
export const describeSentence = (
  words: readonly WordTraits[],
  places: Place[],
  from: number,
  to: number,
): void => {
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
