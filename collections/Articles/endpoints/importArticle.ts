import { APIError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { canImportArticles } from '../../../src/access/importArticles'
import { ArticleImportError } from '../../../src/documents/text/articleImportError'
import { importArticle } from '../../../src/publishing/import/importArticle'
import { readUploadedFile } from '../../../src/publishing/import/readUploadedFile'
import { importReportJson } from '../../../src/publishing/import/report'

/**
 * `POST /api/articles/import`: imports an article from a text file (multipart, field `file`) as a draft, for whoever may
 * create all that an import creates. `?dryRun=true` says what would be created. Answers with the report.
 */
export const importArticleEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    refuseUnlessAllowed(req)
    const isDryRun = askedForDryRun(req.query.dryRun)
    const file = await readUploadedFile(req)
    const report = await forPeople(() =>
      importArticle({ payload: req.payload, req, ...file, isDryRun }),
    )
    const status = isDryRun || report.isUnchanged ? 200 : 201
    return Response.json(importReportJson(report), { status })
  },
}

const refuseUnlessAllowed = (req: PayloadRequest) => {
  if (canImportArticles(req)) return
  throw new APIError(
    req.user
      ? 'Your role may not import articles. Ask an editor, a publisher or an admin.'
      : 'Sign in to import an article.',
    req.user ? 403 : 401,
    undefined,
    true,
  )
}

/** Whoever misspells `true` must not import by mistake. */
const askedForDryRun = (value: unknown): boolean => {
  if (value === undefined || value === 'false') return false
  if (value === 'true') return true
  throw new APIError('dryRun is either true or false.', 400, undefined, true)
}

const forPeople = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ArticleImportError)) throw error
    const status = error.code === 'file-too-large' ? 413 : 400
    throw new APIError(error.message, status, { code: error.code }, true)
  }
}
