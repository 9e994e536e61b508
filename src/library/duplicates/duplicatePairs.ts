import type { PayloadRequest } from 'payload'
import { compareReferences } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import { isSameJson } from '../../references/canonicalJson'
import { idsIn } from '../../publishing/idsIn'
import type { DuplicatePair } from '@payload-types'
import { findCompared } from './comparedReferences'

/** The key of a pair: both ids in order, so that a pair is stored once. */
export const pairKey = (one: string, other: string) => [one, other].sort().join(' ')

/** Whether two works stand on the list of duplicates: they are one, or may be. */
export const isOnList = ({ relation }: Pick<Comparison, 'relation'>) =>
  relation === 'same' || relation === 'similar'

/** Compares a reference that was written with those that it stands in a stored pair with: the list holds what is so now. */
export const refreshPairs = async ({
  req,
  reference,
}: {
  req: PayloadRequest
  reference: string
}): Promise<void> => {
  const { docs } = await req.payload.db.find<DuplicatePair>({
    collection: 'duplicate-pairs',
    where: { or: [{ one: { equals: reference } }, { other: { equals: reference } }] },
    pagination: false,
    limit: 0,
    req,
  })
  if (docs.length === 0) return
  const ids = [...new Set(docs.flatMap(({ one, other }) => [...idsIn(one), ...idsIn(other)]))]
  const compared = await findCompared({
    payload: req.payload,
    where: { id: { in: ids } },
    limit: ids.length,
    req,
  })
  const inUse = new Map(compared.map((each) => [each.id, each]))
  for (const pair of docs) {
    const [one, other] = [pair.one, pair.other].map((side) => inUse.get(idsIn(side)[0] ?? ''))
    const comparison = one && other && compareReferences(one, other)
    const data = comparison ? { ...comparison, isOpen: isOnList(comparison) } : { isOpen: false }
    const before = Object.fromEntries(
      Object.entries(pair).filter(([name]) => Object.hasOwn(data, name)),
    )
    if (isSameJson(before, data)) continue
    await req.payload.db.updateOne({
      collection: 'duplicate-pairs',
      id: pair.id,
      data: { ...data },
      returning: false,
      req,
    })
  }
}

/** Takes all pairs of references out that are deleted for good. To be called before they are. */
export const forgetPairs = async ({
  req,
  references,
}: {
  req: PayloadRequest
  references: readonly string[]
}): Promise<void> => {
  const ids = [...references]
  await req.payload.db.deleteMany({
    collection: 'duplicate-pairs',
    where: { or: [{ one: { in: ids } }, { other: { in: ids } }] },
    req,
  })
}
