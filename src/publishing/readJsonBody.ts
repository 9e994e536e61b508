import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { readLimited } from './readLimited'

/**
 * Reads a JSON body of at most `limit` bytes.
 * @throws APIError 415 where it is of another type or compressed, 413 where it is too large, 400 where it is no
 * JSON in UTF-8.
 */
export const readJsonBody = async ({
  req,
  limit,
}: {
  req: Pick<PayloadRequest, 'body' | 'headers'>
  limit: number
}): Promise<unknown> => {
  const { headers, body } = req
  const isJson = /^application\/(?:[\w.-]+\+)?json[ \t]*(?:;|$)/i.test(
    headers.get('content-type')?.trim() ?? '',
  )
  if (!isJson || headers.has('content-encoding')) throw refused(415, unsupported)
  const tooLarge = () => bodyTooLarge(limit)
  if (Number(headers.get('content-length')) > limit) throw tooLarge()
  if (!body) throw refused(400, noJson)
  const bytes = await readLimited({ stream: body, limit, tooLarge })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw refused(400, noJson)
  }
}

/** What a caller is told whose body has more bytes than `limit`. */
export const bodyTooLarge = (limit: number) =>
  refused(413, `The body is too large: it has at most ${limit} bytes. Send less at a time.`)

const unsupported =
  'The body is JSON, and not compressed: send it with Content-Type: application/json.'

const noJson = 'The body is no JSON in UTF-8.'

const refused = (status: number, message: string) => new APIError(message, status, undefined, true)
