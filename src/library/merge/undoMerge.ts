import type { Payload, PayloadRequest } from 'payload'
import { publishedCollections } from '../../access/publishedCollections'
import { inTransaction } from '../../database/transaction'
import { isRecord, isSameJson } from '../../references/canonicalJson'
import { idsIn } from '../../publishing/idsIn'
import { actorOf } from '../actor'
import { announceStatusWrite } from '../status/writeNotices'
import type { RecordedNotice } from '../../references/status/notice'
import { stored } from './chosenFields'
import type { AppliedFields } from './chosenFields'
import { loadDocuments, writeExchanged } from './citingDocuments'
import { restoreInDocument } from './exchangeInDocument'
import { statusBefore } from './joinedNotices'
import { loadStored } from './loadMergeable'
import type { StoredReference } from './loadMergeable'
import { countMoves } from './mergeRecord'
import type { DocumentMoves } from './mergeRecord'
import { mergeableFields } from './mergeableFields'
import { refusal } from '../../access/refusal'
import { refreshFlags } from './refreshFlags'
import type { Merge } from '@payload-types'

/** What undoing a merge did. */
export type UndoReport = {
  id: string
  survivor: string
  merged: string
  /** How many cites cite the merged reference again. */
  restored: number
  /** What stayed as the merge left it, in words for people. */
  notUndone: string[]
}

/**
 * Undoes a merge in one transaction: the merged reference comes back with its identifiers, the survivor becomes what
 * it was where nobody has changed it since, and every cite that the merge moved and that still stands cites the
 * merged reference again. A cite that was added to the survivor since stays.
 * @throws APIError 404 without such a merge; 409 where it was undone, a later merge has to be undone first, one of the
 *   two is gone, or another reference has an identifier of the merged one by now.
 */
export const undoMerge = ({
  payload,
  req,
  id,
}: {
  payload: Payload
  req?: PayloadRequest
  id: string
}): Promise<UndoReport> =>
  inTransaction({ payload, run: (inside) => undo({ req: inside, id }), ...(req && { req }) })

