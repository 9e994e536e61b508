import type { FieldHook, PayloadRequest } from 'payload'
import { canReadDrafts } from '../../../src/access/party'
import { articleSourceFields } from '../../../src/publishing/articleDocument'
import type { ArticleSource } from '../../../src/publishing/articleDocument'
import { renderArticle } from '../../../src/publishing/renderArticle'
import type { RenderedArticle } from '../../../src/publishing/renderArticle'
import { citationOptionsOf } from './checkCitationQuery'

const ofDocument = new WeakMap<object, Promise<RenderedArticle>>()

const sourceNames = Object.keys(articleSourceFields)

/** MongoDB leaves out what was never written; then one query more is made than is needed. */
const withSource = async (
  req: PayloadRequest,
  data: ArticleSource & { id?: unknown },
  isDraft: boolean,
): Promise<ArticleSource> => {
  // A version has no id: it stands for itself, not for what the article is now.
  if (typeof data.id !== 'string' || sourceNames.every((name) => name in data)) return data
  const article = await req.payload.findByID({
    collection: 'articles',
    id: data.id,
    depth: 0,
    draft: isDraft,
    select: articleSourceFields,
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
      withSource(req, data, isDraft).then((article) =>
        renderArticle({ req, article, isDraft, overrideAccess, options: citationOptionsOf(req) }),
      )
    if (!known) ofDocument.set(data, rendering)
    return (await rendering)[part]
  }
