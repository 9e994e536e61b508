import type { PayloadRequest } from 'payload'
import { idsIn } from './idsIn'

export const citingCollections = ['articles', 'side-effects', 'risk-factors', 'treatments'] as const

export type CitingCollection = (typeof citingCollections)[number]

/** A document that cites a reference, in its published state or in its latest draft. */
export type Citer = {
  collection: CitingCollection
  id: string
  title: string
  slug: string | null
  reference: string
}

type CitersArgs = {
  req: PayloadRequest
  references: readonly string[]
  collections?: readonly CitingCollection[]
  /** `published`: what anyone may know; `latest` adds what cites in a draft. */
  scope: 'published' | 'latest'
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

/**
 * Every document that cites one of `references`: by its published state, or by its latest version, which
 * a join does not see. One query of each kind per collection, however many references there are.
 */
export const citersOf = async ({
  req,
  references,
  collections = citingCollections,
  scope,
  isTrashIncluded = false,
}: CitersArgs): Promise<Citer[]> => {
  const citers = new Map<string, Citer>()
  const add = (collection: CitingCollection, id: string, document: object, cited: string[]) => {
    for (const reference of cited.filter((each) => references.includes(each))) {
      const key = `${collection} ${id} ${reference}`
      if (!citers.has(key)) citers.set(key, { collection, id, ...labelsOf(document), reference })
    }
  }
  const shared = {
    depth: 0,
    pagination: false,
    overrideAccess: true,
    trash: isTrashIncluded,
    req,
  } as const
  for (const collection of collections) {
    const published = await req.payload.find({
      collection,
      where: {
        and: [{ citedReferences: { in: [...references] } }, { _status: { equals: 'published' } }],
      },
      ...shared,
    })
    for (const document of published.docs) {
      add(collection, String(document.id), document, idsIn(document.citedReferences))
    }
    if (scope === 'published') continue
    const latest = await req.payload.findVersions({
      collection,
      where: {
        and: [{ latest: { equals: true } }, { 'version.citedReferences': { in: [...references] } }],
      },
      ...shared,
    })
    for (const { parent, version } of latest.docs) {
      add(collection, String(parent), version, idsIn(version.citedReferences))
    }
  }
  return [...citers.values()]
}
