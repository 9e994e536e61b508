import type { CslItem } from '../../references/csl'
import { scalarText } from '../../references/cslShapes'
import type { ReadEntry } from '../../references/formats'

const atOnce = 500

/**
 * The items of a file in batches, as they are read; their citation keys are different from each other. What could not be
 * read is added to `remarks` in words for people, each with its line and the text there.
 */
export async function* convertedItems({
  entries,
  fileName,
  remarks,
}: {
  entries: Iterable<ReadEntry>
  fileName: string
  remarks: string[]
}): AsyncGenerator<CslItem[]> {
  const keys = new Set<string>()
  let items: CslItem[] = []
  for (const entry of entries) {
    remarks.push(...remarksOn({ entry, fileName }))
    if (entry.item) items.push(withOwnKey({ item: entry.item, keys }))
    if (items.length < atOnce) continue
    yield items
    items = []
  }
  yield items
}

/** A key that another item has gives way to the id, which no other item has. */
const withOwnKey = ({ item, keys }: { item: CslItem; keys: Set<string> }): CslItem => {
  const key = (scalarText(item['citation-key']) ?? item.id).toLowerCase()
  const isTaken = keys.has(key)
  keys.add(isTaken ? item.id.toLowerCase() : key)
  return isTaken ? { ...item, 'citation-key': item.id } : item
}

/** What could not be read of an entry, in words for people, with its line and its text. */
export const remarksOn = ({
  entry,
  fileName,
}: {
  entry: ReadEntry
  fileName: string
}): string[] => {
  const { item, line, text, problems } = entry
  const known = problems.length > 0 || item ? problems : [{ line, message: 'This was not read.' }]
  if (known.length === 0) return []
  return [
    ...known.map((problem) => `${fileName}:${problem.line}: ${problem.message}`),
    `  ${item ? 'Read in part' : 'Left out'}: ${shown(text)}`,
  ]
}

const longestShown = 200

const shown = (text: string): string => {
  const line = text
    .slice(0, 2 * longestShown)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return line.length > longestShown ? `${line.slice(0, longestShown)}...` : line
}
