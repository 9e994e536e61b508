import { createHash } from 'node:crypto'
import { readReferences, ReferenceFileError } from '../../references/formats'
import type { ReadEntry, ReadFile } from '../../references/formats'
import { importLimitOf } from '../../references/formats/importLimit'
import type { FoundWork } from '../../registries/foundWork'

/** What somebody gave to be imported. */
export type ImportSource = {
  content: Uint8Array | string
  fileName: string
  /** The name of a format; found by the content where it is missing. */
  format?: string
}

/** One entry of what was given, in all of its files. */
export type SourceEntry = {
  /** Names the entry, from 0. */
  index: number
  entry: ReadEntry
  /** What a registry said of it, where one was asked. */
  found?: FoundWork
  /** How far in it stands, from 0 to 1. */
  progress: number
}

/** What was given: recognised, and read entry by entry as they are asked for. */
export type OpenedSource = {
  format: string
  entries: Iterable<SourceEntry>
  contentHash: string
  fileName: string
}

/** The largest import, in bytes: `VOUCH_MAX_IMPORT_BYTES`. */
export const importLimit = () => importLimitOf(process.env.VOUCH_MAX_IMPORT_BYTES)

/**
 * Recognises what was given by its content; several files are one import.
 * @throws ReferenceFileError where one of them cannot be read, with its name.
 */
export const openSources = (sources: readonly ImportSource[]): OpenedSource => {
  const files = sources.map((source) => ({
    ...readFile(source),
    lines: countLines(source.content),
  }))
  const hash = createHash('sha256')
  for (const { content } of sources) hash.update(content)
  return {
    format: [...new Set(files.map(({ format }) => format))].join(', '),
    fileName: sources
      .map(({ fileName }) => fileName)
      .join(', ')
      .slice(0, 500),
    contentHash: hash.digest('hex'),
    entries: entriesOf(files),
  }
}

const readFile = ({ content, fileName, format }: ImportSource): ReadFile => {
  const how = { limit: importLimit(), ...(format !== undefined && { format }) }
  try {
    return readReferences(
      typeof content === 'string' ? { text: content, ...how } : { bytes: content, ...how },
    )
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error
    const { code, message } = error
    throw new ReferenceFileError({ code, message: `${fileName}: ${message}` })
  }
}

function* entriesOf(files: readonly (ReadFile & { lines: number })[]): Generator<SourceEntry> {
  const allLines = files.reduce((sum, { lines }) => sum + lines, 0)
  let index = 0
  let before = 0
  for (const { entries, lines } of files) {
    for (const entry of entries) {
      yield { index, entry, progress: Math.min((before + entry.line) / allLines, 0.99) }
      index += 1
    }
    before += lines
  }
}

const countLines = (content: Uint8Array | string) => {
  let lines = 1
  if (typeof content === 'string') {
    for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) lines += 1
  } else for (const byte of content) if (byte === lineFeed) lines += 1
  return lines
}

const lineFeed = 10
