import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isOutermost } from '../../../src/access/outermost'
import { checkCitationOptions } from '../../../src/publishing/citationSettings'
import type { CitationOptions } from '../../../src/publishing/citationSettings'

/** How the query of a REST request wants citations printed. GraphQL has arguments for it. */
export const citationOptionsOf = (req: PayloadRequest): CitationOptions => {
  if (req.payloadAPI !== 'REST') return {}
  const word = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
  return { style: word(req.query.style), citationLocale: word(req.query.citationLocale) }
}

/**
 * Hook (`beforeOperation`): a style that does not exist is refused also where no article is found, or
 * nothing of it is rendered.
 * @throws APIError 400 that names the nearest ones.
 */
export const checkCitationQuery: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'read' || !isOutermost(args)) return
  await checkCitationOptions({ req, options: citationOptionsOf(req) })
}
