import { answerIn, readEndpoints } from '../../../src/publishing/answers/answer'
import { answerableBibliography } from '../../../src/publishing/answers/formats'
import { negotiatedFormat } from '../../../src/publishing/answers/negotiate'
import { citationOptionsIn, textOf } from '../../../src/publishing/answers/query'
import { bibliographyOf } from '../../../src/publishing/articleBibliography'
import { checkCitationOptions } from '../../../src/publishing/citationSettings'
import { findArticle, isDraftAsked } from '../../../src/publishing/findArticles'
import { printArticle } from '../../../src/publishing/renderArticle'

/**
 * `GET /api/articles/:id/bibliography?style=&citationLocale=&format=&section=&draft=`: the bibliography of one
 * article, by id or slug, in any format of `answerFormats`, for whoever may read the article.
 */
export const bibliographyEndpoints = readEndpoints('/:id/bibliography', async (req) => {
  const format = negotiatedFormat({ req, format: textOf(req, 'format') })
  const options = citationOptionsIn(req)
  await checkCitationOptions({ req, options })
  const isDraft = isDraftAsked(req)
  const article = await findArticle({ req, name: String(req.routeParams?.id), isDraft })
  const section = textOf(req, 'section')
  const printed = await printArticle({ req, article, options, isDraft })
  return answerIn({
    req,
    format,
    fileName: article.slug ?? 'references',
    answerable: answerableBibliography(bibliographyOf(printed, section)),
  })
})
