import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { compareReferences } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import { referenceHash } from '../../references/referenceHash'
import { shortLabel } from '../../references/shortLabel'
import { citersOf } from '../../publishing/citers'
import { idsIn } from '../../publishing/idsIn'
import { actorOf } from '../actor'
import { mergeableFields } from '../merge/mergeableFields'
import { refusal } from '../../access/refusal'
import type { StoredReference } from '../merge/loadMergeable'
import { pairKey } from './duplicatePairs'
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
}

export type PairList = {
  /** The last search of the library; none where nobody has searched yet. */
  scan: Scan | null
  pairs: ListedPair[]
  total: number
  page: number
  pages: number
}

/** The pairs of the last search that nobody has merged or dismissed, the surest first, as they are now. */
export const listPairs = async ({
  req,
  page,
  limit,
}: {
  req: PayloadRequest
  page: number
  limit: number
}): Promise<PairList> => {
  const { docs, totalDocs, totalPages } = await req.payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: { dismissedAt: { exists: false } },
    sort: ['-score', 'pairKey'],
    page,
    limit,
    pagination: true,
    req,
  })
  const pairs = docs.map(({ id, one, other }) => ({ id, one: idOf(one), other: idOf(other) }))
  const sides = await sidesOf({ req, ids: pairs.flatMap(({ one, other }) => [one, other]) })
  return {
    scan: await lastScan(req.payload),
    pairs: pairs.flatMap(({ id, one, other }) => {
      const [left, right] = [sides.get(one), sides.get(other)]
      if (!left || !right) return []
      const comparison = compareReferences(left.reference, right.reference)
      if (comparison.relation !== 'same' && comparison.relation !== 'similar') return []
      const survivor = proposed(left.side, right.side)
      return [{ id, one: left.side, other: right.side, survivor, ...comparison }]
    }),
    total: totalDocs,
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
  return {
    id: pairKey(one, other),
    one: left.side,
    other: right.side,
    survivor: proposed(left.side, right.side),
    ...compareReferences(left.reference, right.reference),
  }
}

/** Remembers that two references are not the same, with who says so and when; or forgets it. */
export const dismissPair = async ({
  req,
  one,
  other,
  isDismissed,
}: {
  req: PayloadRequest
  one: string
  other: string
  isDismissed: boolean
}): Promise<void> => {
  const { relation, score, reasons } = await comparedPair({ req, one, other })
  const where = { pairKey: { equals: pairKey(one, other) } }
  const said = {
    dismissedAt: isDismissed ? new Date().toISOString() : null,
    dismissedBy: isDismissed ? actorOf(req) : null,
  }
  const { totalDocs } = await req.payload.db.count({ collection: 'duplicate-pairs', where, req })
  if (totalDocs > 0) {
    await req.payload.db.updateOne({
      collection: 'duplicate-pairs',
      where,
      data: said,
      returning: false,
      req,
    })
    return
  }
  const data = {
    id: randomUUID(),
    pairKey: pairKey(one, other),
    one,
    other,
    relation,
    score,
    reasons,
    ...said,
  }
  await req.payload.db.create({ collection: 'duplicate-pairs', data, returning: false, req })
}

/** With which references this one was said not to be the same. */
export const dismissedWith = async ({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: {
      and: [
        { dismissedAt: { exists: true } },
        { or: [{ one: { equals: id } }, { other: { equals: id } }] },
      ],
    },
    pagination: false,
    limit: 0,
  })
  return new Set(
    docs
      .filter(({ dismissedAt }) => dismissedAt)
      .flatMap(({ one, other }) => [idOf(one), idOf(other)])
      .filter((each) => each !== id),
  )
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
