import type { Payload, PayloadRequest, Where } from 'payload'
import { comparedFields } from '../../references/duplicates/comparable'
import { matchKeyNames } from '../../references/duplicates/matchKeys'
import type { MatchKeys } from '../../references/duplicates/matchKeys'
import type { ReferenceFields } from '../../references/reference'

/** A stored reference with what comparing needs. */
export type ComparedReference = ReferenceFields & MatchKeys & { id: string }

/** SQLite binds a limited number of values in a statement, and MongoDB's plans grow with them. */
export const mostValues = 200

/** References that are in use: a trashed or merged one is nobody's duplicate. */
export const inUse: Where = { deletedAt: { exists: false } }

const select = {
  ...Object.fromEntries([...comparedFields, ...matchKeyNames].map((name) => [name, true])),
  // Names, nothing else that these rows hold.
  authors: true,
  editors: true,
  issuedText: true,
} as const

/** Reads references straight from the database, without the rules and the computed fields of a `find`. */
export const findCompared = async ({
  payload,
  req,
  where,
  sort,
  limit,
}: {
  payload: Payload
  req?: PayloadRequest
  where: Where
  sort?: string | string[]
  limit: number
}): Promise<ComparedReference[]> => {
  const { docs } = await payload.db.find<ComparedReference>({
    collection: 'references',
    where: { and: [inUse, where] },
    pagination: false,
    limit,
    select,
    ...(sort && { sort }),
    ...(req && { req }),
  })
  return docs
}
