import type { Payload, Where } from 'payload'
import type { MatchKeys } from '../../references/duplicates/matchKeys'
import { inUse } from './comparedReferences'

/** A reference with its keys and nothing else. */
export type KeyedReference = MatchKeys & { id: string; issued?: string | null }

/** Some servers sort what is left of the library for every page, so they are not asked often; a page is about 1 MB. */
const pageSize = 5_000

/** All references that have a key of one kind, in the order of that key, page by page: an index answers it. */
export const streamByKey = async function* ({
  payload,
  name,
}: {
  payload: Payload
  name: keyof MatchKeys
}): AsyncGenerator<KeyedReference[]> {
  let from: Where = { [name]: { exists: true } }
  // Those of the last key of a page come again with the next one.
  let seen = new Set<string>()
  for (;;) {
    const { docs } = await payload.db.find<KeyedReference>({
      collection: 'references',
      where: { and: [inUse, from] },
      sort: name,
      select: { titleKey: true, wordsKey: true, authorKey: true, placeKey: true, issued: true },
      limit: pageSize,
      pagination: false,
    })
    yield docs.filter(({ id }) => !seen.has(id))
    const last = docs.at(-1)?.[name]
    if (docs.length < pageSize || !last) return
    const isOneKey = docs[0]?.[name] === last
    // A key that fills a whole page is no sign of one work any more.
    from = { [name]: { [isOneKey ? 'greater_than' : 'greater_than_equal']: last } }
    seen = isOneKey
      ? new Set()
      : new Set(docs.filter((reference) => reference[name] === last).map(({ id }) => id))
  }
}
