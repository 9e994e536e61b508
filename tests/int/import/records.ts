import type { Payload } from 'payload'

/** What an import writes. Citing documents come first, so that all can be removed in this order. */
const collections = [
  'articles',
  'side-effects',
  'risk-factors',
  'treatments',
  'references',
  'people',
] as const

const all = { id: { exists: true } }

/** How many documents there are of each collection that an import writes to, in any state. */
export const contentCounts = async (payload: Payload): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const collection of collections) {
    const { totalDocs } = await payload.count({ collection, where: all, trash: true })
    counts[collection] = totalDocs
  }
  return counts
}

/** Removes all of them, with their versions, without asking anybody. */
export const removeContent = async ({ db }: Payload) => {
  for (const collection of collections) {
    await db.deleteMany({ collection, where: all })
    await db.deleteVersions({ collection, where: all })
  }
}
