import type { PayloadRequest } from 'payload'
import { citationKey } from '../../references/citationKey'
import type { ReferenceFields } from '../../references/reference'

type KeyedFields = Pick<ReferenceFields, 'authors' | 'editors' | 'issued' | 'title'>

/** How many keys of one stem are asked for in each round: `a` to `z` are enough nearly always. */
const keysOfRound = [1, 27, 300, 3_000]

/** Databases limit how many values a statement may bind. */
const keysAtOnce = 5_000

/**
 * A citation key for each work, with letters behind it where that key is taken in the library or by an earlier
 * one of the works. The library is asked for the keys that may be given, never searched.
 * @param taken further keys that are not to be given.
 */
export const freeCitationKeys = async ({
  works,
  taken: alsoTaken = new Set(),
  req,
}: {
  works: readonly KeyedFields[]
  taken?: ReadonlySet<string>
  req: PayloadRequest
}): Promise<string[]> => {
  const given = new Map<KeyedFields, string>()
  const taken = new Set(alsoTaken)
  let open = [...works]
  for (let round = 0; open.length > 0; round += 1) {
    const count = keysOfRound[Math.min(round, keysOfRound.length - 1)] ?? 1
    const asked = new Set(open.flatMap((fields) => freeOf({ fields, taken, count })))
    for (const key of await takenOf({ keys: [...asked], req })) taken.add(key)
    open = open.filter((fields) => {
      const key = citationKey({ fields, taken })
      if (!asked.has(key)) return true
      given.set(fields, key)
      taken.add(key)
      return false
    })
  }
  return works.map((fields) => given.get(fields) ?? citationKey({ fields, taken }))
}

/** Those of `keys` that a stored reference has. */
export const takenOf = async ({
  keys,
  req,
}: {
  keys: readonly string[]
  req: PayloadRequest
}): Promise<string[]> => {
  const taken: string[] = []
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const { docs } = await req.payload.db.find<{ citationKey?: unknown }>({
      collection: 'references',
      where: { citationKey: { in: keys.slice(start, start + keysAtOnce) } },
      pagination: false,
      limit: 0,
      select: { citationKey: true },
      req,
    })
    for (const doc of docs) if (typeof doc.citationKey === 'string') taken.push(doc.citationKey)
  }
  return taken
}

/** The next keys of a work that are not known to be taken. */
const freeOf = ({
  fields,
  taken,
  count,
}: {
  fields: KeyedFields
  taken: ReadonlySet<string>
  count: number
}): string[] => {
  const free: string[] = []
  citationKey({
    fields,
    taken: (key) => {
      if (!taken.has(key)) free.push(key)
      return free.length < count
    },
  })
  return free
}
