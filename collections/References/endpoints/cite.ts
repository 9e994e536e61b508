import { answerIn, readEndpoints } from '../../../src/publishing/answers/answer'
import { negotiatedFormat } from '../../../src/publishing/answers/negotiate'
import { citationOptionsIn, textOf } from '../../../src/publishing/answers/query'
import { checkCitationOptions } from '../../../src/publishing/citationSettings'
import { citeReference } from '../../../src/publishing/citeReference'
import { findReference } from '../../../src/publishing/findReference'

/**
 * `GET /api/references/:id/cite?style=&citationLocale=&format=`: one reference, by id or citation key, in any
 * format of `answerFormats`, for whoever may read it.
 */
export const citeEndpoints = readEndpoints('/:id/cite', async (req) => {
  const format = negotiatedFormat({ req, format: textOf(req, 'format') })
  const options = citationOptionsIn(req)
  await checkCitationOptions({ req, options })
  const { reference, citationKey } = await findReference(req, String(req.routeParams?.id))
  const cited = await citeReference({ req, reference, options })
  return answerIn({
    req,
    format,
    fileName: citationKey ?? 'reference',
    answerable: { json: cited, print: (name) => cited[name], references: [reference] },
  })
})
