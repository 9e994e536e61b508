import { ValidationError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { ReferenceFields } from '../../references/reference'
import { searchIndexOf, type IndexedReference } from '../search/searchIndex'
import { searchTokens } from '../search/searchTokens'
import { loadImportedNotices } from '../status/importedNotices'
import { insertReferences } from './bulkWrite/insertReferences'
import { prepareReference, type PreparedReference } from './bulkWrite/prepareReference'
import { freeCitationKeys, takenOf } from './freeCitationKeys'
import type { PlannedEntry } from './plannedEntry'

/**
 * Stores entries as new references of an import, in the transaction of `req`.
 * @returns how many there are now, and the entries that no reference can be made of.
 */
export const storeEntries = async ({
  entries,
  importId,
  req,
}: {
  entries: readonly PlannedEntry[]
  importId: string
  req: PayloadRequest
}): Promise<{ created: number; refused: PlannedEntry[] }> => {
  const works = entries.flatMap(({ fields }) => (fields ? [fields] : []))
  const keyed = await withKeys({ works, req })
  // The hooks of each reference find the answers there.
  await loadImportedNotices(req, works)
  const references: PreparedReference[] = []
  const indexed: IndexedReference[] = []
  const refused: PlannedEntry[] = []
  for (const entry of entries) {
    const fields = entry.fields && keyed.get(entry.fields)
    if (!fields) continue
    try {
      const prepared = await prepareReference({ fields, found: entry.found, importId, req })
      references.push(prepared)
      indexed.push({ id: prepared.id, tokens: searchTokens(fields) })
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      refused.push(refusedEntry({ entry, error }))
    }
  }
  if (references.length > 0) {
    await insertReferences({ references, req })
    await searchIndexOf(req.payload.db).put({ references: indexed, req })
  }
  return { created: references.length, refused }
}

/** Every work with a citation key that is free: its own, or a new one. */
const withKeys = async ({
  works,
  req,
}: {
  works: readonly ReferenceFields[]
  req: PayloadRequest
}): Promise<Map<ReferenceFields, ReferenceFields & { citationKey: string }>> => {
  const own = works.flatMap(({ citationKey }) => (citationKey ? [citationKey] : []))
  const taken = new Set(await takenOf({ keys: [...new Set(own)], req }))
  const keys = new Map<ReferenceFields, string>()
  for (const work of works) {
    const { citationKey } = work
    if (!citationKey || taken.has(citationKey)) continue
    keys.set(work, citationKey)
    taken.add(citationKey)
  }
  const without = works.filter((work) => !keys.has(work))
  const made = await freeCitationKeys({ works: without, taken, req })
  without.forEach((work, index) => keys.set(work, made[index] ?? ''))
  return new Map(works.map((work) => [work, { ...work, citationKey: keys.get(work) ?? '' }]))
}

const refusedEntry = ({
  entry,
  error,
}: {
  entry: PlannedEntry
  error: ValidationError
}): PlannedEntry => ({
  ...entry,
  outcome: 'broken',
  problems: [
    ...error.data.errors.map(({ path, message }) => ({
      line: entry.line,
      message: `${path}: ${message}`,
    })),
    ...entry.problems,
  ],
})
