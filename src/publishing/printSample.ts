import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { RenderedDocument } from '../citations/render'
import type { Style } from '../citations/styles/styles'
import { printDocument } from './printing'
import { sampleCitations, sampleReferences } from './sampleDocument'

/**
 * What a style makes of sample works, in its own locale unless another is asked for; or what keeps it from
 * printing them, in words for who wrote it.
 * @throws APIError where the locale is not there, or where it cannot be told at the moment.
 */
export const printSample = async ({
  req,
  style,
  locale,
}: {
  req: PayloadRequest
  style: Style
  locale?: string
}): Promise<{ printed: RenderedDocument } | { problem: string }> => {
  try {
    const printed = await printDocument({
      req,
      document: { citations: sampleCitations, references: sampleReferences, style, locale },
    })
    return { printed }
  } catch (error) {
    if (error instanceof APIError && error.status === 422) return { problem: error.message }
    throw error
  }
}
