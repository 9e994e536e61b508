import { describeClause, describeSentence } from './clauses'
import { stop } from './joints'
import type { WordTraits } from './wordTraits'

/** Of each word: where it stands in the whole. */
export type Place = {
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
}

/**
 * Where each word stands: in brackets, quotation marks, sentences and clauses, among years and cues, and what the
 * clauses and sentences around it are like.
 */
export const placesOf = (words: readonly WordTraits[], marks: Int32Array): Place[] => {
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
  const totalQuotes = words.some(({ opensQuote }) => opensQuote) ? 1 : 0
  for (const word of words) {
    if (word.opensQuote && quote === 0) {
      quote = 1
      quotesSeen += 1
    }
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
    })
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
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]
    const place = places[at]
    if (!word || !place) continue
    const follower = places[at + 1]
    if (follower?.inClause === 0) clauseEnd = at
    if (follower?.inSentence === 0) sentenceEnd = at
    place.yearsAfter = Math.min(yearsAfter, 2)
    place.cuesAfter = cuesAfter
    place.toClauseEnd = clauseEnd - at
    place.toSentenceEnd = sentenceEnd - at
    place.nextClause = nextClause
    if (word.isYear) yearsAfter += 1
    cuesAfter |= word.cue
    if (place.inClause === 0) nextClause = describeClause(words, places, marks, at, clauseEnd)
    if (place.inSentence === 0) describeSentence(words, places, at, sentenceEnd)
  }
  let previous = 2
  let current = 2
  for (const place of places) {
    if (place.inClause === 0) {
      previous = current
      current = place.clauseTrait
    }
    place.previousClause = previous
  }
}
