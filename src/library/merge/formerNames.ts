import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { isRecord } from '../../references/canonicalJson'
import { uniqueIdentifiers } from '../../references/identifiers'
import type { ReferenceFields } from '../../references/reference'
import { idsIn } from '../../publishing/idsIn'
import type { Merge } from '@payload-types'
import { survivorsOf } from './resolveMerged'

/** A citation key or an identifier with its kind before it: `citationKey cohen2016`, `doi 10.1000/x`. */
export type FormerName = `${(typeof namingFields)[number]} ${string}`

const namingFields = ['citationKey', ...uniqueIdentifiers] as const

/** Under what these references are known. */
export const namesOf = (...references: readonly ReferenceFields[]): FormerName[] => {
  const names = references.flatMap((fields) =>
    namingFields.flatMap((field): FormerName[] =>
      fields[field] ? [`${field} ${fields[field]}`] : [],
    ),
  )
  return [...new Set(names)]
}

/** A work that was known under a name before a merge. */
export type FormerReference = {
  /** The id of the reference that stands in its place now, at the end of all merges. */
  survivor: string
  /** The reference as it was, with that name. */
  before: ReferenceFields
}

/**
 * The references that had these names before a merge, where the merge still holds. Who has such a name now is not
 * asked: that one goes first.
 */
export const findFormer = async ({
  payload,
  req,
  names,
}: {
  payload: Payload
  req?: PayloadRequest
  names: readonly FormerName[]
}): Promise<Map<FormerName, FormerReference>> => {
  const found = new Map<FormerName, FormerReference>()
  if (names.length === 0) return found
  const { docs } = await payload.db.find<Merge>({
    collection: 'merges',
    where: { and: [{ formerNames: { in: [...names] } }, { undoneAt: { exists: false } }] },
    select: { merged: true, before: true, formerNames: true },
    sort: '-sequence',
    pagination: false,
    limit: 0,
    ...(req && { req }),
  })
  if (docs.length === 0) return found
  const survivors = await survivorsOf(
    req ?? (await createLocalReq({}, payload)),
    docs.flatMap(({ merged }) => idsIn(merged)),
  )
  for (const { merged, before, formerNames } of docs) {
    const survivor = survivors.get(idsIn(merged)[0] ?? '')
    const both = isRecord(before) ? [before.merged, before.survivor].filter(isReference) : []
    for (const name of names) {
      const hadIt = both.find((reference) => namesOf(reference).includes(name))
      // The last merge that a name was part of decides.
      if (!survivor || !hadIt || !formerNames?.includes(name) || found.has(name)) continue
      found.set(name, { survivor, before: hadIt })
    }
  }
  return found
}

/** Nobody but a merge writes the record, so that its shape is known. */
const isReference = (value: unknown): value is ReferenceFields =>
  isRecord(value) && typeof value.type === 'string'
