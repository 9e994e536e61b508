import type { PayloadRequest, TypeWithID } from 'payload'
import type { PublishedCollection } from '../../access/publishedCollections'
import { refusal } from '../../access/refusal'
import { isMongo } from '../../database/kind'
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

/**
 * Every document that names a reference, in its published state or in its latest version, in the trash too. They are
 * found first and loaded a few at a time, so that they may be written meanwhile and memory holds few of them.
 * @throws APIError 409 where they are too many for one transaction.
 */
export const findCitingDocuments = async function* ({
  req,
  reference,
}: {
  req: PayloadRequest
  reference: string
}): AsyncGenerator<CitingDocument> {
  const found: { collection: PublishedCollection; ids: string[] }[] = []
  for (const { collection, foundBy } of referringCollections) {
    const names = (prefix: string) =>
      foundBy.map((field) => ({ [prefix + field]: { in: [reference] } }))
    const { docs } = await req.payload.db.find<StoredDocument>({
      collection,
      where: { or: names('') },
      select: { updatedAt: true },
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
    const ids = [
      ...docs.map(({ id }) => String(id)),
      ...versions.docs.map(({ parent }) => String(parent)),
    ]
    found.push({ collection, ids: [...new Set(ids)] })
  }
  const count = found.reduce((sum, { ids }) => sum + ids.length, 0)
  const most = mostDocuments(req)
  if (count > most) {
    throw refusal(
      409,
      `${count} documents name this reference; ${most} are the most that one merge can change, since all of them change together or none does. ` +
        'Let this one stay and merge the other one into it.',
      { documents: count, most },
    )
  }
  for (const { collection, ids } of found) yield* loadDocuments({ req, collection, ids })
}

/**
 * A transaction of MongoDB ends after 60 s: a server of ours wrote 1,000 documents in 22 s and took that back in 45 s. One
 * of SQLite keeps every other writer waiting: 2,000 documents took it 15 s.
 */
const mostDocuments = ({ payload }: PayloadRequest): number =>
  mergeLimit() ?? (isMongo(payload.db) ? 1_000 : 2_500)

/** What `VOUCH_MAX_MERGED_DOCUMENTS` says, for a database that is faster or slower. */
const mergeLimit = (): number | undefined => {
  const setting = Number(process.env.VOUCH_MAX_MERGED_DOCUMENTS || Number.NaN)
  return Number.isSafeInteger(setting) && setting > 0 ? setting : undefined
}

const loadedAtOnce = 40

/** Documents as they are stored, in the order of `ids`; without those that were deleted. */
export const loadDocuments = async function* ({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: PublishedCollection
  ids: readonly string[]
}): AsyncGenerator<CitingDocument> {
  for (let from = 0; from < ids.length; from += loadedAtOnce) {
    const some = ids.slice(from, from + loadedAtOnce)
    const { docs } = await req.payload.db.find<StoredDocument>({
      collection,
      where: { id: { in: some } },
      pagination: false,
      limit: 0,
      req,
    })
    const mains = new Map(docs.map((main) => [String(main.id), main]))
    const versions = await latestVersions({ req, collection, parents: [...mains.keys()] })
    for (const id of some) {
      const main = mains.get(id)
      if (!main) continue
      const latest = versions.get(id)
      yield {
        collection,
        id,
        title: titleOf(main),
        main,
        latest: latest?.version,
        latestId: latest && String(latest.id),
      }
    }
  }
}

/**
 * By document. That a version is the latest is not asked of the database: SQLite would look through the latest
 * versions of all documents, since each column has an index of its own.
 */
const latestVersions = async ({
  req,
  collection,
  parents,
}: {
  req: PayloadRequest
  collection: PublishedCollection
  parents: string[]
}) => {
  const shared = { collection, pagination: false, limit: 0, req } as const
  const all = await req.payload.db.findVersions<StoredDocument>({
    where: { parent: { in: parents } },
    select: { latest: true },
    ...shared,
  })
  const ids = all.docs.filter(({ latest }) => latest).map(({ id }) => id)
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    where: { id: { in: ids } },
    ...shared,
  })
  return new Map(docs.map((version) => [String(version.parent), version]))
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
    const data = structuredClone(
      changedIn({ req, collection, before: main, after: written(exchanged.main, now) }),
    )
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
    const data = structuredClone(changedIn({ req, collection, before: main, after }))
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

/**
 * What of a document changed, and beside a changed text all that has a value for each locale: SQLite keeps these in rows
 * of their own, which an update writes anew as a whole.
 */
const changedIn = ({
  req,
  collection,
  before,
  after,
}: {
  req: PayloadRequest
  collection: PublishedCollection
  before: StoredDocument
  after: StoredDocument
}): Record<string, unknown> => {
  const localized = new Set(
    req.payload.collections[collection].config.flattenedFields
      .filter((field) => 'localized' in field && field.localized)
      .map(({ name }) => name),
  )
  const isChanged = (name: string) => after[name] !== before[name]
  const isTextChanged = [...localized].some(isChanged)
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name]) => isChanged(name) || (isTextChanged && localized.has(name)),
    ),
  )
}

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
