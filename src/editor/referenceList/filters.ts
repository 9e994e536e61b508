import type { Where } from 'payload'
import { uniqueIdentifiers } from '../../references/identifiers'
import { cslTypeTerms, referenceStatuses } from '../../references/vocabularies'

type Choice = { readonly value: string; readonly label: string }

/** A quick filter of the list of references. */
export type Filter = {
  name: string
  label: string
  /** `year` is typed, of `choices` one is chosen, `toggle` is on or off. */
  kind: 'year' | 'choices' | 'toggle'
  choices?: readonly Choice[]
  /** The conditions that a value means; that of a toggle that is on is `on`. */
  conditions: (value: string) => Where[]
}

const identifying = [...uniqueIdentifiers, 'isbn', 'url'] as const

/** The quick filters, in their order. All conditions of all of them hold at once. */
export const filters: readonly Filter[] = [
  {
    name: 'type',
    label: 'Type',
    kind: 'choices',
    choices: cslTypeTerms,
    conditions: (value) => [{ type: { equals: value } }],
  },
  {
    name: 'year',
    label: 'Year',
    kind: 'year',
    conditions: (value) => [{ issued: { contains: value } }],
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'choices',
    choices: referenceStatuses,
    conditions: (value) => [{ status: { equals: value } }],
  },
  {
    name: 'uncited',
    label: 'Not cited',
    kind: 'toggle',
    conditions: () => [{ isCited: { not_equals: 'true' } }],
  },
  {
    name: 'unchecked',
    label: 'Status not checked',
    kind: 'toggle',
    conditions: () => [{ statusCheckedAt: { exists: 'false' } }],
  },
  {
    name: 'unidentified',
    label: 'Without identifier',
    kind: 'toggle',
    conditions: () => identifying.map((name) => ({ [name]: { exists: 'false' } })),
  },
]

/** What is chosen, by the name of the filter; a filter that is off has no entry. */
export type Chosen = Readonly<Record<string, string>>

/** What the quick filters stand at, read from the list's query. */
export const chosenIn = (where: Where | undefined): Chosen => {
  const present = new Set(conditionsOf(where).map(keyOf))
  const isOn = (conditions: Where[]) =>
    conditions.length > 0 && conditions.every((each) => present.has(keyOf(each)))
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const value = valuesOf(filter, where).find((each) => isOn(filter.conditions(each)))
      return value === undefined ? [] : [[filter.name, value]]
    }),
  )
}

/**
 * The list's query with one quick filter set to a value, or off where the value is empty. What else the
 * query asks for stays, in the shape of Payload's own filters (an "or" of "and"s).
 */
export const withFilter = ({
  where,
  name,
  value,
}: {
  where: Where | undefined
  name: string
  value: string
}): Where => {
  const filter = filters.find((each) => each.name === name)
  if (!filter) return where ?? {}
  const earlier = chosenIn(where)[name]
  const dropped = new Set(earlier === undefined ? [] : filter.conditions(earlier).map(keyOf))
  const added = value ? filter.conditions(value) : []
  const [, ...otherwise] = where?.or ?? []
  const kept = conditionsOf(where).filter((each) => !dropped.has(keyOf(each)))
  const and = [...kept, ...added]
  if (!and.length && !otherwise.length) return {}
  return { or: [{ and }, ...otherwise] }
}

/** The values that a filter could stand at: those of its choices, or what the query has in their place. */
const valuesOf = ({ kind, choices }: Filter, where: Where | undefined): string[] => {
  if (kind === 'toggle') return ['on']
  if (kind === 'choices') return (choices ?? []).map(({ value }) => value)
  return conditionsOf(where).flatMap(({ issued }) => {
    const year = issued && 'contains' in issued ? issued.contains : undefined
    return year === undefined ? [] : [String(year)]
  })
}

const conditionsOf = (where: Where | undefined): Where[] => where?.or?.[0]?.and ?? where?.and ?? []

/** A query that went through an address has texts for truth values. */
const keyOf = (condition: Where): string =>
  JSON.stringify(condition, (_, value: unknown) =>
    typeof value === 'boolean' ? String(value) : value,
  )
