import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { shortLabel } from '../../references/shortLabel'
import type { Merge } from '@payload-types'
import type { AppliedFields } from './chosenFields'
import { namesOf } from './formerNames'
import { loadStored } from './loadMergeable'
import type { StoredReference } from './loadMergeable'
import { countMoves } from './mergeRecord'
import type { MergeDetails } from './mergeRecord'

/** Identifiers are brought into their normal form: undoing compares with what was stored. */
export const asStored = async ({
  req,
  applied,
  survivor,
}: {
  req: PayloadRequest
  applied: AppliedFields
  survivor: string
}): Promise<AppliedFields> => {
  const now: Record<string, unknown> = { ...(await loadStored(req, survivor)) }
  return Object.fromEntries(
    Object.entries(applied).map(([name, { before }]) => [
      name,
      { before, after: now[name] ?? null },
    ]),
  )
}

/** Writes the record of a merge, by which it can be undone. @returns its id. */
export const recordMerge = async ({
  req,
  survivor,
  merged,
  details: { mergedBy, choices, applied, addedNotices: notices, moves },
}: {
  req: PayloadRequest
  survivor: StoredReference
  merged: StoredReference
  details: MergeDetails
}): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'merges',
    data: {
      id: randomUUID(),
      title: `${shortLabel(merged)} into ${shortLabel(survivor)}: ${survivor.title ?? ''}`,
      survivor: survivor.id,
      merged: merged.id,
      mergedAt: new Date().toISOString(),
      sequence: await nextSequence(req),
      formerNames: namesOf(merged, survivor),
      movedCount: countMoves(moves),
      mergedBy,
      choices: { ...choices },
      before: { survivor: snapshotOf(survivor), merged: snapshotOf(merged) },
      applied: { fields: applied, notices },
      moves,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}

/**
 * Merges that stand on each other write the same reference, so that of two at the same moment one waits and sees the
 * other's number; two that have nothing to do with each other may have the same.
 */
const nextSequence = async (req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.db.find<Merge>({
    collection: 'merges',
    sort: '-sequence',
    select: { sequence: true },
    pagination: false,
    limit: 1,
    req,
  })
  return (docs[0]?.sequence ?? 0) + 1
}

/** A reference as it was, without what is found out from other documents. */
const snapshotOf = (reference: StoredReference) =>
  Object.fromEntries(Object.entries(reference).filter(([name]) => !name.startsWith('citedBy')))
