import { APIError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { isStaff } from '../../../src/access/party'
import type { RenderedDocument } from '../../../src/citations/render'
import type { Style, StyleKind } from '../../../src/citations/styles/styles'
import { checkUploadedStyle } from '../../../src/publishing/checkUploadedStyle'
import type { UploadProblem } from '../../../src/publishing/checkUploadedStyle'
import { unusableName } from '../../../src/publishing/printing'
import { printSample } from '../../../src/publishing/printSample'
import { readJsonBody } from '../../../src/publishing/readJsonBody'
import { resolveSiteStyle } from '../../../src/publishing/resolveSiteStyle'

/** What keeps a style from being saved; and what it is and prints, where it is one. */
export type StylePreview = {
  problems: UploadProblem[]
  title?: string
  kind?: StyleKind
  parent?: string | null
  defaultLocale?: string | null
  printed?: RenderedDocument
}

/**
 * `POST /api/uploaded-styles/preview` {xml, styleId, fileName, id} or {style}, and citationLocale: what a style
 * that was not saved yet, or one of the site, makes of sample works, and what keeps it from being saved. For staff;
 * nothing is stored. `id` is that of the document whose text this will be.
 */
export const previewStyleEndpoint: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    if (!isStaff(req)) {
      throw new APIError('Sign in to try out a style.', req.user ? 403 : 401, undefined, true)
    }
    const asked = await readBody(req)
    const { problems, style } = await styleToTry({ req, asked })
    if (!style) return Response.json({ problems } satisfies StylePreview)
    const sample = await printSample({ req, style, locale: asked.citationLocale })
    if ('problem' in sample) {
      return Response.json({
        problems: [...problems, { path: 'xml', message: sample.problem }],
      } satisfies StylePreview)
    }
    const { title, kind, parent, defaultLocale } = style
    return Response.json({
      problems,
      title,
      kind,
      parent: parent ?? null,
      defaultLocale,
      printed: sample.printed,
    } satisfies StylePreview)
  },
}

type AskedPreview = {
  xml?: string
  styleId?: string
  fileName?: string
  id?: string
  style?: string
  citationLocale?: string
}

const names = ['xml', 'styleId', 'fileName', 'id', 'style', 'citationLocale'] as const

const readBody = async (req: PayloadRequest): Promise<AskedPreview> => {
  const body = await readJsonBody({ req, limit: largestBody })
  const sent = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  )
  const asked: AskedPreview = {}
  for (const name of names) {
    const value = sent.get(name)
    if (typeof value === 'string' && value) asked[name] = value
  }
  return asked
}

/** In bytes: a million characters of at most four bytes each, and as much again for their escapes. */
const largestBody = 8_000_000

const styleToTry = async ({
  req,
  asked: { style: id, ...upload },
}: {
  req: PayloadRequest
  asked: AskedPreview
}): Promise<{ problems: UploadProblem[]; style?: Style }> => {
  if (id === undefined) {
    return checkUploadedStyle({ req, ...upload, stored: await storedStyle(req, upload.id) })
  }
  try {
    return { problems: [], style: await resolveSiteStyle({ req, id }) }
  } catch (error) {
    throw unusableName(error) ?? error
  }
}

const storedStyle = async (req: PayloadRequest, id: string | undefined) => {
  if (!id) return undefined
  const stored = await req.payload.findByID({
    collection: 'uploaded-styles',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { styleId: true },
    req,
  })
  return stored ?? undefined
}
