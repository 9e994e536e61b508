import type { ReferenceFields } from '../reference'
import { comparable } from './comparable'
import type { Comparable } from './comparable'
import { likenessOf } from './likeness'
import type { Likeness } from './likeness'
import { reasonsOf } from './reasons'
import { rules } from './rules'
import type { Relation } from './rules'

export type { Relation } from './rules'

export type Comparison = {
  relation: Relation
  /** From 0 to 1; higher for every `same` than for any `similar`, and so on. */
  score: number
  /** What is alike and what is not, in words for people. */
  reasons: string[]
}

/**
 * Says whether two references are one work: by their identifiers, then by title, people, year and place, whatever
 * the way in which they are written. It is the same the other way round.
 */
export const compareReferences = (one: ReferenceFields, other: ReferenceFields): Comparison =>
  compareComparables(comparable(one), comparable(other))

/** The same for references that are made ready, each once, for many comparisons. */
export const compareComparables = (one: Comparable, other: Comparable): Comparison => {
  const likeness = likenessOf(one, other)
  const rule = rules.find(({ holds }) => holds(likeness))
  const relation = rule?.relation ?? 'different'
  return {
    relation,
    score: scoreOf({ likeness, relation }),
    reasons: [...(rule?.reason ? [rule.reason] : []), ...reasonsOf(likeness)],
  }
}

const bands: Readonly<Record<Relation, readonly [from: number, to: number]>> = {
  same: [0.9, 1],
  similar: [0.6, 0.89],
  related: [0.3, 0.59],
  different: [0, 0.29],
}

const scoreOf = ({ likeness, relation }: { likeness: Likeness; relation: Relation }) => {
  const [from, to] = bands[relation]
  const share = likeness.identifiers.shared.length > 0 ? 1 : agreement(likeness)
  return Math.round((from + (to - from) * share) * 1000) / 1000
}

/** How much of what both say agrees, from 0 to 1. */
const agreement = ({ title, people, year, place, container }: Likeness) => {
  const parts = [
    { weight: 5, share: title.kind === 'unknown' ? undefined : title.score },
    { weight: 3, share: shares[people] },
    { weight: 1, share: shares[year] },
    { weight: 2, share: shares[place] },
    { weight: 1, share: shares[container] },
  ].flatMap(({ weight, share }) => (share === undefined ? [] : [{ weight, share }]))
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / total
}

const shares: Readonly<Record<string, number | undefined>> = {
  same: 1,
  partial: 0.8,
  near: 0.7,
  overlap: 0.6,
  mixed: 0.4,
  different: 0,
}
