import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { canReadDrafts } from '../access/party'
import { articleSourceFields } from './articleDocument'
import type { ArticleSource } from './articleDocument'
import { shown } from './answers/shown'

export type FoundArticle = ArticleSource & { id: string; slug?: string | null }

/**
 * Articles by their ids or slugs, in that order, with what their rendering is made from: those that the
 * caller may read, in their latest drafts where `isDraft`.
 * @throws APIError 404 where one of them is not there, or not for the caller.
 */
export const findArticles = async ({
  req,
  names,
  isDraft,
}: {
  req: PayloadRequest
  names: readonly string[]
  isDraft: boolean
}): Promise<FoundArticle[]> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { or: [{ id: { in: [...names] } }, { slug: { in: [...names] } }] },
    depth: 0,
    draft: isDraft,
    pagination: false,
    select: { ...articleSourceFields, slug: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const byName = new Map([
    ...docs.map((article) => [article.slug, article] as const),
    ...docs.map((article) => [article.id, article] as const),
  ])
  return names.map((name) => byName.get(name) ?? notFound(name))
}

/** One article by its id or slug. @throws APIError 404 as `findArticles` does. */
export const findArticle = async ({
  name,
  ...asked
}: {
  req: PayloadRequest
  name: string
  isDraft: boolean
}): Promise<FoundArticle> => {
  const [article] = await findArticles({ ...asked, names: [name] })
  return article ?? notFound(name)
}

/** Whether a request asks for drafts as one that may read them. */
export const isDraftAsked = (req: PayloadRequest): boolean =>
  req.query.draft === 'true' && canReadDrafts(req)

const notFound = (name: string): never => {
  throw new APIError(
    `There is no article ${shown(name)}, or it is not for everybody to read.`,
    404,
    undefined,
    true,
  )
}
