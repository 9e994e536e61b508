import type { PayloadRequest } from 'payload'
import { setUploadedStyles } from '../citations/styles/uploadedStyles'
import type { UploadedStyle } from '@payload-types'

/** An uploaded style without its text: enough to list it, and to know whether it has changed. */
export type UploadedStyleRow = Pick<UploadedStyle, 'id' | 'styleId' | 'updatedAt'> & {
  title: string
  hash: string
  /** The id of the style that a dependent one prints as. */
  parent: string | null
}

/**
 * Lets the citation module know the uploaded styles as this request sees them, and gives them. Whoever names
 * a style awaits this first: another process, or a write that was taken back, may have changed them. One query
 * for each request, and one more when something has changed.
 */
export const refreshUploadedStyles = async (
  req: PayloadRequest,
): Promise<readonly UploadedStyleRow[]> => {
  const rows = await rowsOf(req)
  const state = JSON.stringify(rows)
  if (state === knownState) return rows
  const { docs } = await req.payload.find({
    collection: 'uploaded-styles',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { styleId: true, xml: true },
    req,
  })
  setUploadedStyles(docs.map(({ styleId, xml }) => ({ id: styleId, xml })))
  knownState = state
  return rows
}

/** Whoever writes a style calls this: the same request may go on to print in it. */
export const forgetUploadedStyles = (req: PayloadRequest): void => {
  rowsByRequest.delete(req.context)
}

let knownState = '[]'

const rowsByRequest = new WeakMap<object, Promise<readonly UploadedStyleRow[]>>()

const rowsOf = (req: PayloadRequest): Promise<readonly UploadedStyleRow[]> => {
  const known = rowsByRequest.get(req.context)
  if (known) return known
  const loading = loadRows(req)
  rowsByRequest.set(req.context, loading)
  return loading
}

const loadRows = async (req: PayloadRequest): Promise<UploadedStyleRow[]> => {
  const { docs } = await req.payload.find({
    collection: 'uploaded-styles',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    sort: 'styleId',
    select: { styleId: true, title: true, parent: true, hash: true, updatedAt: true },
    req,
  })
  return docs.map(({ id, styleId, title, parent, hash, updatedAt }) => ({
    id,
    styleId,
    updatedAt,
    title: title || styleId,
    parent: parent ?? null,
    hash: hash ?? '',
  }))
}
