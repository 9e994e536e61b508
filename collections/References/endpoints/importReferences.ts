import { APIError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { canImportReferences } from '../../../src/access/importReferences'
import { answerInTime } from '../../../src/library/import/answerInTime'
import { openSources } from '../../../src/library/import/importedSource'
import type { OpenedSource } from '../../../src/library/import/importedSource'
import { startImport } from '../../../src/library/import/importReferences'
import { lookedUpSource } from '../../../src/library/import/lookedUpSource'
import { previewImport } from '../../../src/library/import/previewImport'
import { readImportBody } from '../../../src/library/import/readImportBody'
import { readImportRecord } from '../../../src/library/import/importRecord'
import { ReferenceFileError } from '../../../src/references/formats'
import { refuseUnless } from '../../../src/access/refusal'
import { isDryRunAsked } from '../../../src/publishing/answers/query'

/**
 * `POST /api/references/import`: imports references from files, from a text in any format, or from a list of
 * identifiers (see readImportBody), for whoever may create references. `?dryRun=true` answers what would come in,
 * entry by entry. Otherwise the answer is the import's record: 201 when it is done, 202 while it goes on.
 */
export const importReferencesEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    refuseUnless({
      isAllowed: canImportReferences(req),
      req,
      task: 'import references',
      ask: 'an editor, a reviewer, a publisher or an admin',
    })
    const isDryRun = isDryRunAsked(req)
    const { sources, options } = await readImportBody(req)
    const source = await forPeople(
      async () => (await lookedUpSource({ req, sources })) ?? openSources(sources),
    )
    if (isDryRun) return previewFor({ req, source })
    const { id, finished } = await startImport({ payload, source, options, ...(user && { user }) })
    return answerInTime({ finished, record: () => readImportRecord({ payload, id }), status: 201 })
  },
}

/** Nobody waits for the preview of a request that was given up: it ends with it. */
const previewFor = async ({
  req: { payload, signal },
  source,
}: {
  req: PayloadRequest
  source: OpenedSource
}): Promise<Response> => {
  try {
    return Response.json(await previewImport({ payload, source, ...(signal && { signal }) }))
  } catch (error) {
    if (signal?.aborted) return new Response(null, { status: 499 })
    throw error
  }
}

const forPeople = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error
    const status = error.code === 'too-large' ? 413 : 400
    throw new APIError(error.message, status, { code: error.code }, true)
  }
}
