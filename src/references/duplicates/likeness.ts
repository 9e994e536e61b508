import type { Comparable } from './comparable'
import { containerLikeness } from './containers'
import { identifierLikeness } from './identifierLikeness'
import type { IdentifierLikeness } from './identifierLikeness'
import { areKindsCompatible, isWholeBook, standsAlone } from './kinds'
import { peopleLikeness } from './people'
import type { PeopleLikeness } from './people'
import { placeLikeness } from './places'
import type { PlaceLikeness } from './places'
import { titleLikeness } from './titles'
import type { TitleLikeness } from './titles'

/** How two references are alike, part by part. Rules decide on nothing else. */
export type Likeness = {
  identifiers: IdentifierLikeness
  title: TitleLikeness
  /** So few words that many works have them: "Editorial", "Acne vulgaris". */
  isTitleCommon: boolean
  /** So many words that no two works have them by chance. */
  isTitleLong: boolean
  people: PeopleLikeness
  /** `near`: one year apart, as online and in print. */
  year: 'same' | 'near' | 'different' | 'unknown'
  place: PlaceLikeness
  container: 'same' | 'different' | 'unknown'
  /** One is a notice about a work or an answer to it, and the other is not. */
  haveOtherRoles: boolean
  /** Part I and part II, the report of 2018 and that of 2019. */
  haveOtherNumbers: boolean
  haveOtherEditions: boolean
  haveOtherKinds: boolean
  isOneChapterOfOther: boolean
  areBooks: boolean
  /** Exactly one of them is a preprint. */
  isOnePreprint: boolean
  arePreprints: boolean
}

/** Compares two prepared references part by part. */
export const likenessOf = (one: Comparable, other: Comparable): Likeness => {
  const title = titleLikeness(one.title, other.title)
  return {
    identifiers: identifierLikeness(one.identifiers, other.identifiers),
    title,
    isTitleCommon: isCommon(one) && isCommon(other),
    isTitleLong: Math.min(one.title.words.length, other.title.words.length) >= fewestLongWords,
    people: peopleOf(one, other),
    year: yearLikeness(one.year, other.year),
    place: placeLikeness(one.place, other.place),
    container: containerLikeness(one.container, other.container),
    haveOtherRoles: one.title.role !== other.title.role,
    haveOtherNumbers: differInNumbers({
      one: one.title.numbers,
      other: other.title.numbers,
      isPart: title.kind === 'part',
    }),
    haveOtherEditions: Boolean(one.edition && other.edition && one.edition !== other.edition),
    haveOtherKinds: !areKindsCompatible(one.type, other.type),
    isOneChapterOfOther: isChapterOf(one, other) || isChapterOf(other, one),
    areBooks: isWholeBook(one.type) && isWholeBook(other.type),
    isOnePreprint: one.isPreprint !== other.isPreprint,
    arePreprints: one.isPreprint && other.isPreprint,
  }
}

const mostCommonWords = 2
const fewestLongWords = 5

/** A book or a report has a title of its own, however short; articles and chapters share theirs. */
const isCommon = ({ title, type }: Comparable) =>
  title.words.length <= mostCommonWords && !standsAlone(type)

/** A catalogue may name the editors where another one names the authors. */
const peopleOf = (one: Comparable, other: Comparable) => {
  const likeness = peopleLikeness(one.people, other.people)
  const areOtherMakers = one.hasEditorsOnly !== other.hasEditorsOnly
  return likeness === 'different' && areOtherMakers ? 'unknown' : likeness
}

const yearLikeness = (one: number | undefined, other: number | undefined) => {
  if (one === undefined || other === undefined) return 'unknown'
  if (one === other) return 'same'
  return Math.abs(one - other) === 1 ? 'near' : 'different'
}

/** The numbers of a subtitle that one title lacks do not count. */
const differInNumbers = ({
  one,
  other,
  isPart,
}: {
  one: readonly string[]
  other: readonly string[]
  isPart: boolean
}) => {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const rest = [...many]
  const areAllIn = few.every((number) => {
    const position = rest.indexOf(number)
    if (position >= 0) rest.splice(position, 1)
    return position >= 0
  })
  return !areAllIn || (rest.length > 0 && !isPart)
}

const isChapterOf = (chapter: Comparable, book: Comparable) =>
  isWholeBook(book.type) &&
  !isWholeBook(chapter.type) &&
  chapter.container.length > 0 &&
  chapter.container.join('') === book.title.text