const undo = async ({ req, id }: { req: PayloadRequest; id: string }): Promise<UndoReport> => {
  const merge = await loadMerge(req, id)
  const [survivorId = ''] = idsIn(merge.survivor)
  const [mergedId = ''] = idsIn(merge.merged)
  await refuseIfNotLast({ req, merge, survivor: survivorId })
  const survivor = await loadSurvivor(req, survivorId)
  const merged = await loadMerged(req, { id: mergedId, survivor: survivorId })
  const details = detailsOf(merge)
  const kept = await restoreSurvivor({ req, survivor, ...details })
  await req.payload.update({
    collection: 'references',
    id: merged.id,
    data: { deletedAt: null, mergedInto: null },
    depth: 0,
    overrideAccess: true,
    trash: true,
    req,
  })
  const { restored, left } = await moveBack({
    req,
    moves: details.moves,
    survivor: survivorId,
    merged: mergedId,
  })
  const notUndone = [...kept, ...left]
  await refreshFlags({ req, references: [survivorId, mergedId] })
  await req.payload.update({
    collection: 'merges',
    id,
    data: { undoneAt: new Date().toISOString(), undoneBy: { ...actorOf(req) }, notUndone },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { id, survivor: survivorId, merged: mergedId, restored, notUndone }
}

const loadMerge = async (req: PayloadRequest, id: string): Promise<Merge> => {
  const merge = await req.payload.db.findOne<Merge>({
    collection: 'merges',
    where: { id: { equals: id } },
    req,
  })
  if (!merge) throw refusal(404, 'There is no such merge.')
  if (merge.undoneAt) throw refusal(409, 'This merge was undone already.')
  return merge
}

/** Merges stand on each other: the last one goes first. */
const refuseIfNotLast = async ({
  req,
  merge,
  survivor,
}: {
  req: PayloadRequest
  merge: Merge
  survivor: string
}) => {
  const { docs } = await req.payload.db.find<Merge>({
    collection: 'merges',
    where: {
      and: [
        { undoneAt: { exists: false } },
        { id: { not_equals: merge.id } },
        { sequence: { greater_than: merge.sequence ?? 0 } },
        { or: [{ survivor: { equals: survivor } }, { merged: { equals: survivor } }] },
      ],
    },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    req,
  })
  const later = docs[0]
  if (!later) return
  throw refusal(
    409,
    `The reference that stayed was merged again since: “${later.title ?? later.id}”. Undo that merge first.`,
    { merge: later.id },
  )
}

const loadSurvivor = async (req: PayloadRequest, id: string): Promise<StoredReference> => {
  const survivor = await loadStored(req, id)
  if (!survivor) throw refusal(409, 'The reference that stayed was deleted. Nothing can be undone.')
  if (survivor.deletedAt) {
    throw refusal(409, 'The reference that stayed is in the trash. Restore it first.')
  }
  return survivor
}

const loadMerged = async (
  req: PayloadRequest,
  { id, survivor }: { id: string; survivor: string },
): Promise<StoredReference> => {
  const merged = await loadStored(req, id)
  if (!merged) {
    throw refusal(409, 'The merged reference was deleted for good. Nothing can be undone.')
  }
  if (!idsIn(merged.mergedInto).includes(survivor)) {
    throw refusal(409, 'The merged reference was restored from the trash by hand already.')
  }
  return merged
}

type Before = Parameters<typeof statusBefore>[0]['before']

type Details = {
  applied: AppliedFields
  notices: RecordedNotice[]
  moves: DocumentMoves[]
  before: Before
}

/** What the record holds. Nobody but a merge writes it, so that its shape is known. */
const detailsOf = ({ applied, moves, before }: Merge): Details => ({
  applied: isApplied(applied) ? applied.fields : {},
  notices: isApplied(applied) ? applied.notices : [],
  moves: areMoves(moves) ? moves : [],
  before: areBoth(before) ? before : undefined,
})

const isApplied = (value: unknown): value is { notices: RecordedNotice[]; fields: AppliedFields } =>
  isRecord(value) && isRecord(value.fields) && Array.isArray(value.notices)

const areMoves = (value: unknown): value is DocumentMoves[] => Array.isArray(value)

const areBoth = (value: unknown): value is NonNullable<Before> =>
  isRecord(value) && isRecord(value.survivor) && isRecord(value.merged)

/** @returns what somebody has changed since, in words. */
const restoreSurvivor = async ({
  req,
  survivor,
  applied,
  notices,
  before: both,
}: Omit<Details, 'moves'> & {
  req: PayloadRequest
  survivor: StoredReference
}): Promise<string[]> => {
  const current: Record<string, unknown> = { ...survivor }
  const data: Record<string, unknown> = {}
  const kept: string[] = []
  for (const [name, { before, after }] of Object.entries(applied)) {
    if (isSameJson(stored(current[name]), stored(after))) data[name] = before
    else kept.push(`${labelOf(name)} was changed since and stays.`)
  }
  announceStatusWrite({
    context: req.context,
    id: survivor.id,
    write: statusBefore({ reference: survivor, notices, before: both }),
  })
  await req.payload.update({
    collection: 'references',
    id: survivor.id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return kept
}

const labelOf = (name: string) =>
  mergeableFields.find(({ stores }) => stores.some((each) => each === name))?.label ?? name

/** @returns how many cites were moved back, and in words which were not found as the merge left them. */
const moveBack = async ({
  req,
  moves,
  survivor,
  merged,
}: {
  req: PayloadRequest
  moves: readonly DocumentMoves[]
  survivor: string
  merged: string
}): Promise<{ restored: number; left: string[] }> => {
  const restoredIn = new Map<string, number>()
  for (const collection of publishedCollections) {
    const here = new Map(
      moves.filter((each) => each.collection === collection).map((each) => [each.id, each]),
    )
    for await (const document of loadDocuments({ req, collection, ids: [...here.keys()] })) {
      const inDocument = here.get(document.id)
      if (!inDocument) continue
      const { exchanged, restored } = restoreInDocument({
        document,
        moves: inDocument,
        survivor,
        merged,
      })
      await writeExchanged({ req, document, exchanged })
      restoredIn.set(`${collection} ${document.id}`, restored)
    }
  }
  let total = 0
  const left = moves.flatMap((each) => {
    const restored = restoredIn.get(`${each.collection} ${each.id}`)
    total += restored ?? 0
    if (restored === undefined) return [`“${each.title}” was deleted since.`]
    const missing = countMoves([each]) - restored
    return missing > 0 ? [`“${each.title}”: ${missing} of its cites no longer stand as moved.`] : []
  })
  return { restored: total, left }
}
