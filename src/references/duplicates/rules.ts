import type { Likeness } from './likeness'

/**
 * `same`: one work; `similar`: probably one work, a person decides; `related`: two works that belong together,
 * as a preprint and its article do; `different`: anything else.
 */
export type Relation = 'same' | 'similar' | 'related' | 'different'

export type Rule = {
  relation: Relation
  /** Why, in words for people; empty where what is alike and what is not says it. */
  reason: string
  holds: (likeness: Likeness) => boolean
}

const hasTitle = ({ title }: Likeness) => ['equal', 'close', 'part'].includes(title.kind)
const hasWholeTitle = ({ title }: Likeness) => title.kind === 'equal' || title.kind === 'close'
const hasPeople = ({ people }: Likeness) => people === 'same' || people === 'overlap'
const hasYear = ({ year }: Likeness) => year === 'same' || year === 'near'
const hasPlace = ({ place }: Likeness) => place === 'same' || place === 'partial'
const isPlaceOther = ({ place }: Likeness) => place === 'different' || place === 'mixed'
const isShared = ({ identifiers }: Likeness) => identifiers.shared.length > 0
const isIdentifierOther = ({ identifiers }: Likeness) => identifiers.differing.length > 0
/** Nothing that is printed says that they are one work. */
const isContradicted = (likeness: Likeness) =>
  ['different', 'loose'].includes(likeness.title.kind) &&
  likeness.people === 'different' &&
  (likeness.title.kind === 'different' || !hasYear(likeness) || isPlaceOther(likeness))

/** The first rule that holds decides. */
export const rules: readonly Rule[] = [
  {
    relation: 'similar',
    reason: 'They share an identifier, but title and people are others: it may be pasted wrongly.',
    holds: (all) => isShared(all) && isContradicted(all),
  },
  {
    relation: 'related',
    reason: 'One is a preprint of the other.',
    holds: (all) => isShared(all) && all.isOnePreprint && all.identifiers.differing.includes('doi'),
  },
  {
    relation: 'similar',
    reason: 'They share one identifier and differ in another, and so do their titles.',
    holds: (all) => isShared(all) && isIdentifierOther(all) && !hasTitle(all),
  },
  { relation: 'same', reason: '', holds: isShared },
  {
    relation: 'related',
    reason: 'They are two versions of one work.',
    holds: (all) => all.identifiers.areVersions && hasTitle(all) && all.people !== 'different',
  },
  {
    relation: 'related',
    reason: 'One is a notice about the other, or an answer to it.',
    holds: (all) =>
      all.haveOtherRoles && ['equal', 'close', 'part', 'loose'].includes(all.title.kind),
  },
  { relation: 'different', reason: '', holds: ({ haveOtherRoles }) => haveOtherRoles },
  {
    relation: 'related',
    reason: 'One is a chapter of the other.',
    holds: ({ isOneChapterOfOther }) => isOneChapterOfOther,
  },
  {
    relation: 'related',
    reason: 'One is a preprint of the other.',
    holds: (all) =>
      all.isOnePreprint &&
      all.people !== 'different' &&
      (hasTitle(all) || (all.title.kind === 'loose' && all.people === 'same')),
  },
  {
    relation: 'similar',
    reason: 'Everything but an identifier is the same.',
    holds: (all) =>
      isIdentifierOther(all) &&
      hasWholeTitle(all) &&
      all.place === 'same' &&
      all.year === 'same' &&
      all.people === 'same' &&
      all.container !== 'different' &&
      !all.haveOtherNumbers,
  },
  { relation: 'different', reason: '', holds: isIdentifierOther },
  {
    relation: 'similar',
    reason: 'Everything but a number in the title is the same.',
    holds: (all) =>
      all.haveOtherNumbers &&
      (hasTitle(all) || all.title.kind === 'loose') &&
      all.people === 'same' &&
      all.year === 'same' &&
      all.place === 'same',
  },
  {
    relation: 'related',
    reason: 'They are of one series, year by year or part by part.',
    holds: (all) =>
      all.haveOtherNumbers &&
      hasPeople(all) &&
      ['equal', 'close', 'part', 'loose'].includes(all.title.kind),
  },
  { relation: 'different', reason: '', holds: ({ haveOtherNumbers }) => haveOtherNumbers },
  {
    relation: 'related',
    reason: 'They are two editions of one book.',
    holds: (all) =>
      hasTitle(all) &&
      hasPeople(all) &&
      (all.haveOtherEditions || (all.areBooks && all.year === 'different')),
  },
  {
    relation: 'related',
    reason: 'They are of two kinds, such as a thesis and an article made of it.',
    holds: (all) => all.haveOtherKinds && hasTitle(all) && hasPeople(all),
  },
  {
    relation: 'different',
    reason: '',
    holds: (all) => all.haveOtherKinds || all.haveOtherEditions,
  },
  {
    relation: 'same',
    reason: '',
    holds: (all) =>
      (hasTitle(all) || all.title.kind === 'loose' || all.title.kind === 'unknown') &&
      hasPeople(all) &&
      all.year !== 'different' &&
      all.place === 'same',
  },
  {
    relation: 'similar',
    reason: 'Another title, perhaps a translation, at the same place by the same people.',
    holds: (all) => all.people === 'same' && all.year === 'same' && all.place === 'same',
  },
  {
    relation: 'same',
    reason: '',
    holds: (all) => hasWholeTitle(all) && all.people !== 'different' && all.place === 'same',
  },
  { relation: 'different', reason: '', holds: (all) => all.people === 'different' },
  {
    relation: 'same',
    reason: '',
    holds: (all) =>
      hasTitle(all) &&
      all.people === 'same' &&
      hasYear(all) &&
      !isPlaceOther(all) &&
      all.container !== 'different' &&
      (!all.isTitleCommon || hasPlace(all) || all.container === 'same'),
  },
  {
    relation: 'same',
    reason: '',
    holds: (all) =>
      hasWholeTitle(all) &&
      !all.isTitleCommon &&
      all.people !== 'same' &&
      all.year === 'same' &&
      !isPlaceOther(all) &&
      (hasPlace(all) || all.container === 'same'),
  },
  {
    relation: 'same',
    reason: '',
    holds: (all) =>
      hasWholeTitle(all) &&
      all.people === 'same' &&
      all.year === 'unknown' &&
      !all.isTitleCommon &&
      !isPlaceOther(all) &&
      (hasPlace(all) || all.container !== 'different'),
  },
  {
    relation: 'same',
    reason: '',
    holds: (all) =>
      hasWholeTitle(all) &&
      all.isTitleLong &&
      all.people === 'unknown' &&
      all.year === 'same' &&
      all.container !== 'different' &&
      !isPlaceOther(all),
  },
  {
    relation: 'similar',
    reason: '',
    holds: (all) =>
      hasTitle(all) &&
      all.people === 'same' &&
      hasYear(all) &&
      (all.place === 'mixed' || !isPlaceOther(all)),
  },
  {
    relation: 'similar',
    reason: '',
    holds: (all) =>
      hasWholeTitle(all) && !all.isTitleCommon && all.year !== 'different' && !isPlaceOther(all),
  },
  {
    relation: 'related',
    reason: 'One title by the same people at two places, such as an abstract and its article.',
    holds: (all) => hasTitle(all) && hasPeople(all) && !all.isTitleCommon,
  },
]
