import type { PayloadRequest } from 'payload'
import { compareReferences } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import { referenceHash } from '../../references/referenceHash'
import { shortLabel } from '../../references/shortLabel'
import { citersOf } from '../../publishing/citers'
import { idsIn } from '../../publishing/idsIn'
import { mergeableFields } from '../merge/mergeableFields'
import { refusal } from '../../access/refusal'
import type { StoredReference } from '../merge/loadMergeable'
import { isOnList, pairKey } from './duplicatePairs'
import { lastScan } from './scan'
import type { Scan } from './scan'
import type { DuplicatePair } from '@payload-types'

/** One of the two references, with all that is needed to choose between them. */
export type PairSide = {
  id: string
  title: string
  label: string
  /** To be sent with the merge, which is refused where the reference has changed since. */
  hash: string
  status: string
  fields: Record<string, unknown>
  citedBy: { collection: string; id: string; title: string }[]
}

export type ListedPair = Comparison & {
  id: string
  one: PairSide
  other: PairSide
  /** Which of the two is proposed to stay: the one that is cited more, then the more complete one. */
  survivor: string
  /** Who said that they are not the same, and when; null where nobody did. */
  dismissed: { at: string; by: unknown } | null
}

export type PairList = {
  /** The last search of the library; none where nobody has searched yet. */
  scan: Scan | null
  pairs: ListedPair[]
  total: number
  page: number
  pages: number
}

/**
 * The pairs of the last search that nobody has merged or dismissed, the surest first, as they are now; or those that
 * somebody dismissed.
 */
export const listPairs = async ({
  req,
  isDismissed = false,
  page,
  limit,
}: {
  req: PayloadRequest
  isDismissed?: boolean
  page: number
  limit: number
}): Promise<PairList> => {
  const { docs, totalDocs, totalPages } = await req.payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: { and: [{ isOpen: { equals: true } }, { dismissedAt: { exists: isDismissed } }] },
    sort: ['-score', 'pairKey'],
    page,
    limit,
    pagination: true,
    req,
  })
  const stored = docs.map(({ one, other, ...pair }) => ({
    ...pair,
    one: idOf(one),
    other: idOf(other),
  }))
  const sides = await sidesOf({ req, ids: stored.flatMap(({ one, other }) => [one, other]) })
  const pairs = stored.flatMap(({ id, one, other, dismissedAt, dismissedBy }): ListedPair[] => {
    const [left, right] = [sides.get(one), sides.get(other)]
    const comparison = left && right && compareReferences(left.reference, right.reference)
    if (!comparison || !isOnList(comparison)) return []
    const survivor = proposed(left.side, right.side)
    const dismissed = dismissedAt ? { at: dismissedAt, by: dismissedBy } : null
    return [{ id, one: left.side, other: right.side, survivor, dismissed, ...comparison }]
  })
  return {
    scan: await lastScan(req.payload),
    pairs,
    // What was merged or changed while this was read does not count.
    total: totalDocs - (docs.length - pairs.length),
    page,
    pages: totalPages,
  }
}

/** Any two references side by side, such as one and what its form says may be the same. */
export const comparedPair = async ({
  req,
  one,
  other,
}: {
  req: PayloadRequest
  one: string
  other: string
}): Promise<ListedPair> => {
  const sides = await sidesOf({ req, ids: [one, other] })
  const [left, right] = [sides.get(one), sides.get(other)]
  if (!left || !right || one === other) {
    throw refusal(404, 'One of these references is not there (any more), or was merged already.')
  }
  const { docs } = await req.payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: {
      and: [{ pairKey: { equals: pairKey(one, other) } }, { dismissedAt: { exists: true } }],
    },
    select: { dismissedAt: true, dismissedBy: true },
    pagination: false,
    limit: 1,
    req,
  })
  const [said] = docs
  return {
    id: pairKey(one, other),
    one: left.side,
    other: right.side,
    survivor: proposed(left.side, right.side),
    dismissed: said?.dismissedAt ? { at: said.dismissedAt, by: said.dismissedBy } : null,
    ...compareReferences(left.reference, right.reference),
  }
}

const idOf = (value: unknown) => idsIn(value)[0] ?? ''

type LoadedSide = { side: PairSide; reference: StoredReference }

const sidesOf = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: string[]
}): Promise<Map<string, LoadedSide>> => {
  const { docs } = await req.payload.db.find<StoredReference>({
    collection: 'references',
    where: { and: [{ id: { in: ids } }, { deletedAt: { exists: false } }] },
    pagination: false,
    limit: 0,
    req,
  })
  const citers = await citersOf({
    req,
    references: ids,
    scope: 'latest',
    isListingIncluded: true,
  })
  return new Map(
    docs.map((reference) => {
      const fields: Record<string, unknown> = { ...reference }
      const names = mergeableFields.flatMap(({ stores }) => stores)
      const side: PairSide = {
        id: reference.id,
        title: reference.title ?? '',
        label: shortLabel(reference),
        hash: referenceHash(reference),
        status: reference.status,
        fields: Object.fromEntries(names.map((name) => [name, fields[name] ?? null])),
        citedBy: citers
          .filter((citer) => citer.reference === reference.id)
          .map(({ collection, id, title }) => ({ collection, id, title })),
      }
      return [reference.id, { side, reference }]
    }),
  )
}

const proposed = (one: PairSide, other: PairSide) => {
  const filled = ({ fields }: PairSide) =>
    Object.values(fields).filter((value) => value !== null && value !== '').length
  const more = one.citedBy.length - other.citedBy.length || filled(one) - filled(other)
  return more >= 0 ? one.id : other.id
}
