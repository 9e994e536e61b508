import { isRecord, isSameJson } from '../../references/canonicalJson'
import type { Reference } from '@payload-types'
import { mergeableFields } from './mergeableFields'
import type { MergeableField } from './mergeableFields'

/** For one field: whose value stays, or a value of its own. */
export type Choice = 'survivor' | 'merged' | { value: unknown }

export type Choices = Partial<Record<string, Choice>>

/** What a merge changes in the surviving reference, by stored field. */
export type AppliedFields = Record<string, { before: unknown; after: unknown }>

/** What stands against the choices, in words for people. */
export const problemInChoices = (choices: unknown): string | undefined => {
  if (!isRecord(choices)) return '“choices” is an object: the name of a field and a choice for it.'
  const names = mergeableFields.map(({ name }) => name)
  for (const [name, choice] of Object.entries(choices)) {
    if (!names.some((each) => each === name)) {
      return `“${name.slice(0, 60)}” is no field to choose for. The fields are: ${names.join(', ')}.`
    }
    const isChoice =
      choice === 'survivor' || choice === 'merged' || (isRecord(choice) && 'value' in choice)
    if (!isChoice) {
      return `The choice for “${name}” is “survivor”, “merged” or {"value": …}.`
    }
  }
  return undefined
}

/**
 * What the surviving reference becomes: for every field the chosen value; where nothing is chosen its own, and where
 * it has none the other's. `attachments` and `provenance` of both stay.
 */
export const chosenFields = ({
  survivor,
  merged,
  choices,
}: {
  survivor: Reference
  merged: Reference
  choices: Choices
}): AppliedFields => {
  const applied: AppliedFields = {}
  const apply = (name: string, { before, after }: { before: unknown; after: unknown }) => {
    if (!isSameJson(stored(before), stored(after))) applied[name] = { before, after }
  }
  for (const field of mergeableFields) {
    const choice = choices[field.name] ?? defaultChoice({ field, survivor, merged })
    if (choice === 'survivor') continue
    const isValue = typeof choice === 'object'
    for (const name of isValue ? [field.name] : field.stores) {
      const after = isValue ? choice.value : withoutRowIds(merged[name])
      apply(name, { before: survivor[name] ?? null, after: after ?? null })
    }
  }
  const attachments = unique([...idsOf(survivor.attachments), ...idsOf(merged.attachments)])
  apply('attachments', { before: idsOf(survivor.attachments), after: attachments })
  const provenance = [...(survivor.provenance ?? []), ...rowsOf(merged.provenance)]
  apply('provenance', { before: survivor.provenance ?? [], after: provenance })
  return applied
}

/** The field's own value where it has one. `extra` is taken over variable by variable, by a value of its own. */
const defaultChoice = ({
  field,
  survivor,
  merged,
}: {
  field: MergeableField
  survivor: Reference
  merged: Reference
}): Choice => {
  if (field.name === 'extra' && isRecord(survivor.extra) && isRecord(merged.extra)) {
    return { value: { ...merged.extra, ...survivor.extra } }
  }
  const hasNone = field.stores.every((name) => isEmpty(survivor[name]))
  const otherHas = field.stores.some((name) => !isEmpty(merged[name]))
  return hasNone && otherHas ? 'merged' : 'survivor'
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** As values are compared: rows without their ids, nothing as null. */
export const stored = (value: unknown): unknown => (isEmpty(value) ? null : withoutRowIds(value))

/** Rows belong to one document: copied ones get ids of their own. Nothing counts as no value. */
const withoutRowIds = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown) =>
        isRecord(row)
          ? Object.fromEntries(
              Object.entries(row).filter(([name, part]) => name !== 'id' && !isEmpty(part)),
            )
          : row,
      )
    : value

const rowsOf = (rows: Reference['provenance']) =>
  (rows ?? []).map(({ field, source, fetchedAt }) => ({ field, source, fetchedAt }))

const idsOf = (values: Reference['attachments']): string[] =>
  (values ?? []).map((value) => (typeof value === 'string' ? value : value.id))

const unique = (ids: readonly string[]) => [...new Set(ids)]
