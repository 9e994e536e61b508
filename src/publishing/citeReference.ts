import type { PayloadRequest } from 'payload'
import { printedAs } from '../citations/outputs'
import type { CslItem } from '../references/csl'
import { citationSettings } from './citationSettings'
import type { CitationOptions } from './citationSettings'
import { printReference } from './printing'

/** One reference as it is cited by itself. */
export type CitedReference = {
  style: string
  locale: string
  html: string
  text: string
  markdown: string
}

/**
 * Prints one reference as the style's bibliography has it, without a number in front; as its note where the style
 * has no bibliography.
 * @throws APIError as `citationSettings` and `printReference` do.
 */
export const citeReference = async ({
  req,
  reference,
  options,
}: {
  req: PayloadRequest
  reference: CslItem
  options: CitationOptions
}): Promise<CitedReference> => {
  const { style, locale } = await citationSettings({ req, options })
  const printed = await printReference({ req, reference, style, locale })
  const markdown = printedAs({ printed, format: 'markdown' })
  return { style: style.id, locale, ...printed, markdown }
}
