import type { ReferenceFields } from '../../../src/references/reference'
import { alterations, others, withoutIdentifiers } from './alterations'
import { randomFrom } from './random'
import type { Random } from './random'

/** Two references, and whether they are one work. */
export type LabelledPair = {
  /** What was done to make it. */
  made: string
  one: ReferenceFields
  other: ReferenceFields
  isSame: boolean
}

const seed = 20261123
const mostAlterations = 3

/**
 * Labelled pairs from real references, the same in every run: two duplicates of each, one pair that only looks like a
 * duplicate, and one of two works by the same first author or in the same journal and year.
 */
export const labelledPairs = (records: readonly ReferenceFields[]): LabelledPair[] => {
  const random = randomFrom(seed)
  return records.flatMap((record) => [
    duplicate(record, random),
    duplicate(record, random),
    lookalike(record, random),
    ...neighbour(record, records),
  ])
}

/** The pairs of one half are never looked at while rules are written. */
export const isHeldOut = ({ one }: LabelledPair): boolean =>
  [...(one.authors?.[0]?.family ?? one.authors?.[0]?.literal ?? '')].reduce(
    (sum, letter) => sum + letter.charCodeAt(0),
    0,
  ) %
    2 ===
  0

const duplicate = (record: ReferenceFields, random: Random): LabelledPair => {
  const names = Object.keys(alterations)
  const count = 1 + random.below(mostAlterations)
  const done: string[] = []
  let altered = random.isLucky(0.9) ? withoutIdentifiers(record, random) : record
  for (let step = 0; step < count; step += 1) {
    const name = names[random.below(names.length)] ?? ''
    if (done.includes(name)) continue
    done.push(name)
    altered = alterations[name]?.(altered, random) ?? altered
  }
  const pair: [ReferenceFields, ReferenceFields] = random.isLucky(0.5)
    ? [record, altered]
    : [altered, record]
  return { made: done.join(', '), one: pair[0], other: pair[1], isSame: true }
}

const lookalike = (record: ReferenceFields, random: Random): LabelledPair => {
  const names = Object.keys(others)
  const name = names[random.below(names.length)] ?? ''
  const bare = withoutIdentifiers(record, random)
  const [one, other] = others[name]?.(bare, random) ?? [bare, bare]
  return { made: name, one, other, isSame: false }
}

/** The next record by the same first author, or of the same journal and year. */
const neighbour = (
  record: ReferenceFields,
  records: readonly ReferenceFields[],
): LabelledPair[] => {
  const family = record.authors?.[0]?.family
  const isNear = (each: ReferenceFields) =>
    each !== record &&
    (each.authors?.[0]?.family === family ||
      (each.containerTitle === record.containerTitle && each.issued === record.issued))
  const at = records.indexOf(record)
  const other = records.slice(at + 1, at + 200).find(isNear)
  const random = randomFrom(at)
  return other
    ? [
        {
          made: 'another work',
          one: withoutIdentifiers(record, random),
          other: withoutIdentifiers(other, random),
          isSame: false,
        },
      ]
    : []
}
