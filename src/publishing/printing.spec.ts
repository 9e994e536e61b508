import { describe, expect, it, vi } from 'vitest'
import type { PayloadRequest } from 'payload'
import { CitationEngineError } from '../citations/engine/engine'
import { resolveStyle } from '../citations/styles/styles'
import {
  CitationDeadlineError,
  CitationsBusyError,
  CitationWorkerError,
} from '../citations/worker/errors'
import { renderInWorker } from '../citations/worker/renderInWorker'
import { printDocument } from './printing'

vi.mock('../citations/worker/renderInWorker')

const style = resolveStyle('apa')

/** What a caller is told where the worker fails so. */
const refusal = async (error: Error) => {
  vi.mocked(renderInWorker).mockRejectedValueOnce(error)
  const req: Pick<PayloadRequest, 'responseHeaders'> = { responseHeaders: undefined }
  const document = { citations: [], references: [], style }
  const thrown: unknown = await printDocument({ req, document }).catch((caught: unknown) => caught)
  return { thrown, retryAfter: req.responseHeaders?.get('retry-after') ?? null }
}

describe('printDocument', () => {
  it.each([
    [new CitationDeadlineError({ subject: 'it', deadline: 10_000 }), 503, null],
    [new CitationsBusyError({ waiting: 100 }), 503, '5'],
    [new CitationWorkerError('it ended'), 503, null],
    [new CitationEngineError({ style, cause: '<b>' }), 422, null],
  ])('tells a caller of %s with its status', async (error, status, retryAfter) => {
    const refused = await refusal(error)
    expect(refused.thrown).toMatchObject({ status, isPublic: true })
    expect(String(refused.thrown)).not.toContain('<')
    expect(refused.retryAfter).toBe(retryAfter)
  })

  it('says nothing of any other error', async () => {
    const error = new Error('a stack')
    expect((await refusal(error)).thrown).toBe(error)
  })
})
