import { yearOf } from '../dates'
import type { ReferenceFields } from '../reference'
import { comparableNames } from './people'
import { comparablePlace } from './places'
import { comparableTitle } from './titles'
import { tellingWords } from './words'

export const matchKeyNames = ['titleKey', 'wordsKey', 'authorKey', 'placeKey'] as const

/**
 * What two references that may be one work have in common: at least one of these. Stored and indexed with each
 * reference, so that its possible duplicates are a few look-ups. No key is longer than 100 characters.
 */
export type MatchKeys = Record<(typeof matchKeyNames)[number], string | null>

/** The fields that the keys are made of. */
export type KeyedFields = Pick<
  ReferenceFields,
  'type' | 'title' | 'authors' | 'editors' | 'issued' | 'volume' | 'page'
>

/** The keys of a reference; null where too little is known for one. */
export const matchKeys = (fields: KeyedFields): MatchKeys => {
  const title = comparableTitle(fields.title)
  const [first] = comparableNames(fields)
  const family = first?.family.join('') ?? ''
  const year = yearOf(fields.issued)
  const [longest, second] = longestWords(title.mainWords)
  const { volume, page } = comparablePlace(fields)
  const isShort = title.mainText.length < shortTitle
  return {
    titleKey: key([title.mainText.slice(0, keptLetters), ...(isShort ? [family || year] : [])]),
    wordsKey: key([longest, second]),
    authorKey: key([family, year, tellingWords(title.mainWords)[0]?.slice(0, firstLetters)]),
    placeKey: key([volume, page]),
  }
}

/** A shorter title is shared by so many works that its author has to be the same as well. */
const shortTitle = 20
const keptLetters = 40
/** So few letters tell the works of one person and year apart, and few are typed wrongly at the beginning. */
const firstLetters = 2

/** The two longest words, in the order of the alphabet where they are equally long. */
const longestWords = (words: readonly string[]) =>
  [...new Set(tellingWords(words))].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  )

/** The parts joined; null where one is missing. */
const key = (parts: readonly (string | number | undefined)[]) =>
  parts.every((part) => part !== undefined && part !== '')
    ? parts.map((part) => String(part).slice(0, keptLetters)).join('|')
    : null
