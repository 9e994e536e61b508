import { formatReference } from '../citations/render'
import { UnknownStyleError } from '../citations/styles'
import type { CslItem } from '../references/csl'
import type { Article } from './articleQuery'
import { siteName } from './siteName'

type ArticleToCite = Pick<Article, 'title' | 'authors' | 'updatedAt' | 'bibliography'>

const partsOf = (date: Date) => ({
  'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]],
})

/** How others cite the article: sanitised HTML in the style and locale of its own bibliography. */
export const citeArticle = ({
  article,
  url,
  now,
}: {
  article: ArticleToCite
  url: string
  now: Date
}): string => {
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
  try {
    return formatReference({ reference, style, locale }).html
  } catch (error) {
    if (!(error instanceof UnknownStyleError)) throw error
    return formatReference({ reference, style: 'vancouver', locale }).html
  }
}
