/**
 * The text of a file, without its byte order mark: UTF-8 and UTF-16 with a mark or without, what an XML
 * declaration says, else UTF-8 where the bytes are, and what a comment of JabRef or BibDesk says where they are not.
 * What is left is read line by line, as UTF-8 or else as Windows-1252 (of which Latin-1 is a part: WHATWG Encoding
 * Standard), or as GB 18030 where the bytes above ASCII come in pairs.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [, mark] =
    marks.find(([start]) => start.every((byte, index) => bytes[index] === byte)) ?? []
  const wide = mark ?? wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000))
  const ofXml = /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(
    head,
  )?.[1]
  const declared = encodingOf(ofXml)
  if (declared && declared !== 'utf-8' && !declared.startsWith('utf-16')) {
    return decoded({ encoding: declared, bytes })
  }
  const text = strict({ encoding: 'utf-8', bytes })
  if (text !== undefined) return text
  const inComment =
    /^%+ ?(?:Encoding: ?([\w.:-]{1,40})|Saved with string encoding [^\n(]{0,40}\(([^)\n]{1,40})\))/im.exec(
      head,
    )
  const noted = encodingOf(inComment?.[1] ?? inComment?.[2])
  if (noted && noted !== 'utf-8') return decoded({ encoding: noted, bytes })
  return (isPaired(bytes) ? strict({ encoding: 'gb18030', bytes }) : undefined) ?? byLine(bytes)
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-16 without a mark: of Latin letters, every other byte is 0. */
const wideEncoding = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 4_000)
  if (sample.length < 4) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length * 0.2
  if (odd > many && even * 10 < odd) return 'utf-16le'
  return even > many && odd * 10 < even ? 'utf-16be' : undefined
}

/** Names that programs have for encodings and the Encoding Standard has not. */
const otherNames: Readonly<Record<string, string>> = {
  macroman: 'macintosh',
  'mac os roman': 'macintosh',
  ansi: 'windows-1252',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  'iso latin 1': 'latin1',
  'windows latin 1': 'windows-1252',
  utf8: 'utf-8',
}

/** The name of an encoding in the Encoding Standard; undefined for what is none. */
const encodingOf = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined
  const lower = name.toLowerCase()
  try {
    return new TextDecoder(Object.hasOwn(otherNames, lower) ? otherNames[lower] : lower).encoding
  } catch {
    return undefined
  }
}

/** Node 20 and 22 read Windows-1252 as Latin-1, whose controls stand where Windows has letters and quotes. */
const decoded = ({ encoding, bytes }: { encoding: string; bytes: Uint8Array }): string => {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    windowsLetters.charAt(control.charCodeAt(0) - 0x80),
  )
}

const windowsLetters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Undefined where a byte does not belong to the encoding. */
const strict = ({
  encoding,
  bytes,
}: {
  encoding: string
  bytes: Uint8Array
}): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether bytes above ASCII stand in runs of an even length, as two-byte letters do and accented ones do not. */
const isPaired = (bytes: Uint8Array): boolean => {
  let paired = 0
  let all = 0
  let run = 0
  for (const byte of bytes.subarray(0, 1_000_000)) {
    if (byte >= 0x80) {
      run += 1
      continue
    }
    if (run === 0) continue
    all += run
    if (run % 2 === 0) paired += run
    run = 0
  }
  return all > 0 && paired / all > 0.9
}

/** Files that were put together from others may have lines in either encoding. */
const byLine = (bytes: Uint8Array): string => {
  const lines: string[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found + 1
    const line = bytes.subarray(start, end)
    lines.push(
      strict({ encoding: 'utf-8', bytes: line }) ??
        decoded({ encoding: 'windows-1252', bytes: line }),
    )
    start = end
  }
  return lines.join('')
}
