import type { CslItem } from '../../csl'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReferenceReader } from '../reader'
import { entryIds } from '../values/entryIds'
import { lineCounter } from '../values/lineCounter'
import { itemOfData } from './itemOf'
import { mendedJson } from './mendedJson'
import { jsonPieces } from './scan'
import type { JsonPiece } from './scan'

/**
 * CSL-JSON: a list of items, an object of items by id, `{"items": [...]}`, one item, or one item a line (JSON
 * Lines). Each item is read for itself, so that a broken one costs no other.
 */
export const reader: ReferenceReader = {
  label: 'CSL-JSON',
  recognise: (beginning) => {
    if (!/^[\s\ufeff]*[[{]/.test(beginning)) return 0
    if (/^[\s\ufeff]*\[\s*\]\s*$/.test(beginning)) return 0.5
    const isCsl = /"(?:type|title|author|issued|container-title|DOI|date-parts)"\s*:/.test(
      beginning,
    )
    return isCsl ? 0.95 : /^[\s\ufeff]*[[{]\s*["{]/.test(beginning) ? 0.3 : 0
  },
  read,
}

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  const lineAt = lineCounter(text)
  for (const piece of jsonPieces(text)) {
    const line = lineAt(piece.start)
    const source = text
      .slice(piece.start, Math.min(piece.end, piece.start + longestEntryText))
      .trimEnd()
    const { item, message } = itemIn({ text, piece })
    const problems = message === undefined ? [] : [{ line, message }]
    if (item) item.id = idOf({ item, key: item.id })
    yield { line, text: source, problems, ...(item && { item }) }
  }
}

type ItemRead = { item?: CslItem; message?: string }

const itemIn = ({ text, piece }: { text: string; piece: JsonPiece }): ItemRead => {
  const source = text.slice(piece.start, piece.end)
  try {
    return itemFrom({ source, piece })
  } catch (error) {
    const reason = `This item is no valid JSON. ${reasonOf(error)}`
    const notRead = { message: `${reason} Mend it there, or write the item anew.` }
    if (!/\}\s*$/.test(source.slice(-200))) return notRead
    try {
      const { item, message } = itemFrom({ source: mendedJson(source), piece })
      return item
        ? { item, message: `${reason} It could be read all the same.` }
        : { message: message ?? reason }
    } catch {
      return notRead
    }
  }
}

/** @throws SyntaxError where the source is no JSON. */
const itemFrom = ({ source, piece: { key } }: { source: string; piece: JsonPiece }): ItemRead => {
  const value: unknown = JSON.parse(source)
  const item = itemOfData({ value, ...(key !== undefined && { key }) })
  return typeof item === 'string' ? { message: item } : { item }
}

/** What the parser says, without the text that it quotes. */
const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : ''
  const [, reason = 'It cannot be read', position] =
    /^(.{1,120}?)(?:,? (?:"|\.\.\.).{0,200}is not valid JSON)?(?: in JSON at position (\d+).{0,60})?$/s.exec(
      message,
    ) ?? []
  return `${reason}${position ? `, ${position} characters behind its beginning` : ''}.`
}
