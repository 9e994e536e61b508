import type { CslItem } from '../../references/csl'
import type { ReadEntry } from '../../references/formats'

/** The items of a file, and what could not be read of it in words for people, each with its line and the text there. */
export const convertedEntries = ({
  entries,
  fileName,
}: {
  entries: Iterable<ReadEntry>
  fileName: string
}): { items: CslItem[]; remarks: string[] } => {
  const items: CslItem[] = []
  const remarks: string[] = []
  for (const { item, line, text, problems } of entries) {
    if (item) items.push(item)
    const known = problems.length > 0 || item ? problems : [{ line, message: 'This was not read.' }]
    for (const problem of known) {
      remarks.push(`${fileName}:${problem.line}: ${problem.message}`)
    }
    if (known.length > 0) {
      remarks.push(`  ${item ? 'Read in part' : 'Left out'}: ${shown(text)}`)
    }
  }
  return { items, remarks }
}

const longestShown = 200

const shown = (text: string): string => {
  const line = text
    .slice(0, 2 * longestShown)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return line.length > longestShown ? `${line.slice(0, longestShown)}...` : line
}
