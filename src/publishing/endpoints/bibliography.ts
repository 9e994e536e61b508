import { answerIn, readEndpoints } from '../answers/answer'
import { answerableBibliography } from '../answers/formats'
import { negotiatedFormat } from '../answers/negotiate'
import { citationOptionsIn, textOf } from '../answers/query'
import { articleNames } from '../articleNames'
import { checkCitationOptions } from '../citationSettings'
import { findArticles, isDraftAsked } from '../findArticles'
import { renderArticles } from '../renderArticles'

/**
 * `GET /api/bibliography?articles=<id or slug>,<...>&style=&citationLocale=&format=&draft=`: one bibliography for
 * several articles together.
 */
export const bibliographyEndpoints = readEndpoints('/bibliography', async (req) => {
  const format = negotiatedFormat({ req, format: textOf(req, 'format') })
  const options = citationOptionsIn(req)
  await checkCitationOptions({ req, options })
  const names = articleNames((textOf(req, 'articles', 10_000) ?? '').split(','))
  const isDraft = isDraftAsked(req)
  const articles = await findArticles({ req, names, isDraft })
  const { bibliography, references } = await renderArticles({ req, articles, options, isDraft })
  return answerIn({
    req,
    format,
    fileName: 'bibliography',
    answerable: answerableBibliography({ bibliography, references }),
  })
})
