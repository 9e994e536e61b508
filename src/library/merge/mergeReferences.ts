import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import { referenceHash } from '../../references/referenceHash'
import { shortLabel } from '../../references/shortLabel'
import { actorOf } from '../actor'
import { announceStatusWrite } from '../status/writeNotices'
import { chosenFields, problemInChoices } from './chosenFields'
import type { AppliedFields, Choices } from './chosenFields'
import { findCitingDocuments, writeExchanged } from './citingDocuments'
import { exchangeInDocument } from './exchangeInDocument'
import { addedNotices, joinedNotices } from './joinedNotices'
import { loadMergeable } from './loadMergeable'
import type { StoredReference } from './loadMergeable'
import { countMoves } from './mergeRecord'
import type { DocumentMoves, MergeDetails } from './mergeRecord'
import { refusal } from '../../access/refusal'
import { asStored, recordMerge } from './recordMerge'
import { refreshFlags } from './refreshFlags'

export type MergeRequest = {
  /** The id of the reference that stays. */
  survivor: string
  /** The id of the one that goes: into the trash, with `mergedInto`. */
  merged: string
  /** Whose value stays; see chosenFields for what is not named. */
  choices?: Choices
  /** The hashes (referenceHash) of both as the person saw them. */
  seen?: { survivor: string; merged: string }
}

/** What a merge did, or would do. */
export type MergeReport = {
  /** The id of the record, by which it can be undone; none where nothing was written. */
  id: string | null
  survivor: { id: string; title: string; hash: string }
  merged: { id: string; title: string; hash: string }
  /** What changes in the surviving reference. */
  changes: AppliedFields
  /** How many cites moved, document by document. */
  documents: { collection: string; id: string; title: string; cites: number }[]
}

/**
 * Makes one reference of two, in one transaction: every cite of `merged` in published documents, in pending drafts and in
 * every locale becomes a cite of `survivor`, `merged` goes into the trash and gives up its identifiers, and the merge
 * is recorded so that it can be undone. No version of before is touched. It asks no access rule: whoever calls has.
 * @throws APIError 400 for a request that makes no sense, 404 where a reference is not there, 409 where one is in the
 *   trash or has changed since it was seen; TransactionConflictError and WriteWaitError when the database stays busy.
 */
export const mergeReferences = async ({
  payload,
  req,
  isDryRun = false,
  ...request
}: MergeRequest & {
  payload: Payload
  req?: PayloadRequest
  /** Says what would happen and writes nothing. */
  isDryRun?: boolean
}): Promise<MergeReport> =>
  inTransaction({
    payload,
    run: (inside) => merge({ req: inside, request, isDryRun }),
    ...(req && { req }),
  })

const merge = async ({
  req,
  request: { survivor: survivorId, merged: mergedId, choices = {}, seen },
  isDryRun,
}: {
  req: PayloadRequest
  request: MergeRequest
  isDryRun: boolean
}): Promise<MergeReport> => {
  const problem = problemInChoices(choices)
  if (problem) throw refusal(400, problem)
  if (survivorId === mergedId) {
    throw refusal(400, 'A reference cannot be merged into itself. Choose two references.')
  }
  const survivor = await loadMergeable(req, survivorId)
  const merged = await loadMergeable(req, mergedId)
  refuseIfChanged({ reference: survivor, hash: seen?.survivor })
  refuseIfChanged({ reference: merged, hash: seen?.merged })
  const applied = chosenFields({ survivor, merged, choices })
  const moves = await moveCites({ req, from: mergedId, to: survivorId, isDryRun })
  const report = {
    survivor: named(survivor),
    merged: named(merged),
    changes: applied,
    documents: moves.map(({ collection, id, title, ...each }) => ({
      collection,
      id,
      title,
      cites: countMoves([each]),
    })),
  }
  if (isDryRun) return { id: null, ...report }
  await retire({ req, merged, survivor: survivorId })
  await strengthen({ req, survivor, merged, applied })
  await refreshFlags({ req, references: [survivorId, mergedId] })
  const details: MergeDetails = {
    mergedBy: actorOf(req),
    choices,
    applied: await asStored({ req, applied, survivor: survivorId }),
    addedNotices: addedNotices({ survivor, merged }),
    moves,
  }
  const id = await recordMerge({ req, survivor, merged, details })
  return { id, ...report }
}

const refuseIfChanged = ({
  reference,
  hash,
}: {
  reference: StoredReference
  hash: string | undefined
}) => {
  const now = referenceHash(reference)
  if (hash === undefined || hash === now) return
  throw refusal(
    409,
    `“${reference.title ?? shortLabel(reference)}” has changed since you looked at it. Look at both once more and merge then.`,
    { reference: reference.id, hash: now },
  )
}

const named = (reference: StoredReference) => ({
  id: reference.id,
  title: reference.title ?? shortLabel(reference),
  hash: referenceHash(reference),
})

const moveCites = async ({
  req,
  from,
  to,
  isDryRun,
}: {
  req: PayloadRequest
  from: string
  to: string
  isDryRun: boolean
}): Promise<DocumentMoves[]> => {
  const moves: DocumentMoves[] = []
  for await (const document of findCitingDocuments({ req, reference: from })) {
    const { exchanged, moves: here } = exchangeInDocument({ document, from, to })
    const { collection, id, title } = document
    if (!isDryRun) await writeExchanged({ req, document, exchanged })
    moves.push({ collection, id, title, ...here })
  }
  return moves
}

/** Its identifiers go first, since the survivor may take them. */
const retire = ({
  req,
  merged,
  survivor,
}: {
  req: PayloadRequest
  merged: StoredReference
  survivor: string
}) =>
  req.payload.update({
    collection: 'references',
    id: merged.id,
    data: { deletedAt: new Date().toISOString(), mergedInto: survivor },
    depth: 0,
    overrideAccess: true,
    trash: true,
    req,
  })

/**
 * A retraction that one of them knows of is known of the survivor. It is written in any case: on MongoDB, two merges at
 * the same moment would otherwise not meet, and merge two references into each other.
 */
const strengthen = async ({
  req,
  survivor,
  merged,
  applied,
}: {
  req: PayloadRequest
  survivor: StoredReference
  merged: StoredReference
  applied: AppliedFields
}) => {
  const data = Object.fromEntries(Object.entries(applied).map(([name, { after }]) => [name, after]))
  const write = joinedNotices({ survivor, merged })
  announceStatusWrite({ context: req.context, id: survivor.id, write })
  await req.payload.update({
    collection: 'references',
    id: survivor.id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
