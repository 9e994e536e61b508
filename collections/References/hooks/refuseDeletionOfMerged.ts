import type { CollectionBeforeDeleteHook } from 'payload'
import { refusal } from '../../../src/access/refusal'
import { withoutMarkup } from '../../../src/references/formats/richText'
import type { ReferenceFields } from '../../../src/references/reference'
import { shortLabel } from '../../../src/references/shortLabel'

type Stored = ReferenceFields & { id: string; mergedInto?: unknown }

/** How many of the references that stand in the way are named. */
const namedAtMost = 5

/**
 * Hook (`beforeDelete`): both halves of a merge stay as long as it stands. Old versions, and whoever kept an old key,
 * find the one that stayed through the one that went.
 * @throws APIError 409 while that is so.
 */
export const refuseDeletionOfMerged: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.db.find<Stored>({
    collection: 'references',
    where: {
      or: [
        { mergedInto: { equals: id } },
        { and: [{ id: { equals: id } }, { mergedInto: { exists: true } }] },
      ],
    },
    pagination: false,
    limit: namedAtMost + 2,
    req,
  })
  const own = docs.find((each) => String(each.id) === String(id))
  const merged = docs.filter((each) => each !== own)
  if (own) {
    throw refusal(
      409,
      'This reference cannot be deleted: it was merged into another one, and what cited it finds that one through it. Undo the merge first, under Merges.',
    )
  }
  if (merged.length === 0) return
  const labels = merged
    .slice(0, namedAtMost)
    .map((each) => `“${withoutMarkup(each.title ?? '') || shortLabel(each)}”`)
  const named = merged.length > namedAtMost ? [...labels, 'others'] : labels
  throw refusal(
    409,
    `This reference cannot be deleted: ${listed(named)} ${named.length > 1 ? 'were' : 'was'} merged into it. Undo ${named.length > 1 ? 'those merges' : 'that merge'} first, under Merges.`,
    { merged: merged.map((each) => each.id) },
  )
}

const listed = (names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}
