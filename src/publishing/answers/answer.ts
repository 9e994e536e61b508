import { createHash } from 'node:crypto'
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { answerFormats } from './formats'
import type { Answerable, AnswerFormat, AnswerFormatName } from './formats'

type Content = { body: string; mediaType: string }

/** What the answer to the same address depends on beside it. */
const vary = 'Accept, Authorization, Cookie, Origin'

/**
 * The answer in one format, as a browser may get it: nothing of it is guessed at (next.config.mjs sees to it that
 * nothing in it runs), and what belongs in a file is saved under `fileName`.
 */
export const answerIn = ({
  req,
  format,
  answerable,
  fileName,
}: {
  req: PayloadRequest
  format: AnswerFormatName
  answerable: Answerable
  /** Without its extension. */
  fileName: string
}): Response => {
  const { write, mediaType, extension }: AnswerFormat = answerFormats[format]
  const response = answerWith({ req, content: { body: write(answerable), mediaType } })
  if (extension) {
    const name = fileName.replace(/[^\w-]+/g, '-').slice(0, 100) || 'references'
    response.headers.set('Content-Disposition', `attachment; filename="${name}.${extension}"`)
  }
  return response
}

/** A list or a record of ours as JSON. */
export const jsonAnswer = (req: PayloadRequest, value: object): Response =>
  answerWith({ req, content: { body: JSON.stringify(value), mediaType: 'application/json' } })

/**
 * A GET endpoint, and the same for HEAD, which Payload knows as a method of its own (RFC 9110, 9.3.2:
 * the same headers without the content).
 */
export const readEndpoints = (path: string, handler: PayloadHandler): Endpoint[] => [
  { path, method: 'get', handler },
  {
    path,
    method: 'head',
    handler: async (req) => {
      const { status, headers } = await handler(req)
      return new Response(null, { status, headers })
    },
  },
]

/** 200 with a strong ETag, or 304 where the caller has this very content already (RFC 9110, 13.1.2). */
const answerWith = ({ req, content }: { req: PayloadRequest; content: Content }): Response => {
  const isStored = req.method === 'GET' || req.method === 'HEAD'
  const headers = new Headers({
    'Content-Type': `${content.mediaType}; charset=utf-8`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isStored ? (req.user ? 'private, no-cache' : 'no-cache') : 'no-store',
    Vary: vary,
  })
  if (!isStored) return new Response(content.body, { headers })
  const tag = entityTag(content)
  headers.set('ETag', tag)
  if (!hasTag({ known: req.headers.get('if-none-match'), tag })) {
    return new Response(content.body, { headers })
  }
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}

const entityTag = ({ body, mediaType }: Content): string =>
  `"${createHash('sha256').update(`${mediaType}\n${body}`).digest('base64url')}"`

/** A proxy that compresses makes a tag weak; the comparison does not mind (RFC 9110, 8.8.3.2). */
const hasTag = ({ known, tag }: { known: string | null; tag: string }): boolean =>
  (known ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === tag)
