import DataLoader from 'dataloader'
import type { FieldHook, PayloadRequest } from 'payload'
import { canReadDrafts } from './party'
import type { PublishedCollection } from './publishedCollections'

const loaders = new WeakMap<object, Map<PublishedCollection, DataLoader<string, boolean>>>()

const isPublishedLoader = (req: PayloadRequest, collection: PublishedCollection) => {
  const ofRequest =
    loaders.get(req.context) ?? new Map<PublishedCollection, DataLoader<string, boolean>>()
  loaders.set(req.context, ofRequest)
  const known = ofRequest.get(collection)
  if (known) return known
  const loader = new DataLoader<string, boolean>(
    async (ids) => {
      const { docs } = await req.payload.find({
        collection,
        where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
        pagination: false,
        depth: 0,
        select: { slug: true },
        overrideAccess: true,
        req,
      })
      const published = new Set(docs.map(({ id }) => id))
      return ids.map((id) => published.has(id))
    },
    { cache: false },
  )
  ofRequest.set(collection, loader)
  return loader
}

/**
 * Field hook (`afterRead`) of a relationship to something that has drafts: who may not read drafts
 * does not learn their ids either. Payload leaves the id where it may not show the document.
 */
export const publishedOnly =
  (collection: PublishedCollection): FieldHook =>
  async ({ req, value, overrideAccess }) => {
    if (overrideAccess || canReadDrafts(req) || value === null || value === undefined) return value
    const loader = isPublishedLoader(req, collection)
    if (!Array.isArray(value)) return (await loader.load(String(value))) ? value : null
    const isKept = await Promise.all(value.map((id) => loader.load(String(id))))
    return value.filter((_, index) => isKept[index])
  }
