import type { PayloadRequest } from 'payload'
import { currentWrite } from './currentWrite'
import type { PublishedCollection } from '../access/publishedCollections'
import { withOwnLocale } from './withOwnLocale'

/**
 * What a write keeps in the locales that it does not save: the latest draft, or the version that is being
 * restored. Every localized field is an object by locale; `null` where nothing is stored.
 */
export const inAllLocales = async ({
  collection,
  id,
  req,
}: {
  collection: PublishedCollection
  id: string
  req: PayloadRequest
}): Promise<unknown> => {
  const { restoredVersion } = currentWrite(req, collection)
  const reading = {
    collection,
    locale: 'all',
    depth: 0,
    trash: true,
    disableErrors: true,
    overrideAccess: true,
    req: withOwnLocale(req),
  } as const
  if (restoredVersion === undefined) {
    return req.payload.findByID({ ...reading, id, draft: true })
  }
  const restored = await req.payload.findVersionByID({ ...reading, id: restoredVersion })
  return restored?.version ?? null
}
