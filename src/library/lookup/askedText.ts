import type { PayloadRequest } from 'payload'
import { isRecord } from '../../references/canonicalJson'
import { refusal } from '../../access/refusal'
import { readJsonBody } from '../../publishing/readJsonBody'

const largestBody = 200_000

/** The body of a request as an object. @throws APIError as `readJsonBody` does, 400 where it is no object. */
export const objectBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body = await readJsonBody({ req, limit: largestBody })
  if (isRecord(body)) return body
  throw refusal(400, 'The body is an object, such as {"text": "10.1016/j.jaad.2015.10.024"}.')
}

/** What somebody pasted, `text` of the body. @throws APIError 400 where there is none, or too much of it. */
export const askedText = async (req: PayloadRequest, longest: number): Promise<string> => {
  const { text } = await objectBody(req)
  if (typeof text !== 'string' || text.trim() === '') {
    throw refusal(400, 'text is missing: an identifier, an address or a title.')
  }
  if (text.length <= longest) return text
  throw refusal(400, `text is too long: it has at most ${longest} characters. Send less at a time.`)
}
