import type { PayloadRequest, TypeWithID } from 'payload'
import type { PublishedCollection } from '../../access/publishedCollections'
import { linkedIds } from '../../evidence/linkedIds'
import { idsIn } from '../../publishing/idsIn'
import { referringCollections } from './referringCollections'

/** A stored document, with every localized field as an object by locale. */
export type StoredDocument = Record<string, unknown> & TypeWithID

/** A document in what readers see (or its first draft), and in its latest version. */
export type CitingDocument = {
  collection: PublishedCollection
  id: string
  title: string
  main: StoredDocument
  latest: StoredDocument | undefined
  /** The id of the latest version. */
  latestId: string | undefined
}

/** Every document that names a reference, in its published state or in its latest version, in the trash too. */
export const findCitingDocuments = async ({
  req,
  reference,
}: {
  req: PayloadRequest
  reference: string
}): Promise<CitingDocument[]> => {
  const found: CitingDocument[] = []
  for (const { collection, foundBy } of referringCollections) {
    const names = (prefix: string) =>
      foundBy.map((field) => ({ [prefix + field]: { in: [reference] } }))
    const { docs } = await req.payload.db.find<StoredDocument>({
      collection,
      where: { or: names('') },
      select: {},
      pagination: false,
      limit: 0,
      req,
    })
    const versions = await req.payload.db.findVersions<StoredDocument>({
      collection,
      where: { and: [{ latest: { equals: true } }, { or: names('version.') }] },
      select: { parent: true },
      pagination: false,
      limit: 0,
      req,
    })
    const ids = new Set([
      ...docs.map(({ id }) => String(id)),
      ...versions.docs.map(({ parent }) => String(parent)),
    ])
    for (const id of ids) found.push(...(await loadDocument({ req, collection, id })))
  }
  return found
}

/** One document as it is stored; none where it was deleted. */
export const loadDocument = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: PublishedCollection
  id: string
}): Promise<CitingDocument[]> => {
  const main = await req.payload.db.findOne<StoredDocument>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (!main) return []
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    collection,
    where: { and: [{ latest: { equals: true } }, { parent: { equals: id } }] },
    pagination: false,
    limit: 1,
    req,
  })
  const [latest] = docs
  return [
    {
      collection,
      id,
      title: titleOf(main),
      main,
      latest: latest?.version,
      latestId: latest && String(latest.id),
    },
  ]
}

/**
 * Writes a document whose cites were exchanged: what readers see, and a new version of it; where a draft is
 * pending, that on top. Nothing else in it changes, so no rule of publishing is asked, and no other version is touched.
 */
export const writeExchanged = async ({
  req,
  document: { collection, id, main, latest },
  exchanged,
}: {
  req: PayloadRequest
  document: CitingDocument
  exchanged: { main: StoredDocument; latest: StoredDocument | undefined }
}): Promise<void> => {
  const now = Date.now()
  const updatedBy = req.user?.id ?? null
  const written = (document: StoredDocument, time: number): StoredDocument => ({
    ...document,
    citedReferences: citedBy(document),
    updatedBy,
    updatedAt: new Date(time).toISOString(),
  })
  const isMainChanged = exchanged.main !== main
  const isPublished = main._status === 'published'
  const isDraftPending = latest !== undefined && latest._status !== 'published'
  if (isMainChanged) {
    const data = structuredClone(changedIn({ before: main, after: written(exchanged.main, now) }))
    await req.payload.db.updateOne({ collection, id, data, req, returning: false })
  }
  const isNewPublished = isMainChanged && isPublished && latest !== undefined
  const isNewDraft = isDraftPending && (isNewPublished || exchanged.latest !== latest)
  const versions = [
    ...(isNewPublished ? [exchanged.main] : []),
    // A pending draft stays the latest version.
    ...(isNewDraft && exchanged.latest ? [exchanged.latest] : []),
  ]
  for (const [index, version] of versions.entries()) {
    const time = now + index
    const at = new Date(time).toISOString()
    const { id: _, ...versionData } = structuredClone(written(version, time))
    await req.payload.db.createVersion({
      collectionSlug: collection,
      parent: id,
      versionData,
      autosave: false,
      createdAt: at,
      updatedAt: at,
      req,
      returning: false,
    })
  }
}

/** Writes exchanged cites where they stand, without a new version: for a write that is still under way. */
export const replaceStored = async ({
  req,
  document: { collection, id, main, latest, latestId },
  exchanged,
}: {
  req: PayloadRequest
  document: CitingDocument
  exchanged: { main: StoredDocument; latest: StoredDocument | undefined }
}): Promise<void> => {
  if (exchanged.main !== main) {
    const after = { ...exchanged.main, citedReferences: citedBy(exchanged.main) }
    const data = structuredClone(changedIn({ before: main, after }))
    await req.payload.db.updateOne({ collection, id, data, req, returning: false })
  }
  if (exchanged.latest && exchanged.latest !== latest && latestId) {
    const version = { ...exchanged.latest, citedReferences: citedBy(exchanged.latest) }
    await req.payload.db.updateVersion({
      collection,
      id: latestId,
      versionData: { version: structuredClone(version) },
      req,
      returning: false,
    })
  }
}

/** What a document cites, of what it named before it was written or an exchange brought in. */
const citedBy = (document: StoredDocument) => linkedIds(document).references

const changedIn = ({
  before,
  after,
}: {
  before: Record<string, unknown>
  after: Record<string, unknown>
}) => Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name]))

const titleOf = (document: StoredDocument): string => {
  const title = document.title ?? document.name
  if (typeof title === 'string') return title
  const texts = typeof title === 'object' && title !== null ? Object.values(title) : []
  return (
    texts.find((text): text is string => typeof text === 'string' && text !== '') ??
    'without a title'
  )
}

/** The ids of the references that a document names anywhere. */
export const referencesIn = (document: Record<string, unknown>): string[] => [
  ...new Set([...linkedIds(document).references, ...idsIn(document.furtherReading)]),
]
