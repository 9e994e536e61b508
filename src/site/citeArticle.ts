import { UnknownStyleError, resolveStyle } from '../citations/styles/styles'
import type { Style } from '../citations/styles/styles'
import { formatReferenceInWorker } from '../citations/worker/renderInWorker'
import type { CslItem } from '../references/csl'
import type { Article } from './articleQuery'
import { siteName } from './siteName'

type ArticleToCite = Pick<Article, 'title' | 'authors' | 'updatedAt' | 'bibliography'>

const partsOf = (date: Date) => ({
  'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]],
})

/** How others cite the article: sanitised HTML in the style and locale of its own bibliography. */
export const citeArticle = async ({
  article,
  url,
  now,
}: {
  article: ArticleToCite
  url: string
  now: Date
}): Promise<string> => {
  const reference: CslItem = {
    id: 'article',
    type: 'webpage',
    title: article.title,
    author: article.authors?.map(({ name }) => ({ literal: name })) ?? [],
    'container-title': siteName,
    issued: partsOf(new Date(article.updatedAt)),
    accessed: partsOf(now),
    URL: url,
  }
  const { style, locale } = article.bibliography
  const printed = await formatReferenceInWorker({
    reference,
    style: styleOrVancouver(style),
    locale,
  })
  return printed.html
}

/** Where the API is another server, it may have styles that this one does not. */
const styleOrVancouver = (id: string): Style => {
  try {
    return resolveStyle(id)
  } catch (error) {
    if (!(error instanceof UnknownStyleError)) throw error
    return resolveStyle('vancouver')
  }
}
