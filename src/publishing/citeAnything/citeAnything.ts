import type { PayloadRequest } from 'payload'
import type { Citation } from '../../citations/citation'
import type { RenderedDocument } from '../../citations/render'
import { citationSettings } from '../citationSettings'
import { printDocument } from '../printing'
import type { CitationInput, CiteBody } from './schema'

/**
 * Prints what an outsider sent and stores none of it. Without citations, and without a list of what to read
 * further, all references are the bibliography.
 * @throws APIError as `citationSettings` and `printDocument` do.
 */
export const citeAnything = async ({
  req,
  body,
}: {
  req: PayloadRequest
  body: CiteBody
}): Promise<RenderedDocument> => {
  const { references, citations } = body
  const settings = await citationSettings({ req, options: body })
  const all = citations ? [] : references.map(({ id }) => id)
  return printDocument({
    req,
    pool: 'visitors',
    document: {
      citations: withIds(citations ?? []),
      references,
      furtherReading: body.furtherReading ?? all,
      ...settings,
    },
  })
}

/** A citation without an id gets one by its place: `citation-1`, or the next that nobody has. */
const withIds = (citations: readonly CitationInput[]): Citation[] => {
  const taken = new Set(citations.map(({ id }) => id))
  return citations.map(({ id, mode, cites }, index) => {
    let own = id ?? `citation-${index + 1}`
    while (id === undefined && taken.has(own)) own = `${own}-${index + 1}`
    taken.add(own)
    return {
      id: own,
      mode,
      cites: cites.map((cite, place) => ({ ...cite, id: cite.id ?? `${own}-cite-${place + 1}` })),
    }
  })
}
