import { APIError } from 'payload'
import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

type LinkedCollection = 'treatments' | 'side-effects' | 'risk-factors' | 'media' | 'people'
type LinkingCollection = 'articles' | 'side-effects' | 'risk-factors'

type Link = { target: LinkedCollection; source: LinkingCollection; path: string }

type Linker = { collection: LinkingCollection; id: string; title: string }

/** Every relationship that would lead nowhere once its target is gone. */
const links: readonly Link[] = [
  { target: 'treatments', source: 'articles', path: 'about' },
  { target: 'treatments', source: 'side-effects', path: 'occurrences.treatment' },
  { target: 'treatments', source: 'risk-factors', path: 'appliesTo' },
  { target: 'treatments', source: 'risk-factors', path: 'raisesRiskOf.treatment' },
  { target: 'side-effects', source: 'articles', path: 'sideEffects' },
  { target: 'side-effects', source: 'risk-factors', path: 'raisesRiskOf.sideEffect' },
  { target: 'risk-factors', source: 'articles', path: 'riskFactors' },
  { target: 'media', source: 'articles', path: 'image' },
  { target: 'media', source: 'articles', path: 'embeddedMedia' },
  { target: 'people', source: 'articles', path: 'authors' },
]

/**
 * Keeps what something links to, in its published state or its latest draft, also from the trash.
 * Putting it into the trash is allowed: it can come back.
 * @throws APIError 409 that names what links to it.
 */
export const refuseDeletionOfLinked =
  (target: LinkedCollection): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const linkers = await linkersOf({ target, id, req })
    if (!linkers.length) return
    const named = linkers.slice(0, 5).map(({ title }) => `“${title}”`)
    const rest = linkers.length > named.length ? ` and ${linkers.length - named.length} more` : ''
    throw new APIError(
      `This cannot be deleted: ${named.join(', ')}${rest} link to it, in the published text, in a draft or from the trash. Remove the links there first.`,
      409,
      { linkedBy: linkers },
      true,
    )
  }

const linkersOf = async ({
  target,
  id,
  req,
}: {
  target: LinkedCollection
  id: string | number
  req: PayloadRequest
}): Promise<Linker[]> => {
  const linkers = new Map<string, Linker>()
  const shared = { depth: 0, pagination: false, overrideAccess: true, trash: true, req } as const
  for (const { source, path } of links.filter((link) => link.target === target)) {
    const label = source === 'articles' ? 'title' : 'name'
    const add = (linker: string, document: object) => {
      if (linkers.has(linker)) return
      const title = new Map<string, unknown>(Object.entries(document)).get(label)
      linkers.set(linker, {
        collection: source,
        id: linker,
        title: String(title || 'without a title'),
      })
    }
    const published = await req.payload.find({
      collection: source,
      where: { and: [{ [path]: { equals: id } }, { _status: { equals: 'published' } }] },
      // Without a selection every article found would be rendered.
      select: { [label]: true },
      ...shared,
    })
    for (const document of published.docs) add(String(document.id), document)
    const latest = await req.payload.findVersions({
      collection: source,
      where: { and: [{ latest: { equals: true } }, { [`version.${path}`]: { equals: id } }] },
      select: { parent: true, version: { [label]: true } },
      ...shared,
    })
    for (const { parent, version } of latest.docs) add(String(parent), version)
  }
  return [...linkers.values()]
}
