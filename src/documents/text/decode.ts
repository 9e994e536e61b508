import { ArticleImportError } from './articleImportError'
import type { ArticleImportErrorCode } from './articleImportError'

/** The largest file that is read, in bytes (or UTF-16 units of a text). */
export const largestFile = 2 * 1024 * 1024

/**
 * Turns the bytes of a file into text. Read are UTF-8 with or without a byte order mark and UTF-16
 * with one. Anything else is refused, Windows-1252 included: which old encoding a file has can only
 * be guessed, and a wrong guess would put wrong letters into names without anybody noticing.
 *
 * @throws ArticleImportError `file-too-large`, `empty-file`, `binary-file`, `wrong-encoding`
 */
export function decodeText({
  bytes,
  fileName,
}: {
  bytes: Uint8Array | string
  fileName: string
}): string {
  const fail = failFor(fileName)
  if (bytes.length > largestFile) {
    throw fail('file-too-large', `is ${megabytes(bytes.length)} MB; an article has at most 2 MB.`)
  }
  const text = typeof bytes === 'string' ? bytes.replace(/^\ufeff/, '') : decoded(bytes, fail)
  if (text.trim() === '')
    throw fail('empty-file', 'is empty. Choose a file with the article’s text.')
  if (isBinary(text)) {
    throw fail('binary-file', `holds data and not text. ${saveAsText}`)
  }
  return text
}

type Fail = (code: ArticleImportErrorCode, message: string) => ArticleImportError

const saveAsText = 'Open the article in its program and save it as plain text (UTF-8).'

/** What a file begins with that is no text, and what people call it. */
const binaryFormats: { start: number[]; name: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'a Word, OpenDocument or ZIP file' },
  { start: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP file' },
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF file' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word file (.doc)' },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'an RTF file' },
  { start: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { start: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { start: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { start: [0x1f, 0x8b], name: 'a gzip file' },
]

const utf16: { start: number[]; label: string }[] = [
  { start: [0xff, 0xfe], label: 'utf-16le' },
  { start: [0xfe, 0xff], label: 'utf-16be' },
]

function failFor(fileName: string): Fail {
  return (code, message) => new ArticleImportError({ code, message: `${fileName} ${message}` })
}

function decoded(bytes: Uint8Array, fail: Fail): string {
  const isStartedBy = ({ start }: { start: number[] }) =>
    start.every((byte, index) => bytes[index] === byte)
  const format = binaryFormats.find(isStartedBy)
  if (format) throw fail('binary-file', `is ${format.name}, not plain text. ${saveAsText}`)
  const encoding = utf16.find(isStartedBy)?.label ?? 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw isUtf16WithoutMark(bytes)
      ? fail('wrong-encoding', `looks like UTF-16 without a byte order mark. ${saveAsText}`)
      : fail('binary-file', `holds data and not text. ${saveAsText}`)
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw fail('wrong-encoding', `${wrongByte(bytes, encoding)} ${saveAsText}`)
  }
}

/** Latin text in UTF-16 has a zero in every second byte. */
function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => at % 2 === parity && byte === 0))
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros.map(({ length }) => length / half)
  return Math.max(even, odd) > 0.6 && Math.min(even, odd) < 0.1
}

function wrongByte(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return 'says that it is UTF-16 and is not.'
  const readable = new TextDecoder('utf-8').decode(bytes)
  const line = readable.slice(0, readable.indexOf('\ufffd')).split(/\r\n|\r|\n/).length
  return `is not in UTF-8 (a letter in line ${line} cannot be read; it may be in Windows-1252 or another old encoding).`
}

/** Control characters that no text has; a few may be left over from a word processor. */
function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return text.includes('\0') || controls > text.length / 100
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toFixed(1)
}
