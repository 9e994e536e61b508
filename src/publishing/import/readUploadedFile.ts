import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { largestFile } from '../../documents/text/decode'
import { readLimited } from '../readLimited'

/** What a form adds to its file: boundaries and headers. */
const formOverhead = 64 * 1024
const largestBody = largestFile + formOverhead

/**
 * Reads the one file of a multipart form, field `file`. The size is checked before the body is read and while it is.
 * @throws APIError 413 when it is too large, 400 when there is no such file.
 */
export const readUploadedFile = async (
  req: Pick<PayloadRequest, 'body' | 'headers'>,
): Promise<{ bytes: Uint8Array; fileName: string }> => {
  if (Number(req.headers.get('content-length')) > largestBody) throw tooLarge()
  const contentType = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(contentType) || !req.body) throw noFile()
  const body = await readLimited({ stream: req.body, limit: largestBody, tooLarge })
  const file = await fileIn({ body, contentType })
  if (!file) throw noFile()
  if (file.size > largestFile) throw tooLarge()
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: shortName(file.name) }
}

const fileIn = async ({
  body,
  contentType,
}: {
  body: Uint8Array<ArrayBuffer>
  contentType: string
}): Promise<File | undefined> => {
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    const file = form.get('file')
    return file instanceof File ? file : undefined
  } catch {
    return undefined
  }
}

/** A file name is shown and stored, so it is one line and of a length that people can read. */
const shortName = (name: string): string =>
  name.replace(/\p{Cc}+/gu, ' ').slice(-200) || 'the uploaded file'

const tooLarge = () =>
  new APIError(
    'The file is too large; an article has at most 2 MB. Choose the text file of one article.',
    413,
    { code: 'file-too-large' },
    true,
  )

const noFile = () =>
  new APIError(
    'There is no file. Send a form (multipart/form-data) with a text file in the field “file”.',
    400,
    { code: 'no-file' },
    true,
  )
