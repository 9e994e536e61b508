/** A line without the white space around it. `indent` counts columns; a tab has four. */
export type Line = { text: string; indent: number; isBlank: boolean }

/** Cuts text at every kind of line end that editors and word processors write. */
export function toLines(text: string): Line[] {
  return text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((raw) => {
    const text = raw.trim()
    const leading = raw.slice(0, raw.length - raw.trimStart().length)
    return { text, indent: leading.replaceAll('\t', '    ').length, isBlank: text === '' }
  })
}

/** No editor wraps text at a wider column than this: longer lines are whole paragraphs. */
const widestWrap = 132

/** The column at which a text was wrapped; 0 when its lines are whole paragraphs. */
export function wrapWidth(lines: Line[]): number {
  let width = 0
  for (const { text, indent } of lines) {
    if (text.includes(' ')) width = Math.max(width, text.length + indent)
  }
  return width > widestWrap ? 0 : width
}

/**
 * Whether a line ends only because the next one's first word did not fit any more, or, where it was
 * wrapped by hand, in the middle of a sentence.
 */
export function isWrapped({
  line,
  next,
  width,
}: {
  line: Line
  next: Line
  width: number
}): boolean {
  const length = line.indent + line.text.length
  const space = next.text.indexOf(' ')
  const firstWord = space < 0 ? next.text.length : space
  const isInsideSentence = !/[.!?:;]$/.test(line.text) && /^[\p{Ll}\p{N}(]/u.test(next.text)
  if (width < 40) return false
  return length + 1 + firstWord > width || (isInsideSentence && length > width * 0.6)
}
