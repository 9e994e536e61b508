import { isStaff } from '../../access/party'
import { listLocales } from '../../citations/styles/locales'
import { unusableStyles } from '../../citations/styles/styles'
import { jsonAnswer, readEndpoints } from '../answers/answer'
import { countOf, textOf } from '../answers/query'
import { listSiteStyles } from '../listSiteStyles'

/**
 * `GET /api/citation-styles?search=&limit=&page=`: without `search` all, by title; without `limit` all that are
 * found. Staff are told, too, which styles of a folder or an upload cannot be used, and why.
 */
const styles = readEndpoints('/citation-styles', async (req) => {
  const found = await listSiteStyles({ req, search: textOf(req, 'search') })
  const limit = countOf(req, 'limit') ?? Math.max(found.length, 1)
  const page = countOf(req, 'page') ?? 1
  const end = page * limit
  return jsonAnswer(req, {
    docs: found.slice(end - limit, end),
    totalDocs: found.length,
    limit,
    page,
    totalPages: Math.max(1, Math.ceil(found.length / limit)),
    hasNextPage: end < found.length,
    ...(isStaff(req) ? { unusable: unusableStyles() } : {}),
  })
})

/** `GET /api/citation-locales`: all of them. */
const locales = readEndpoints('/citation-locales', (req) => {
  const docs = listLocales()
  return jsonAnswer(req, { docs, totalDocs: docs.length })
})

/** Lists for whoever chooses how citations print. */
export const citationStyleEndpoints = [...styles, ...locales]
