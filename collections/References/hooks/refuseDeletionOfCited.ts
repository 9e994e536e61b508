import { APIError } from 'payload'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { citersOf } from '../../../src/publishing/citers'

const refuseIfCited = async (req: PayloadRequest, id: string) => {
  const citers = await citersOf({
    req,
    references: [id],
    scope: 'latest',
    isListingIncluded: true,
    isTrashIncluded: true,
  })
  if (!citers.length) return
  const named = citers.slice(0, 5).map(({ title }) => `“${title}”`)
  const rest = citers.length > named.length ? ` and ${citers.length - named.length} more` : ''
  throw new APIError(
    `This reference is cited or listed by ${named.join(', ')}${rest}, also where that is a draft. Remove it there first, or put another reference in its place.`,
    409,
    {
      citedBy: citers.map(({ collection, id: citer, title }) => ({ collection, id: citer, title })),
    },
    true,
  )
}

const onTrash: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.deletedAt && !originalDoc?.deletedAt && originalDoc?.id) {
    await refuseIfCited(req, originalDoc.id)
  }
  return data
}

const onDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfCited(req, String(id))
}

/** A reference that anything cites stays: deleting it would leave citations that point nowhere. */
export const refuseDeletionOfCited = { onTrash, onDelete }
