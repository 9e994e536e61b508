import type { CollectionBeforeValidateHook } from 'payload'
import { slugify } from '../documents/slug'
import type { PublishedCollection } from './publicLinks'

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Gives a document without an address one from its name, numbered where that is taken. Payload's own
 * generator runs beside validation, which is too late for a document that is published at once.
 */
export const giveSlug =
  (collection: PublishedCollection): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    if (!data || data.slug || originalDoc?.slug) return data
    const words = wordsIn(data.title ?? data.name ?? originalDoc?.title ?? originalDoc?.name)
    if (!words.trim()) return data
    // A name without anything to transliterate still needs an address.
    const stem = slugify(words) || wordsIn(data.id ?? originalDoc?.id).slice(0, 8)
    const { docs } = await req.payload.find({
      collection,
      where: { slug: { like: stem } },
      depth: 0,
      pagination: false,
      select: { slug: true },
      trash: true,
      overrideAccess: true,
      req,
    })
    const taken = new Set(docs.map(({ slug }) => slug))
    const candidates = [stem, ...docs.map((_, index) => `${stem}-${index + 2}`)]
    return { ...data, slug: candidates.find((candidate) => !taken.has(candidate)) ?? stem }
  }
