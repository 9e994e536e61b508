import { isRecord } from '../../references/canonicalJson'
import { cslTypeTerms, sourceTypes } from '../../references/vocabularies'
import type { FieldDifference, StoredFields } from '../../registries/differences'

/**
 * Those of them that can be filled in without losing anything. The type of a form without a title counts as
 * empty: every new form has one.
 */
export const emptyFields = ({
  current,
  differences,
}: {
  current: StoredFields
  differences: readonly FieldDifference[]
}): Set<string> =>
  new Set(
    differences
      .filter(({ field, stored }) => stored === null || (field === 'type' && !current.title))
      .map(({ field }) => field),
  )

/** A value of a field as people read it: a name or a variable after the other. */
export const fieldText = ({ field, value }: { field: string; value: unknown }): string => {
  const term = termsOf.get(field)?.find((each) => each.value === value)
  const text = term ? term.label : textOf(value)
  return text.length > longestText ? `${text.slice(0, longestText)} …` : text
}

const termsOf = new Map<string, readonly { value: string; label: string }[]>([
  ['type', cslTypeTerms],
  ['sourceType', sourceTypes],
])

const longestText = 600

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(nameText).join('; ')
  if (!isRecord(value)) return String(value)
  return Object.entries(value)
    .map(([name, each]) => `${name}: ${typeof each === 'string' ? each : JSON.stringify(each)}`)
    .join('; ')
}

const nameText = (value: unknown): string => {
  if (!isRecord(value)) return String(value)
  const { literal, nonDroppingParticle, droppingParticle, family, given, suffix } = value
  const parts = literal ? [literal] : [droppingParticle, nonDroppingParticle, family, given, suffix]
  return parts.filter(Boolean).join(' ')
}
