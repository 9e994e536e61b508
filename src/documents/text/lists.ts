import { isWrapped } from './lines'
import type { Line } from './lines'

/** A list as it stands in the text, before citations are read. */
export type TextList = { isOrdered: boolean; start?: number; items: TextItem[] }
export type TextItem = { text: string; lists: TextList[] }

type ItemLine = { isOrdered: boolean; number?: number; text: string }

/** Deeper lists are kept, at this depth. */
const deepestList = 8

const bullet = /^(?:[•·‣◦▪▫●○■□➢➤✓✔]\s*|[-–*+]\s+|o\t\s*)(?=\S)/u
const ordinal = /^(\d{1,3})[.)]\s+(?=\S)/

/** The list item that a line begins, if it begins one. */
export function itemOf({ text }: Line): ItemLine | undefined {
  const number = ordinal.exec(text)
  if (number)
    return { isOrdered: true, number: Number(number[1]), text: text.slice(number[0].length) }
  const sign = bullet.exec(text)
  return sign ? { isOrdered: false, text: text.slice(sign[0].length) } : undefined
}

/**
 * Reads the list that begins at a line. Blank lines between items are allowed; deeper items form
 * lists of their own. `next` is the line after the list.
 */
export function readList({ lines, from, width }: { lines: Line[]; from: number; width: number }): {
  list: TextList
  next: number
} {
  const first = lines[from]
  const opened = first && itemOf(first)
  const list: TextList = { isOrdered: opened?.isOrdered ?? false, items: [] }
  if (opened?.number !== undefined && opened.number !== 1) list.start = opened.number
  const open: { indent: number; list: TextList }[] = [{ indent: first?.indent ?? 0, list }]
  let at = from
  let afterItem = from
  let isAfterBlank = false
  for (let line = lines[at]; line; line = lines[++at]) {
    if (line.isBlank) {
      isAfterBlank = true
      continue
    }
    const item = itemOf(line)
    if (item) {
      if (!addItem({ item, indent: line.indent, open, isAfterBlank })) break
    } else {
      const last = open.at(-1)
      const text = last?.list.items.at(-1)
      const before = lines[at - 1]
      const isContinued =
        last &&
        before &&
        (line.indent > last.indent || isWrapped({ line: before, next: line, width }))
      if (isAfterBlank || !text || !isContinued) break
      text.text += ` ${line.text}`
    }
    isAfterBlank = false
    afterItem = at + 1
  }
  return { list, next: afterItem }
}

/** Adds an item where its indent says; false when it belongs to another list. */
function addItem({
  item,
  indent,
  open,
  isAfterBlank,
}: {
  item: ItemLine
  indent: number
  open: { indent: number; list: TextList }[]
  isAfterBlank: boolean
}): boolean {
  while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop()
  const current = open.at(-1)
  const parent = current?.list.items.at(-1)
  if (!current) return false
  if (parent && indent > current.indent + 1 && open.length < deepestList) {
    const nested: TextList = { isOrdered: item.isOrdered, items: [{ text: item.text, lists: [] }] }
    if (item.number !== undefined && item.number !== 1) nested.start = item.number
    parent.lists.push(nested)
    open.push({ indent, list: nested })
    return true
  }
  const isRestarted = item.number === 1 && isAfterBlank && current.list.items.length > 0
  if (item.isOrdered !== current.list.isOrdered || isRestarted) return false
  current.list.items.push({ text: item.text, lists: [] })
  return true
}
