import { APIError } from 'payload'
import type { Endpoint } from 'payload'
import { canImportArticles } from '../../../src/access/importArticles'
import { ArticleImportError } from '../../../src/documents/text/articleImportError'
import { importArticle } from '../../../src/publishing/import/importArticle'
import { readUploadedFile } from '../../../src/publishing/import/readUploadedFile'
import { importReportJson } from '../../../src/publishing/import/report'
import { refuseUnless } from '../../../src/access/refusal'
import { isDryRunAsked } from '../../../src/publishing/answers/query'

/**
 * `POST /api/articles/import`: imports an article from a text file (multipart, field `file`) as a draft, for whoever may
 * create all that an import creates. `?dryRun=true` says what would be created. Answers with the report.
 */
export const importArticleEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    refuseUnless({
      isAllowed: canImportArticles(req),
      req,
      task: 'import articles',
      ask: 'an editor, a publisher or an admin',
    })
    const isDryRun = isDryRunAsked(req)
    const file = await readUploadedFile(req)
    const report = await forPeople(() =>
      importArticle({ payload: req.payload, req, ...file, isDryRun }),
    )
    const status = isDryRun || report.isUnchanged ? 200 : 201
    return Response.json(importReportJson(report), { status })
  },
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
