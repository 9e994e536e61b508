import type { FieldHook, PayloadRequest } from 'payload'
import { canReadDrafts } from '../../../src/access/party'
import { renderArticle } from '../../../src/publishing/renderArticle'
import type { ArticleSource, RenderedArticle } from '../../../src/publishing/renderArticle'
import { citationOptionsOf } from './checkCitationQuery'

const ofDocument = new WeakMap<object, Promise<RenderedArticle>>()

const withBody = async (
  req: PayloadRequest,
  data: ArticleSource & { id?: unknown },
  isDraft: boolean,
): Promise<ArticleSource> => {
  if ('body' in data || typeof data.id !== 'string') return data
  const article = await req.payload.findByID({
    collection: 'articles',
    id: data.id,
    depth: 0,
    draft: isDraft,
    select: { body: true, furtherReading: true, citationStyle: true, citationLocale: true },
    trash: true,
    // MongoDB leaves out a body that was never written, also of an article that was deleted just now.
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return article ?? data
}

/**
 * One part of the rendered article. All parts of one document that is being read share one rendering;
 * who selects none of them pays for none.
 */
export const renderedPart =
  <Part extends keyof RenderedArticle>(part: Part): FieldHook =>
  async ({ data, draft, req, overrideAccess }) => {
    // GraphQL has resolvers of its own for these fields, with arguments.
    if (!data || req.payloadAPI === 'GraphQL') return undefined
    // The text is asked for without access rules, so `?draft=true` must not decide alone.
    const isDraft = draft === true && (overrideAccess === true || canReadDrafts(req))
    const known = ofDocument.get(data)
    const rendering =
      known ??
      withBody(req, data, isDraft).then((article) =>
        renderArticle({ req, article, options: citationOptionsOf(req) }),
      )
    if (!known) ofDocument.set(data, rendering)
    return (await rendering)[part]
  }
