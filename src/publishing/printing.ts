import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { CitationEngineError } from '../citations/engine/engine'
import { DuplicateIdError } from '../citations/findings'
import { UnknownLocaleError } from '../citations/styles/locales'
import type { DocumentToRender, RenderedDocument } from '../citations/render'
import type { Printed } from '../citations/sanitise'
import { InvalidStyleError, UnknownStyleError } from '../citations/styles/styles'
import type { Style } from '../citations/styles/styles'
import {
  CitationDeadlineError,
  CitationsBusyError,
  CitationWorkerError,
} from '../citations/worker/errors'
import { formatReferenceInWorker, renderInWorker } from '../citations/worker/renderInWorker'
import type { PoolName } from '../citations/worker/runInWorker'
import type { CslItem } from '../references/csl'
import { withoutHtml } from './answers/shown'

/** The request for which something is printed: headers of its answer are written here. */
type Answering = Pick<PayloadRequest, 'responseHeaders'>

type ReferenceToPrint = { reference: CslItem; style: Style; locale: string }

/**
 * A document printed on behalf of a request, from its last state where a session is named.
 * @throws APIError 400 for a style, locale or id that cannot be used, 422 where the style cannot print it,
 * 503 where that takes too long, the worker fails, or too much is waiting (then with `Retry-After`).
 */
export const printDocument = ({
  req,
  ...printed
}: {
  req: Answering
  document: DocumentToRender
  session?: string
  pool?: PoolName
}): Promise<RenderedDocument> => forCallers(req, () => renderInWorker(printed))

/** One reference printed on behalf of a request. Throws what `printDocument` throws. */
export const printReference = ({
  req,
  ...reference
}: ReferenceToPrint & { req: Answering }): Promise<Printed> =>
  forCallers(req, () => formatReferenceInWorker(reference))

/** What a caller is told of a style or locale that cannot be used; undefined for any other error. */
export const unusableName = (error: unknown): APIError | undefined => {
  if (error instanceof InvalidStyleError)
    return new APIError(withoutHtml(error.message), 400, {}, true)
  if (!(error instanceof UnknownStyleError) && !(error instanceof UnknownLocaleError)) {
    return undefined
  }
  const list = error instanceof UnknownStyleError ? '/api/citation-styles' : '/api/citation-locales'
  return new APIError(
    `${withoutHtml(error.message)} The full list is at ${list}.`,
    400,
    { nearest: error.nearest, list },
    true,
  )
}

/** Tells a caller after how many seconds to ask again. */
const askToRetry = (req: Answering, seconds: number): void => {
  const headers = new Headers(req.responseHeaders)
  headers.set('Retry-After', String(seconds))
  req.responseHeaders = headers
}

const statuses = [
  [DuplicateIdError, 400],
  [CitationEngineError, 422],
  [CitationDeadlineError, 503],
  [CitationsBusyError, 503],
  [CitationWorkerError, 503],
] as const

const forCallers = async <Result>(
  req: Answering,
  print: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await print()
  } catch (error) {
    const unknown = unusableName(error)
    if (unknown) throw unknown
    const [, status] = statuses.find(([kind]) => error instanceof kind) ?? []
    if (!status || !(error instanceof Error)) throw error
    if (error instanceof CitationsBusyError) askToRetry(req, 5)
    throw new APIError(withoutHtml(error.message), status, undefined, true)
  }
}
