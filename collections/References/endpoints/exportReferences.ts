import { APIError } from 'payload'
import type { PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { canReadDrafts } from '../../../src/access/party'
import { exportReferences } from '../../../src/library/export/exportReferences'
import { readEndpoints } from '../../../src/publishing/answers/answer'
import { citationOptionsIn, textOf } from '../../../src/publishing/answers/query'
import { isRecord } from '../../../src/references/canonicalJson'

/**
 * `GET /api/references/export?format=|style=&where=|ids=|search=`: the references that the caller may read, or a
 * selection of them, as a file; for whoever is signed in. See exportReferences.
 */
export const exportReferencesEndpoints = readEndpoints('/export', async (req) => {
  if (!canReadDrafts(req)) {
    throw new APIError('Sign in to export references.', 401, undefined, true)
  }
  const format = textOf(req, 'format')
  const { mediaType, extension, pieces } = await exportReferences({
    req,
    where: selectionIn(req),
    overrideAccess: false,
    options: { ...citationOptionsIn(req), ...(format && { format }) },
  })
  return new Response(await streamOf(pieces), {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="references.${extension}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})

const longestIds = 100_000

const selectionIn = (req: PayloadRequest): Where => {
  const { where }: { where?: Where } = req.query
  const ids = textOf(req, 'ids', longestIds)?.split(',').filter(Boolean)
  const selected: Where = {
    and: [...(isRecord(where) ? [where] : []), ...(ids ? [{ id: { in: ids } }] : [])],
  }
  return mergeListSearchAndWhere({
    collectionConfig: req.payload.collections.references.config,
    search: textOf(req, 'search') ?? '',
    where: selected,
  })
}

/** What goes wrong before the first piece is answered as an error. */
const streamOf = async (pieces: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> => {
  const iterator = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let next = await iterator.next()
  return new ReadableStream({
    pull: async (controller) => {
      if (next.done) return controller.close()
      controller.enqueue(encoder.encode(next.value))
      next = await iterator.next()
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
