import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { PublishedCollection } from '../access/publishedCollections'
import { citersOf } from './citers'
import { idsIn } from './idsIn'
import { publicLinksBefore } from './publicLinks'

/**
 * Writes `isCited` of these references anew: whether anything cites them now, in its published state or in
 * its latest draft. Makes no version and asks for no right of the caller.
 */
export const refreshCited = async ({
  req,
  references,
}: {
  req: PayloadRequest
  references: readonly string[]
}): Promise<void> => {
  const ids = [...new Set(references)]
  if (!ids.length) return
  const citers = await citersOf({ req, references: ids, scope: 'latest' })
  const cited = new Set(citers.map(({ reference }) => reference))
  for (const isCited of [true, false]) {
    const changed = ids.filter((id) => cited.has(id) === isCited)
    if (!changed.length) continue
    await req.payload.db.updateMany({
      collection: 'references',
      where: { and: [{ id: { in: changed } }, { isCited: { not_equals: isCited } }] },
      data: { isCited },
      req,
    })
  }
}

type Citing = { citedReferences?: unknown; _status?: unknown; deletedAt?: unknown }

/** After a document changed: asks again for what it cites now and did not before, and the other way round. */
export const updateCited =
  (source: PublishedCollection): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const references = affected({
      before: previousDoc ?? {},
      after: doc,
      published: publicLinksBefore({ req, source, id: doc.id }),
    })
    await refreshCited({ req, references })
    return doc
  }

/** After a document was deleted for good. */
export const withdrawCited: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await refreshCited({ req, references: idsIn(doc.citedReferences) })
  return doc
}

const affected = ({
  before,
  after,
  published,
}: {
  before: Citing
  after: Citing
  /** What the published state cited that this write may have replaced. */
  published: readonly string[]
}): string[] => {
  const earlier = idsIn(before.citedReferences)
  const now = idsIn(after.citedReferences)
  const hasMoved =
    before._status !== after._status || Boolean(before.deletedAt) !== Boolean(after.deletedAt)
  if (hasMoved || after._status === 'published') return [...earlier, ...now, ...published]
  return [
    ...now.filter((id) => !earlier.includes(id)),
    ...earlier.filter((id) => !now.includes(id)),
  ]
}
