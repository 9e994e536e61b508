import type { CollectionBeforeValidateHook } from 'payload'
import { freeCitationKey } from './freeCitationKey'
import { identifiers } from '../../../src/references/identifiers'

type IdentifierName = keyof typeof identifiers

const identifierNames = Object.keys(identifiers) as IdentifierName[]

/** Brings identifiers into their normal form, turns empty strings into no value, and makes the key. */
export const normaliseReference: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const clean: typeof data = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' && value.trim() === '' ? null : value,
    ]),
  )
  for (const name of identifierNames) {
    const value = clean[name]
    if (typeof value === 'string') clean[name] = identifiers[name].parse(value) ?? value.trim()
  }
  const isTrashed = 'deletedAt' in clean ? clean.deletedAt : originalDoc?.deletedAt
  const { citationKey } = { ...originalDoc, ...clean }
  // Who comes back from the trash has a key that was kept.
  if (!isTrashed && !originalDoc?.deletedAt && !citationKey) {
    clean.citationKey = await freeCitationKey({ fields: { ...originalDoc, ...clean }, req })
  }
  return clean
}
