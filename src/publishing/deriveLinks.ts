import type { CollectionBeforeChangeHook } from 'payload'
import { linkedIds, linkedIdsOfOtherLocales } from '../evidence/linkedIds'
import type { PublishedCollection } from './publicLinks'
import { withOwnLocale } from './withOwnLocale'

/**
 * Writes `citedReferences` and `embeddedMedia`: what the document cites and shows in its text and its
 * structured facts, over all locales. The locale that is being saved is taken from what is being saved.
 */
export const deriveLinks =
  (collection: PublishedCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const found = [linkedIds(data)]
    const { localization } = req.payload.config
    const id = originalDoc?.id
    if (typeof id === 'string' && localization && localization.localeCodes.length > 1) {
      const stored = await req.payload.findByID({
        collection,
        id,
        locale: 'all',
        draft: true,
        depth: 0,
        trash: true,
        disableErrors: true,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      found.push(
        linkedIdsOfOtherLocales(stored, {
          locale: req.locale ?? localization.defaultLocale,
          locales: localization.localeCodes,
        }),
      )
    }
    return {
      ...data,
      citedReferences: [...new Set(found.flatMap(({ references }) => references))],
      ...(collection === 'articles' && {
        embeddedMedia: [...new Set(found.flatMap(({ media }) => media))],
      }),
    }
  }
