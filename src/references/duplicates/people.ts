import { distance } from 'fastest-levenshtein'
import type { ReferenceFields, ReferenceName } from '../reference'
import { comparedWords } from './words'

export type ComparableName = {
  /** The words of the family name without particles; all words of a name that has no parts. */
  family: string[]
  /** The words of the given names. */
  given: string[]
  /** A body, or a person whose name stands in one piece. */
  isWhole: boolean
}

export type PeopleLikeness = 'same' | 'overlap' | 'different' | 'unknown'

/** The makers of a work as they are compared: its authors and, where it has none, its editors. */
export const comparableNames = ({ authors, editors }: Makers): ComparableName[] => {
  const makers = namesOf(authors)
  return makers.length > 0 ? makers : namesOf(editors)
}

/** Whether nobody is named but editors. */
export const hasEditorsOnly = ({ authors }: Makers): boolean => namesOf(authors).length === 0

type Makers = Pick<ReferenceFields, 'authors' | 'editors'>

const namesOf = (names: ReferenceName[] | null | undefined) =>
  (names ?? []).slice(0, mostNames).map(comparableName).filter(isSomebody)

/**
 * Compares the people behind two works: `same` where (nearly) all names of the shorter list stand in the longer
 * one, in any order, with initials or names in full; `overlap` where some do.
 */
export const peopleLikeness = (
  one: readonly ComparableName[],
  other: readonly ComparableName[],
): PeopleLikeness => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return 'unknown'
  const rest = [...long]
  const matched = short.filter((name) => {
    const position = rest.findIndex((each) => isSameName(name, each))
    if (position >= 0) rest.splice(position, 1)
    return position >= 0
  }).length
  if (matched === 0) {
    const areBodies = [one, other].map((names) => names.every(({ isWhole }) => isWhole))
    return areBodies[0] !== areBodies[1] ? 'unknown' : 'different'
  }
  return matched / short.length >= shareOfSame ? 'same' : 'overlap'
}

const mostNames = 60
const shareOfSame = 0.75

const particles = new Set(
  'van der den de la von zu zur zum dos da das do di del della du le ten ter al el bin ibn'.split(
    ' ',
  ),
)

const comparableName = (name: ReferenceName): ComparableName => {
  const family = comparedWords(name.family)
  const telling = family.filter((word) => !particles.has(word))
  if (family.length > 0) {
    return {
      family: telling.length > 0 ? telling : family,
      given: initialsApart(name.given),
      isWhole: false,
    }
  }
  return { family: comparedWords(name.literal ?? name.given), given: [], isWhole: true }
}

const isSomebody = ({ family }: ComparableName) =>
  family.length > 0 && !/^(?:et al|others|and others)$/.test(family.join(' '))

/** `BA` and `B.A.` are two names; so is `Bo Anna`. */
const initialsApart = (given: string | null | undefined) =>
  /^\p{Lu}{2,3}$/u.test(given?.trim() ?? '')
    ? comparedWords([...(given ?? '').trim()].join(' '))
    : comparedWords(given)

const isSameName = (one: ComparableName, other: ComparableName): boolean => {
  if (one.isWhole || other.isWhole) return isSameWhole(one, other)
  return (
    (isSameFamily(one.family, other.family) && hasSameInitial(one, other)) || isTurned(one, other)
  )
}

/** A name in one piece is the same body, its initials (WHO), or has the family name among its words. */
const isSameWhole = (one: ComparableName, other: ComparableName) => {
  if (one.isWhole && other.isWhole) {
    const [text, otherText] = [one.family.join(''), other.family.join('')]
    return (
      isAlike(text, otherText) ||
      text === initialsOf(other.family) ||
      otherText === initialsOf(one.family)
    )
  }
  const [whole, parted] = one.isWhole ? [one, other] : [other, one]
  return parted.family.every((word) => whole.family.includes(word))
}

const initialsOf = (words: readonly string[]) =>
  words
    .filter((word) => !['of', 'for', 'the', 'and'].includes(word))
    .map((word) => word.charAt(0))
    .join('')

const isSameFamily = (one: readonly string[], other: readonly string[]) => {
  if (isAlike(one.join(''), other.join(''))) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length < long.length && short.every((word) => long.includes(word))
}

const isAlike = (one: string, other: string) => {
  const longer = Math.max(one.length, other.length)
  const allowed = longer < 5 ? 0 : longer < 9 ? 1 : 2
  return one === other || (allowed > 0 && distance(one, other) <= allowed)
}

const hasSameInitial = ({ given: [one] }: ComparableName, { given: [other] }: ComparableName) =>
  !one || !other || one.charAt(0) === other.charAt(0)

/** Family and given name in each other's place. */
const isTurned = (one: ComparableName, other: ComparableName) =>
  one.given.length > 0 &&
  other.given.length > 0 &&
  one.family.join('') === other.given.join('') &&
  one.given.join('').charAt(0) === other.family.join('').charAt(0)
