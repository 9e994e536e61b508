import type { Payload } from 'payload'
import { yearOf } from '../../references/dates'
import { comparable } from '../../references/duplicates/comparable'
import type { Comparable } from '../../references/duplicates/comparable'
import { compareComparables } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import { matchKeyNames } from '../../references/duplicates/matchKeys'
import { findCompared, mostValues } from './comparedReferences'
import type { ComparedReference } from './comparedReferences'
import { pairKey } from './duplicatePairs'
import { streamByKey } from './streamByKey'
import type { KeyedReference } from './streamByKey'

/** Two stored references that are, or probably are, one work. */
export type FoundPair = Comparison & { one: ComparedReference; other: ComparedReference }

type Candidate = [one: string, other: string]

/**
 * Compares the whole library with itself, one key after the other: only references that share a key are compared, and
 * in a large group (editorials of one journal) each with its neighbours only. Memory holds a window of it, and the keys of the pairs
 * that were found.
 * @param onProgress from 0 to 1, a few times a second at most.
 */
export const findPairs = async function* ({
  payload,
  onProgress,
}: {
  payload: Payload
  onProgress?: (share: number) => Promise<void> | void
}): AsyncGenerator<FoundPair> {
  const found = new Set<string>()
  let candidates: Candidate[] = []
  const { totalDocs } = await payload.db.count({ collection: 'references' })
  const report = throttled(onProgress)
  for (const [pass, name] of matchKeyNames.entries()) {
    let neighbours: KeyedReference[] = []
    let read = 0
    for await (const page of streamByKey({ payload, name })) {
      for (const reference of page) {
        neighbours = neighbours.filter((each) => each[name] === reference[name]).slice(-window)
        for (const each of neighbours) {
          const isKnown = found.has(pairKey(each.id, reference.id))
          if (!isKnown && isWorthwhile(each, reference)) candidates.push([each.id, reference.id])
        }
        neighbours.push(reference)
        if (candidates.length < comparedAtOnce) continue
        yield* compared({ payload, candidates, found })
        candidates = []
      }
      read += page.length
      await report((pass + Math.min(1, read / Math.max(1, totalDocs))) / matchKeyNames.length)
    }
  }
  yield* compared({ payload, candidates, found })
  await onProgress?.(1)
}

/** With how many references of the same key each one is compared. */
const window = 20
const comparedAtOnce = 1_000

/** Years apart are another edition, unless title and place say otherwise. */
const isWorthwhile = (one: KeyedReference, other: KeyedReference) => {
  const [year, otherYear] = [yearOf(one.issued), yearOf(other.issued)]
  if (year === undefined || otherYear === undefined || Math.abs(year - otherYear) <= 1) return true
  return one.placeKey !== null && one.placeKey === other.placeKey && one.wordsKey === other.wordsKey
}

const compared = async function* ({
  payload,
  candidates,
  found,
}: {
  payload: Payload
  candidates: readonly Candidate[]
  found: Set<string>
}): AsyncGenerator<FoundPair> {
  const ids = [...new Set(candidates.flat())]
  const loaded = new Map<string, { reference: ComparedReference; prepared: Comparable }>()
  for (let from = 0; from < ids.length; from += mostValues) {
    const some = ids.slice(from, from + mostValues)
    for (const reference of await findCompared({
      payload,
      where: { id: { in: some } },
      limit: some.length,
    })) {
      loaded.set(reference.id, { reference, prepared: comparable(reference) })
    }
  }
  for (const [oneId, otherId] of candidates) {
    const [one, other] = [loaded.get(oneId), loaded.get(otherId)]
    const key = pairKey(oneId, otherId)
    if (!one || !other || found.has(key)) continue
    const comparison = compareComparables(one.prepared, other.prepared)
    if (comparison.relation !== 'same' && comparison.relation !== 'similar') continue
    found.add(key)
    yield { one: one.reference, other: other.reference, ...comparison }
  }
}

const throttled = (onProgress: ((share: number) => Promise<void> | void) | undefined) => {
  let last = 0
  return async (share: number) => {
    const now = Date.now()
    if (!onProgress || now - last < 250) return
    last = now
    await onProgress(share)
  }
}
