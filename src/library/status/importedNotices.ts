import type { PayloadRequest, Where } from 'payload'
import type { StatusNotice } from '../../references/status/notice'
import { noticesIn } from './storedNotices'

/** By what a notice names the work that it is about. */
export type WorkIds = { doi?: string | null; pmid?: string | null }

/** Parameters of one query: SQLite takes 32,766, and a list beyond some hundreds gains nothing. */
const largestQuery = 500

const contextKey = 'importedNotices'

type Found = Map<string, StatusNotice[]>

/**
 * The notices about works that were imported from the Retraction Watch Database. Call it once for many references
 * and then create them with the same `req`: their hooks find the answer there and do not ask one by one.
 * @returns a function from the identifiers of one of the works to the notices about it.
 */
export const loadImportedNotices = async (
  req: PayloadRequest,
  works: readonly WorkIds[],
): Promise<(work: WorkIds) => StatusNotice[]> => {
  const known: unknown = req.context[contextKey]
  const found: Found = isFound(known) ? known : new Map()
  const keys = new Set(works.flatMap(keysOf))
  const unasked = [...keys].filter((key) => !found.has(key))
  for (let start = 0; start < unasked.length; start += largestQuery) {
    await load({ req, keys: unasked.slice(start, start + largestQuery), found })
  }
  if (works.length > 1) req.context[contextKey] = found
  return (work) => {
    const notices = keysOf(work).flatMap((key) => found.get(key) ?? [])
    return [...new Set(notices)]
  }
}

const keysOf = ({ doi, pmid }: WorkIds): string[] => [
  ...(doi ? [`doi ${doi}`] : []),
  ...(pmid ? [`pmid ${pmid}`] : []),
]

const load = async ({
  req,
  keys,
  found,
}: {
  req: PayloadRequest
  keys: readonly string[]
  found: Found
}): Promise<void> => {
  const valuesOf = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []))
  const where: Where[] = ['doi', 'pmid'].flatMap((kind) => {
    const values = valuesOf(kind)
    return values.length > 0 ? [{ [kind]: { in: values } }] : []
  })
  const { docs } = await req.payload.db.find<WorkIds & { id: string }>({
    collection: 'retraction-notices',
    where: { or: where },
    pagination: false,
    limit: 0,
    req,
  })
  for (const key of keys) found.set(key, [])
  for (const row of docs) {
    const [notice] = noticesIn([row]).map(({ id, ...rest }) => rest)
    if (!notice) continue
    for (const key of keysOf(row)) found.get(key)?.push(notice)
  }
}

const isFound = (value: unknown): value is Found => value instanceof Map
