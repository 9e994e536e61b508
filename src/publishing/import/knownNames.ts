import type { PayloadRequest } from 'payload'
import { slugify } from '../../documents/slug'
import { foldedText } from '../../references/foldedText'

/** The collections whose documents an import knows by name. */
export type NamedCollection = keyof typeof namingFields

/** By which fields people may call a document. */
const namingFields = {
  'side-effects': ['name', 'plainName', 'alternateNames', 'slug'],
  'risk-factors': ['name', 'plainName', 'slug'],
  treatments: ['name', 'alternateNames', 'slug'],
  people: ['name'],
} as const

export type FindByName = (name: string) => { id: string; name: string } | undefined

/**
 * Finds documents by name, other name or slug: the same but for case, accents and punctuation. Drafts count with
 * their latest names; what is in the trash does not count.
 */
export const findByName = async ({
  req,
  collection,
}: {
  req: PayloadRequest
  collection: NamedCollection
}): Promise<FindByName> => {
  const fields: readonly string[] = namingFields[collection]
  const { docs } = await req.payload.find({
    collection,
    draft: true,
    pagination: false,
    depth: 0,
    select: Object.fromEntries(fields.map((field) => [field, true])),
    overrideAccess: true,
    req,
  })
  const known = new Map<string, { id: string; name: string }>()
  for (const document of docs) {
    const values: Record<string, unknown> = { ...document }
    const names = fields.flatMap((field) => namesIn(values[field]))
    for (const name of names) {
      const key = foldedText(name)
      if (!known.has(key)) known.set(key, { id: document.id, name: names[0] ?? name })
    }
  }
  return (name) => known.get(foldedText(name)) ?? known.get(foldedText(slugify(name)))
}

const namesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return typeof value === 'string' && value.trim() !== '' ? [value] : []
}
