import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { slugify } from '../documents/slug'
import { currentWrite, isPublishing } from './currentWrite'
import type { PublishedCollection } from '../access/publishedCollections'

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Gives a document without an address one from its name, when it is created and at every save but that
 * of a draft; a generated one that is taken gets a number. While a draft is typed Payload's own generator
 * follows the name: it takes any address that is set here for one that somebody chose.
 */
export const giveSlug =
  (collection: PublishedCollection): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (!data) return data
    const isCreated = operation === 'create'
    const write = currentWrite(req, collection)
    if (!isCreated && write.isDraft && !isPublishing(data, write)) return data
    const words = wordsIn(data.title ?? data.name)
    if (!words.trim()) return data
    const id = isCreated ? undefined : wordsIn(originalDoc?.id)
    // A name without anything to transliterate still needs an address.
    const stem = slugify(words) || slugify(wordsIn(data.id ?? id).slice(0, 8)) || collection
    const isUntouched = !isCreated && data.slug === originalDoc?.slug
    const isGenerated = isUntouched && (data.generateSlug === true || data.slug === stem)
    if (data.slug && !isGenerated) return data
    const slug = await freeSlug({ collection, stem, id, req })
    return { ...data, slug, ...(!isCreated && { generateSlug: false }) }
  }

type FreeSlugArgs = {
  collection: PublishedCollection
  stem: string
  /** The document that asks: its own address is free to it. */
  id: string | undefined
  req: PayloadRequest
}

const freeSlug = async ({ collection, stem, id, req }: FreeSlugArgs): Promise<string> => {
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
  const taken = new Set(docs.filter((doc) => doc.id !== id).map(({ slug }) => slug))
  const candidates = [stem, ...docs.map((_, index) => `${stem}-${index + 2}`)]
  return candidates.find((candidate) => !taken.has(candidate)) ?? stem
}
