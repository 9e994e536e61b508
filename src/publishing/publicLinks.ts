import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { publishedCollections } from '../access/publishedCollections'
import type { PublishedCollection } from '../access/publishedCollections'
import { idsIn } from './idsIn'
import { withOwnLocale } from './withOwnLocale'

/**
 * Which fields of something published link to what has no drafts of its own: the anonymous reader sees a
 * reference, a person or a picture only where one of these leads to it.
 */
const linkingFields = {
  references: {
    articles: ['citedReferences', 'furtherReading'],
    'side-effects': ['citedReferences'],
    'risk-factors': ['citedReferences'],
    treatments: ['citedReferences'],
  },
  people: { articles: ['authors'] },
  media: { articles: ['image', 'embeddedMedia'] },
} satisfies Record<string, Partial<Record<PublishedCollection, string[]>>>

type LinkedCollection = keyof typeof linkingFields

const linkedCollections = ['references', 'people', 'media'] as const

const fieldsFrom = (linked: LinkedCollection, source: PublishedCollection): string[] => {
  const bySource: Partial<Record<PublishedCollection, string[]>> = linkingFields[linked]
  return bySource[source] ?? []
}

type Source = Record<string, unknown>
type Links = Record<LinkedCollection, string[]>

const linksOf = (document: Source | null | undefined, source: PublishedCollection): Links => {
  const of = (linked: LinkedCollection) =>
    fieldsFrom(linked, source).flatMap((name) => idsIn(document?.[name]))
  return { references: of('references'), people: of('people'), media: of('media') }
}

const stillLinked = async (req: PayloadRequest, linked: LinkedCollection, ids: string[]) => {
  const found = new Set<string>()
  for (const source of publishedCollections) {
    const fields = fieldsFrom(linked, source)
    if (!fields.length) continue
    const { docs } = await req.payload.find({
      collection: source,
      where: {
        and: [
          { _status: { equals: 'published' } },
          { or: fields.map((name) => ({ [name]: { in: ids } })) },
        ],
      },
      locale: 'all',
      depth: 0,
      pagination: false,
      select: Object.fromEntries(fields.map((name) => [name, true])),
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    for (const document of docs) {
      for (const id of linksOf({ ...document }, source)[linked]) found.add(id)
    }
  }
  return found
}

const refresh = async (req: PayloadRequest, affected: Links) => {
  for (const linked of linkedCollections) {
    const ids = [...new Set(affected[linked])]
    if (!ids.length) continue
    const shown = await stillLinked(req, linked, ids)
    for (const isPublic of [true, false]) {
      const changed = ids.filter((id) => shown.has(id) === isPublic)
      if (!changed.length) continue
      // Not `payload.update`: what is derived makes no new version and asks for no right of the caller.
      await req.payload.db.updateMany({
        collection: linked,
        where: { and: [{ id: { in: changed } }, { isPublic: { not_equals: isPublic } }] },
        data: { isPublic },
        req,
      })
    }
  }
}

/** Asks again which of these references something published leads to. */
export const refreshPublic = (req: PayloadRequest, references: string[]) =>
  refresh(req, { references, people: [], media: [] })

const rememberedKey = (source: PublishedCollection, id: unknown) =>
  `publicLinks:${source}:${String(id)}`

/** Notes what the published state of a document links to before that state is replaced. */
export const rememberPublicLinks =
  (source: PublishedCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation === 'update' && typeof originalDoc?.id === 'string') {
      const { docs } = await req.payload.find({
        collection: source,
        where: { and: [{ id: { equals: originalDoc.id } }, { _status: { equals: 'published' } }] },
        depth: 0,
        limit: 1,
        pagination: false,
        select: Object.fromEntries(
          linkedCollections
            .flatMap((linked) => fieldsFrom(linked, source))
            .map((name) => [name, true]),
        ),
        trash: true,
        overrideAccess: true,
        req,
      })
      req.context[rememberedKey(source, originalDoc.id)] = docs[0]
        ? linksOf({ ...docs[0] }, source)
        : undefined
    }
    return data
  }

/** The references that the published state of a document led to before this write. */
export const publicLinksBefore = ({
  req,
  source,
  id,
}: {
  req: PayloadRequest
  source: PublishedCollection
  id: unknown
}): string[] => {
  const remembered = req.context[rememberedKey(source, id)]
  return isLinks(remembered) ? remembered.references : []
}

const isLinks = (value: unknown): value is Links =>
  typeof value === 'object' && value !== null && 'references' in value

/** After a document changed: marks what is linked from something published, unmarks what no longer is. */
export const updatePublicLinks =
  (source: PublishedCollection): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const remembered = req.context[rememberedKey(source, doc.id)]
    const before = isLinks(remembered) ? remembered : undefined
    if (doc._status !== 'published' && !before) return doc
    const after = linksOf(doc, source)
    await refresh(req, {
      references: [...after.references, ...(before?.references ?? [])],
      people: [...after.people, ...(before?.people ?? [])],
      media: [...after.media, ...(before?.media ?? [])],
    })
    return doc
  }

/** After a document was deleted for good. */
export const withdrawPublicLinks =
  (source: PublishedCollection): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    await refresh(req, linksOf(doc, source))
    return doc
  }
