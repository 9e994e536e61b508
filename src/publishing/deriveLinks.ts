import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { linkedIds, linkedIdsOfOtherLocales } from '../evidence/linkedIds'
import { inAllLocales } from './inAllLocales'
import type { PublishedCollection } from '../access/publishedCollections'

/**
 * Writes `citedReferences` and `embeddedMedia`: what the document cites and shows in its text and its
 * structured facts, over all locales. The locale that is being saved is taken from what is being saved.
 * What does not exist (any more) is left out: a draft may still name it.
 */
export const deriveLinks =
  (collection: PublishedCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const found = [linkedIds(data)]
    const { localization } = req.payload.config
    const id = originalDoc?.id
    if (typeof id === 'string' && localization && localization.localeCodes.length > 1) {
      found.push(
        linkedIdsOfOtherLocales(await inAllLocales({ collection, id, req }), {
          locale: req.locale ?? localization.defaultLocale,
          locales: localization.localeCodes,
        }),
      )
    }
    const references = found.flatMap((each) => each.references)
    const media = found.flatMap((each) => each.media)
    return {
      ...data,
      citedReferences: await existing(req, { collection: 'references', ids: references }),
      ...(collection === 'articles' && {
        embeddedMedia: await existing(req, { collection: 'media', ids: media }),
      }),
    }
  }

/** Each id once, in order, if there is a document of that id: SQLite refuses a link to nothing. */
const existing = async (
  req: PayloadRequest,
  { collection, ids }: { collection: 'references' | 'media'; ids: string[] },
): Promise<string[]> => {
  if (!ids.length) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true },
    pagination: false,
    limit: 0,
    req,
  })
  const known = new Set(docs.map(({ id }) => String(id)))
  return [...new Set(ids)].filter((id) => known.has(id))
}
