import { parseReferenceString } from '../../plainText/parseReferenceString'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReferenceReader } from '../reader'

/** A list of references as plain text: every line that is not blank is one entry, in any style. */
export const reader: ReferenceReader = {
  label: 'Plain text',
  recognise: (beginning) => (isPrintedList(beginning) ? 0.3 : 0.05),
  read: function* (text) {
    let line = 0
    for (const { 0: printed } of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
      if (/^[\r\n]/.test(printed)) line += 1
      else if (printed.trim() !== '') yield readLine(printed, line + 1)
    }
  },
}

const readLine = (printed: string, line: number): ReadEntry => {
  const { item, confidence } = parseReferenceString(printed)
  const isRead = Object.keys(item).length > 2
  return {
    line,
    text: printed.trim().slice(0, longestEntryText),
    item: { ...item, id: `line-${line}` },
    problems: isRead
      ? []
      : [
          {
            line,
            message: 'Nothing of a reference could be told from this line. Check it by hand.',
          },
        ],
    confidence,
  }
}

/** Whether the first lines are sentences with a year, as references are. */
const isPrintedList = (beginning: string) => {
  const lines = beginning.split(/[\r\n]+/, 20).filter((line) => line.trim() !== '')
  const dated = lines.filter((line) => /\b(?:1[5-9]|20)\d{2}/.test(line) && /\p{L}{2}/u.test(line))
  return lines.length > 0 && dated.length >= lines.length / 2
}
