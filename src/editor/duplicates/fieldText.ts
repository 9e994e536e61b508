import { familyNameOf } from '../../references/names'
import type { ReferenceName } from '../../references/reference'
import { mergeableFields } from '../../library/merge/mergeableFields'
import type { MergeableField } from '../../library/merge/mergeableFields'
import type { PairSide } from '../../library/duplicates/listPairs'

/** A field of both references as people read it. */
export type ComparedField = { field: MergeableField; one: string; other: string }

/** The fields in which two references say something, those that differ first. */
export const comparedFieldsOf = (
  one: PairSide,
  other: PairSide,
): { differing: ComparedField[]; equal: ComparedField[] } => {
  const compared = mergeableFields.flatMap((field): ComparedField[] => {
    const texts = { one: textOf(one, field), other: textOf(other, field) }
    return texts.one || texts.other ? [{ field, ...texts }] : []
  })
  return {
    differing: compared.filter((each) => each.one !== each.other),
    equal: compared.filter((each) => each.one === each.other),
  }
}

const textOf = ({ fields }: PairSide, { stores }: MergeableField) =>
  stores
    .map((name) => valueText(fields[name]))
    .filter(Boolean)
    .join(', ')

const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(nameText).filter(Boolean).join('; ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${typeof part === 'string' ? part : JSON.stringify(part)}`)
    .join('; ')
}

const isName = (value: unknown): value is ReferenceName =>
  typeof value === 'object' && value !== null

const nameText = (value: unknown): string =>
  isName(value)
    ? [familyNameOf(value), value.family ? value.given : undefined].filter(Boolean).join(', ')
    : String(value)
