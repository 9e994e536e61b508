import type { PayloadRequest } from 'payload'
import { editorialPolicy } from './policy'
import { refreshUploadedStyles } from './uploadedStyles'

/** Something that prints in a style: what it is called, and where it is unless it is the policy. */
export type StyleUse = {
  collection: 'articles' | 'uploaded-styles' | 'editorial-policy'
  id: string | null
  title: string
}

/**
 * What prints in an uploaded style: the site by default, articles in their published state or their latest
 * draft, also from the trash, and styles that depend on it.
 */
export const usesOfStyle = async (req: PayloadRequest, styleId: string): Promise<StyleUse[]> => {
  const policy = await editorialPolicy(req)
  const ofSite: StyleUse[] =
    policy.citationStyle === styleId
      ? [{ collection: 'editorial-policy', id: null, title: 'Editorial policy' }]
      : []
  const dependents = (await refreshUploadedStyles(req))
    .filter(({ parent }) => parent === styleId)
    .map(({ id, title }): StyleUse => ({ collection: 'uploaded-styles', id, title }))
  return [...ofSite, ...(await articlesIn(req, styleId)), ...dependents]
}

/** A sentence about what prints in a style, for people. */
export const namedUses = (uses: readonly StyleUse[]): string => {
  const named = uses.slice(0, 5).map(({ title }) => `“${title}”`)
  const rest = uses.length > named.length ? ` and ${uses.length - named.length} more` : ''
  return `${named.join(', ')}${rest}`
}

const articlesIn = async (req: PayloadRequest, styleId: string): Promise<StyleUse[]> => {
  const shared = { depth: 0, pagination: false, overrideAccess: true, trash: true, req } as const
  const published = await req.payload.find({
    collection: 'articles',
    where: {
      and: [{ citationStyle: { equals: styleId } }, { _status: { equals: 'published' } }],
    },
    // Without a selection every article found would be rendered.
    select: { title: true },
    ...shared,
  })
  const latest = await req.payload.findVersions({
    collection: 'articles',
    where: {
      and: [{ latest: { equals: true } }, { 'version.citationStyle': { equals: styleId } }],
    },
    select: { parent: true, version: { title: true } },
    ...shared,
  })
  const titles = new Map<string, string>()
  for (const { id, title } of published.docs) titles.set(id, title || 'without a title')
  for (const { parent, version } of latest.docs) {
    titles.set(String(parent), version.title || 'without a title')
  }
  return [...titles].map(([id, title]) => ({ collection: 'articles', id, title }))
}
