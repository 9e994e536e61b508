import { createHash } from 'node:crypto'
import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { ReadEntry } from '../../references/formats'
import { askedIn } from '../../registries/asked'
import { registryClient } from '../../registries/http/client'
import type { LookUpResult } from '../../registries/lookUp'
import { lookUpMany } from '../../registries/lookUpMany'
import { recognisePasted } from '../../registries/recognisePasted'
import { takeLookUps } from '../lookup/turns'
import type { ImportSource, OpenedSource } from './importedSource'
import { lookedUpFormat } from './vocabulary'

/** Longer texts are files, and no list that somebody pasted. */
const longestList = 20_000
const mostItems = 100

/**
 * A list of identifiers and addresses, or whatever is given as `looked-up`, titles too, looked up in the registries;
 * undefined where the text is anything else. What no registry knows is an entry with the reason.
 * @throws APIError 413 for too long a list, 429 when too much was asked of the registries.
 */
export const lookedUpSource = async ({
  req,
  sources,
}: {
  req: PayloadRequest
  sources: readonly ImportSource[]
}): Promise<OpenedSource | undefined> => {
  const [source] = sources
  if (!source || sources.length > 1) return undefined
  const { content, fileName, format } = source
  const isAskedFor = format === lookedUpFormat
  if (!isAskedFor && (format || content.length > longestList)) return undefined
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  if (!isAskedFor && recognisePasted(text).kind !== 'identifiers') return undefined
  const asked = askedIn(text.slice(0, longestList))
  if (asked.length > mostItems || text.length > longestList) throw tooMany()
  await takeLookUps(req, asked.length)
  const results = await lookUpMany({ client: registryClient(), asked })
  return {
    format: lookedUpFormat,
    fileName,
    contentHash: createHash('sha256').update(content).digest('hex'),
    entries: results.map((result, index) => ({
      index,
      entry: lookedUpEntry({ result, line: index + 1 }),
      ...(result.found && { found: result.found }),
      progress: index / results.length,
    })),
  }
}

const tooMany = () =>
  new APIError(
    `At most ${mostItems} works are looked up at once. Give fewer at a time, or import a file.`,
    413,
    { code: 'too-many' },
    true,
  )

/** Its line is the place in the list that was asked for, whatever lines that had. */
const lookedUpEntry = ({
  result: { asked, found, message = 'No registry knows it.' },
  line,
}: {
  result: LookUpResult
  line: number
}): ReadEntry => ({
  line,
  text: asked.text,
  ...(found && { item: found.item }),
  problems: found ? [] : [{ line, message }],
})
