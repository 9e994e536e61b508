import { createHash } from 'node:crypto'
import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { ReadEntry } from '../../references/formats'
import { askedIn, type Asked } from '../../registries/asked'
import { registryClient } from '../../registries/http/client'
import { lookUp } from '../../registries/lookUp'
import { recognisePasted } from '../../registries/recognisePasted'
import { takeLookUps } from '../lookup/turns'
import type { ImportSource, OpenedSource } from './importedSource'
import { lookedUpFormat } from './vocabulary'

/** Longer texts are files, and no list that somebody pasted. */
const longestList = 20_000
const mostItems = 100
const atOnce = 5

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
  const entries: ReadEntry[] = []
  for (let from = 0; from < asked.length; from += atOnce) {
    entries.push(...(await Promise.all(asked.slice(from, from + atOnce).map(lookedUpEntry))))
  }
  return {
    format: lookedUpFormat,
    fileName,
    contentHash: createHash('sha256').update(content).digest('hex'),
    entries: entries.map((entry, index) => ({
      index,
      entry: atLine({ entry, line: index + 1 }),
      progress: index / entries.length,
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

/** The place in the list that was asked for, whatever lines it had. */
const atLine = ({ entry, line }: { entry: ReadEntry; line: number }): ReadEntry => ({
  ...entry,
  line,
  problems: entry.problems.map((problem) => ({ ...problem, line })),
})

const lookedUpEntry = async (asked: Asked): Promise<ReadEntry> => {
  const { found, message } = await lookUp({ client: registryClient(), asked })
  const problem = { line: 1, message: message ?? 'No registry knows it.' }
  return {
    line: 1,
    text: asked.text,
    ...(found && { item: found.item }),
    problems: found ? [] : [problem],
  }
}
