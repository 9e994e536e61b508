import type { Endpoint } from 'payload'
import { answerIn } from '../answers/answer'
import { answerableBibliography } from '../answers/formats'
import { negotiatedFormat } from '../answers/negotiate'
import { citationOptionsIn, textOf } from '../answers/query'
import { citeAnything } from '../citeAnything/citeAnything'
import { citeBody } from '../citeAnything/citeBody'
import { citeLimits } from '../citeAnything/limits'
import { takeTurn, takeTurnsFor } from '../citeAnything/takeTurn'
import { readJsonBody } from '../readJsonBody'

/**
 * `POST /api/cite`: prints any CSL-JSON without storing it, for anybody, within the limits of `citeLimits`.
 * `style`, `citationLocale` and `format` may stand in the body or in the query; the body counts.
 */
export const citeEndpoint: Endpoint = {
  path: '/cite',
  method: 'post',
  handler: async (req) => {
    await takeTurn(req)
    const limits = citeLimits()
    const body = citeBody({ value: await readJsonBody({ req, limit: limits.bytes }), limits })
    const format = negotiatedFormat({ req, format: body.format ?? textOf(req, 'format') })
    await takeTurnsFor(req, body.references.length)
    const inQuery = citationOptionsIn(req)
    const bibliography = await citeAnything({
      req,
      body: {
        ...body,
        style: body.style ?? inQuery.style ?? undefined,
        citationLocale: body.citationLocale ?? inQuery.citationLocale ?? undefined,
      },
    })
    return answerIn({
      req,
      format,
      fileName: 'bibliography',
      answerable: answerableBibliography({ bibliography, references: body.references }),
    })
  },
}
