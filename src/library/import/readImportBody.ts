import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { isRecord } from '../../references/canonicalJson'
import { readLimited } from '../../publishing/readLimited'
import { importLimit, type ImportSource } from './importedSource'
import type { ImportOptions } from './importRecord'
import { similarChoices, type SimilarChoice } from './vocabulary'

export type ImportBody = { sources: ImportSource[]; options: ImportOptions }

/** What a form or JSON adds to what it carries: boundaries, escapes, choices. */
const overhead = 2 * 1024 * 1024
const mostFiles = 50
const mostChoices = 20_000

/**
 * Reads what was sent to be imported: a form with one or more fields `file`, or JSON {text}; either may have
 * `format` and `options`. Text is taken as it is, too. The size is checked before the body is read and while it is.
 * @throws APIError 413 when it is too large, 400 when it is none of these.
 */
export const readImportBody = async (
  req: Pick<PayloadRequest, 'body' | 'headers'>,
): Promise<ImportBody> => {
  const limit = importLimit() + overhead
  if (Number(req.headers.get('content-length')) > limit) throw tooLarge()
  const contentType = req.headers.get('content-type') ?? ''
  if (!req.body) throw nothing()
  const body = await readLimited({ stream: req.body, limit, tooLarge })
  const reader = readers.find(({ type }) => type.test(contentType))
  if (!reader) throw nothing()
  const read = await reader.read({ body, contentType })
  if (read.sources.length === 0) throw nothing()
  if (read.sources.some(({ content }) => content.length > importLimit())) throw tooLarge()
  return read
}

type Sent = { body: Uint8Array<ArrayBuffer>; contentType: string }

const readForm = async ({ body, contentType }: Sent): Promise<ImportBody> => {
  const form = await formOf({ body, contentType })
  const format = form.get('format')
  const files = form.getAll('file').filter((value) => value instanceof File)
  if (files.length > mostFiles) {
    throw refused(`There are ${files.length} files; at most ${mostFiles} are imported at once.`)
  }
  const sources = files.map(async (file) => ({
    content: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name.replace(/\p{Cc}+/gu, ' ').slice(-200) || 'the uploaded file',
    ...(typeof format === 'string' && format && { format }),
  }))
  const options = form.get('options')
  return {
    sources: await Promise.all(sources),
    options: typeof options === 'string' ? optionsIn(jsonOf(options)) : {},
  }
}

const readJson = ({ body }: Sent): ImportBody => {
  const sent = jsonOf(new TextDecoder().decode(body))
  if (!isRecord(sent) || typeof sent.text !== 'string') throw nothing()
  const { text, format, options } = sent
  if (format !== undefined && typeof format !== 'string') throw refused('format is a name.')
  const source = { content: text, fileName: 'pasted text', ...(format && { format }) }
  return { sources: [source], options: optionsIn(options) }
}

const readText = ({ body }: Sent): ImportBody => ({
  sources: [{ content: body, fileName: 'pasted text' }],
  options: {},
})

const readers: {
  type: RegExp
  read: (sent: Sent) => ImportBody | Promise<ImportBody>
}[] = [
  { type: /^multipart\/form-data\b/i, read: readForm },
  { type: /^application\/json\b/i, read: readJson },
  { type: /^text\//i, read: readText },
]

const optionsIn = (value: unknown): ImportOptions => {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw refused('options is an object.')
  const { similar, choices = {} } = value
  if (similar !== undefined && !isChoice(similar)) throw refused(`similar is ${choiceNames}.`)
  if (!isRecord(choices) || Object.keys(choices).length > mostChoices) {
    throw refused(`choices is an object of at most ${mostChoices} entries.`)
  }
  const chosen: Record<string, SimilarChoice> = {}
  for (const [index, choice] of Object.entries(choices)) {
    if (!isChoice(choice))
      throw refused(`The choice for the entry ${index.slice(0, 20)} is ${choiceNames}.`)
    chosen[index] = choice
  }
  return { ...(similar !== undefined && { similar }), choices: chosen }
}

const isChoice = (value: unknown): value is SimilarChoice =>
  similarChoices.some((choice) => choice === value)

const choiceNames = similarChoices.map((choice) => `“${choice}”`).join(' or ')

const formOf = async ({ body, contentType }: Sent): Promise<FormData> => {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw nothing()
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('This is no JSON. Send {"text": "..."} or a form with files.')
  }
}

const refused = (message: string) => new APIError(message, 400, { code: 'bad-request' }, true)

const nothing = () =>
  new APIError(
    'There is nothing to import. Send a form (multipart/form-data) with files in the field “file”, or JSON {"text": "..."}.',
    400,
    { code: 'nothing-to-import' },
    true,
  )

const tooLarge = () =>
  new APIError(
    `This is larger than ${Math.floor(importLimit() / 1024 / 1024)} MB, the most that is imported at once. Split it, or import it on the server with “vouch import”.`,
    413,
    { code: 'too-large' },
    true,
  )
