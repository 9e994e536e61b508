import { LRUCache } from 'lru-cache'
import type { StatusNotice } from '../../references/status/notice'
import { noticeOrder } from '../../registries'
import type { FoundWork } from '../../registries/foundWork'

/** What a registry that knows what became of works said of one, when it was looked up. */
export type RememberedFind = {
  registry: string
  notices: readonly StatusNotice[]
  /** ISO 8601 */
  fetchedAt: string
}

/** Milliseconds: somebody looks a work up, and saves the form some time later. */
const longestMemory = 12 * 60 * 60 * 1000

const finds = new LRUCache<string, RememberedFind>({ max: 5_000, ttl: longestMemory })

/** Registries that know what became of a work, as against those that only describe it. */
const knowing: ReadonlySet<string> = new Set(Object.values(noticeOrder))

export const isKnowing = (registry: string): boolean => knowing.has(registry)

/**
 * Keeps in this process what was looked up of works, so that the reference that is filled with it is saved with its
 * status: what became of a work never comes from a form or over the API. After a restart the daily job finds it.
 */
export const rememberFinds = (works: readonly FoundWork[]): void => {
  for (const { registry, notices, fields, provenance } of works) {
    const fetchedAt = provenance[0]?.fetchedAt
    if (!knowing.has(registry) || fetchedAt === undefined) continue
    const find = { registry, notices, fetchedAt }
    for (const key of keysOf({ registry, ...fields })) finds.set(key, find)
  }
}

/** What was found about a work by its identifiers, each registry once. */
export const recallFinds = (work: {
  doi?: string | null
  pmid?: string | null
}): RememberedFind[] => [
  ...new Set(
    [...knowing].flatMap((registry) =>
      keysOf({ registry, ...work }).flatMap((key) => finds.get(key) ?? []),
    ),
  ),
]

const keysOf = ({
  registry,
  doi,
  pmid,
}: {
  registry: string
  doi?: string | null
  pmid?: string | null
}): string[] => [
  ...(doi ? [`${registry} doi ${doi}`] : []),
  ...(pmid ? [`${registry} pmid ${pmid}`] : []),
]
