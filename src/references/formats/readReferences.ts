import { decodeText } from './encoding'
import { isInHtml, withoutHtml } from './htmlWrapper'
import { defaultImportLimit } from './importLimit'
import { isReadableFormat, readableFormats, referenceReaders } from './readers'
import type { ReadableFormat } from './readers'
import type { ReadEntry } from './reader'
import { recogniseFormat } from './recognise'
import { ReferenceFileError } from './referenceFileError'
import { segmentsOf } from './segments'
import { entryIds } from './values/entryIds'

/** What a file holds: its format, and its entries in their order, read one by one as they are asked for. */
export type ReadFile = { format: ReadableFormat; entries: Iterable<ReadEntry> }

/**
 * Reads references from the bytes of a file or from text, in the format that is named or that the content shows.
 * The ids of the items are different from each other.
 * @param limit the largest file, in bytes of UTF-8 where text is given.
 * @throws ReferenceFileError where there is nothing to read, the file is larger than the limit or no text,
 * nothing recognises it, or the named format is none.
 */
export const readReferences = ({
  bytes,
  text: given,
  format: wanted,
  limit = defaultImportLimit,
}: {
  bytes?: Uint8Array
  text?: string
  format?: string
  limit?: number
}): ReadFile => {
  const size = bytes?.length ?? given?.length ?? 0
  if (size > limit) throw tooLarge(limit)
  if (wanted !== undefined && !isReadableFormat(wanted)) {
    throw new ReferenceFileError({
      code: 'unknown-format',
      message: `There is no format "${wanted.slice(0, 60)}" to read. Choose one of: ${readableFormats.join(', ')}.`,
    })
  }
  const kind = bytes && signatureOf(bytes)
  if (kind) {
    throw new ReferenceFileError({
      code: 'not-text',
      message: `This is ${kind}, and no file of references. Export the references as ${examples}, and add that file.`,
    })
  }
  const decoded = (bytes ? decodeText(bytes) : (given ?? '')).replace(/^\ufeff/, '')
  const text = isInHtml(decoded) && !isXmlFormat(decoded) ? withoutHtml(decoded) : decoded
  if (text.trim() === '') {
    throw new ReferenceFileError({ code: 'empty', message: 'There is nothing in it to read.' })
  }
  if (isBinary(text)) {
    throw new ReferenceFileError({
      code: 'not-text',
      message: `This is no text, so no references can be read from it. Export the references as ${examples}, and add that file.`,
    })
  }
  const format = wanted ?? recogniseFormat(text)
  if (format === undefined) {
    throw new ReferenceFileError({
      code: 'format-not-recognised',
      message: `Nothing in it shows which format it has. These are read: ${readableFormats.join(', ')}. Name the format if it is one of them.`,
    })
  }
  const segments = wanted ? [{ format, text, linesAhead: 0 }] : segmentsOf({ text, format })
  return { format, entries: withOwnIds(entriesOf(segments)) }
}

/** Whether elements of a format of references stand in the HTML, and not a list or text. */
const isXmlFormat = (text: string): boolean => /xml|jats/.test(recogniseFormat(text) ?? '')

function* entriesOf(segments: ReturnType<typeof segmentsOf>): Generator<ReadEntry> {
  for (const { format, text, linesAhead } of segments) {
    for (const entry of referenceReaders[format].read(text)) {
      if (linesAhead === 0) yield entry
      else
        yield {
          ...entry,
          line: entry.line + linesAhead,
          problems: entry.problems.map((problem) => ({
            ...problem,
            line: problem.line + linesAhead,
          })),
        }
    }
  }
}

const examples = 'BibTeX, RIS or CSL-JSON'

const tooLarge = (limit: number): ReferenceFileError =>
  new ReferenceFileError({
    code: 'too-large',
    message: `It is larger than ${sizeText(limit)}, which is the most that is read at once. Split it, or raise VOUCH_MAX_IMPORT_BYTES.`,
  })

const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${bytes} bytes`

/** How files begin that people take for references, and are none. */
const signatures: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or a Word, OpenDocument or EPUB file'],
  ['PK\u0005\u0006', 'an empty ZIP archive'],
  ['%PDF-', 'a PDF file'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['SQLite format 3', 'a database'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Microsoft Office file'],
  ['{\\rtf', 'a Rich Text file'],
]

const signatureOf = (bytes: Uint8Array): string | undefined => {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  return signatures.find(([beginning]) => start.startsWith(beginning))?.[1]
}

/** Whether control characters stand in it that no text has. */
const isBinary = (text: string): boolean => {
  const found = text.slice(0, 64 * 1024).match(controls)?.length ?? 0
  return found > 8 && found > Math.min(text.length, 64 * 1024) / 200
}

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

function* withOwnIds(entries: Iterable<ReadEntry>): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const entry of entries) {
    const { item } = entry
    yield item
      ? { ...entry, item: { ...item, id: idOf({ item, key: item.id || undefined }) } }
      : entry
  }
}
