import type { PayloadRequest, Where } from 'payload'
import { citersOf } from '../../publishing/citers'
import { shortLabel } from '../../references/shortLabel'
import type { ReferenceFields } from '../../references/reference'

/** A reference that stays when its import is taken back. */
export type KeptReference = { reference: string; label: string; reason: string }

/**
 * Those of the imported references that have to stay: what cites them would point nowhere, and what somebody did to
 * them would be lost.
 */
export const keptReferences = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<KeptReference[]> => {
  const reasons = new Map<string, string>()
  for (const id of await mergedAmong({ req, ids })) reasons.set(id, 'It was merged with another.')
  for (const id of await changedAmong({ req, ids })) reasons.set(id, 'It was changed since.')
  const citers = await citersOf({
    req,
    references: ids,
    scope: 'latest',
    isListingIncluded: true,
    isTrashIncluded: true,
  })
  for (const { reference, title } of citers) {
    reasons.set(reference, `It is cited or listed by “${title}”.`)
  }
  const kept = ids.filter((id) => reasons.has(id))
  if (kept.length === 0) return []
  const { docs } = await req.payload.db.find<ReferenceFields & { id: string }>({
    collection: 'references',
    where: { id: { in: kept } },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map((reference) => ({
    reference: reference.id,
    label: shortLabel(reference),
    reason: reasons.get(reference.id) ?? '',
  }))
}

/** A person's change is a version with an author; what the site does by itself, such as looking up a status, has none. */
const changedAmong = async ({ req, ids }: { req: PayloadRequest; ids: readonly string[] }) => {
  const where: Where = { parent: { in: [...ids] } }
  const { docs } = await req.payload.db.findVersions<{ updatedBy?: unknown }>({
    collection: 'references',
    where,
    sort: 'createdAt',
    pagination: false,
    limit: 0,
    select: { parent: true, createdAt: true, version: { updatedBy: true } },
    req,
  })
  const seen = new Set<string>()
  return docs.flatMap(({ parent, version }) => {
    const id = String(parent)
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return version.updatedBy ? [id] : []
  })
}

const mergedAmong = async ({ req, ids }: { req: PayloadRequest; ids: readonly string[] }) => {
  const { docs } = await req.payload.db.find<{ id: string; mergedInto?: unknown }>({
    collection: 'references',
    where: {
      or: [
        { mergedInto: { in: [...ids] } },
        { and: [{ id: { in: [...ids] } }, { mergedInto: { exists: true } }] },
      ],
    },
    pagination: false,
    limit: 0,
    select: { mergedInto: true },
    req,
  })
  const imported = new Set(ids)
  return docs
    .flatMap(({ id, mergedInto }) => [id, String(mergedInto)])
    .filter((id) => imported.has(id))
}
