import type { PayloadRequest } from 'payload'
import { publishedCollections } from '../access/publishedCollections'
import type { PublishedCollection } from '../access/publishedCollections'
import { idsIn } from './idsIn'
import { inOneLocale } from './inOneLocale'

/** A document that cites a reference, in its published state or in its latest draft. */
export type Citer = {
  collection: PublishedCollection
  id: string
  title: string
  slug: string | null
  reference: string
}

type CitersArgs = {
  req: PayloadRequest
  references: readonly string[]
  collections?: readonly PublishedCollection[]
  /** `published`: what anyone may know; `latest` adds what cites in a draft. */
  scope: 'published' | 'latest'
  /** Also what lists a reference as further reading without citing it. */
  isListingIncluded?: boolean
  isTrashIncluded?: boolean
}

const labelsOf = (document: object): Pick<Citer, 'title' | 'slug'> => {
  const { title, name, slug } = {
    title: undefined,
    name: undefined,
    slug: undefined,
    ...document,
  }
  return { title: String(title || name || 'without a title'), slug: slug ? String(slug) : null }
}

/** Where a document names references; an article may list some without citing them. */
const referringFields = (collection: PublishedCollection, isListingIncluded: boolean): string[] =>
  isListingIncluded && collection === 'articles'
    ? ['citedReferences', 'furtherReading']
    : ['citedReferences']

const selected = (names: string[]) => Object.fromEntries(names.map((name) => [name, true] as const))

/**
 * Every document that cites one of `references`: by its published state, or by its latest version, which
 * a join does not see. Titles are of the locale of the request, of the default one where it is for all. One query of each kind per collection, however many references there are.
 */
export const citersOf = async ({
  req,
  references,
  collections = publishedCollections,
  scope,
  isListingIncluded = false,
  isTrashIncluded = false,
}: CitersArgs): Promise<Citer[]> => {
  const citers = new Map<string, Citer>()
  const ids = [...references]
  const shared = {
    depth: 0,
    pagination: false,
    overrideAccess: true,
    trash: isTrashIncluded,
    req: inOneLocale(req),
  } as const
  for (const collection of collections) {
    const fields = referringFields(collection, isListingIncluded)
    const labels = [collection === 'articles' ? 'title' : 'name', 'slug']
    const add = (id: string, document: object) => {
      const values = new Map<string, unknown>(Object.entries(document))
      const named = new Set(fields.flatMap((field) => idsIn(values.get(field))))
      for (const reference of ids.filter((each) => named.has(each))) {
        const key = `${collection} ${id} ${reference}`
        if (!citers.has(key)) citers.set(key, { collection, id, ...labelsOf(document), reference })
      }
    }
    const published = await req.payload.find({
      collection,
      where: {
        and: [
          { or: fields.map((field) => ({ [field]: { in: ids } })) },
          { _status: { equals: 'published' } },
        ],
      },
      // Without a selection every article found would be rendered.
      select: selected([...fields, ...labels]),
      ...shared,
    })
    for (const document of published.docs) add(String(document.id), document)
    if (scope === 'published') continue
    const latest = await req.payload.findVersions({
      collection,
      where: {
        and: [
          { latest: { equals: true } },
          { or: fields.map((field) => ({ [`version.${field}`]: { in: ids } })) },
        ],
      },
      select: { parent: true, version: selected([...fields, ...labels]) },
      ...shared,
    })
    for (const { parent, version } of latest.docs) add(String(parent), version)
  }
  return [...citers.values()]
}
