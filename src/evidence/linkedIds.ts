import { referenceIdsOf } from '../documents/citations'
import { readLexical } from '../documents/lexical/read'
import type { Block, DocumentBody } from '../documents/model'

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (reference: unknown): string | undefined => {
  if (typeof reference === 'string' && reference) return reference
  return isPlain(reference) && typeof reference.id === 'string' ? reference.id : undefined
}

const referencesOfEvidence = (rows: unknown): string[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const id = isPlain(row) ? idOf(row.reference) : undefined
    return id ? [id] : []
  })

const mediaOf = ({ blocks }: DocumentBody): string[] => {
  const collect = (block: Block): string[] => {
    if (block.kind === 'figure') return [block.media]
    return block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => cell.blocks.flatMap(collect))
      : []
  }
  return blocks.flatMap(collect)
}

/** What a stored document links to from inside its text and its structured facts. */
export type LinkedIds = { references: string[]; media: string[] }

type Collector = (value: unknown) => LinkedIds[]

const merged = (found: LinkedIds[]): LinkedIds => ({
  references: [...new Set(found.flatMap(({ references }) => references))],
  media: [...new Set(found.flatMap(({ media }) => media))],
})

const collect: Collector = (value) => {
  if (Array.isArray(value)) return value.flatMap(collect)
  if (!isPlain(value)) return []
  if (isPlain(value.root)) {
    const body = readLexical(value)
    return [{ references: referenceIdsOf(body), media: mediaOf(body) }]
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'evidence' ? [{ references: referencesOfEvidence(inner), media: [] }] : collect(inner),
  )
}

/**
 * The ids of the references that a stored document cites, by citations in any of its rich texts and by
 * the `evidence` of any of its structured facts, and of the pictures in its text: each once, in order.
 */
export const linkedIds = (document: unknown): LinkedIds => merged(collect(document))

/**
 * The same for a document in which every localized field is an object by locale, leaving out `locale`
 * and what is not localized.
 */
export const linkedIdsOfOtherLocales = (
  document: unknown,
  { locale, locales }: { locale: string; locales: readonly string[] },
): LinkedIds => {
  const isByLocale = (value: Plain) => {
    const names = Object.keys(value)
    return names.length > 0 && names.every((name) => locales.includes(name))
  }
  const collectOthers: Collector = (value) => {
    if (Array.isArray(value)) return value.flatMap(collectOthers)
    if (!isPlain(value)) return []
    if (!isByLocale(value)) return Object.values(value).flatMap(collectOthers)
    return Object.entries(value).flatMap(([name, inner]) => (name === locale ? [] : collect(inner)))
  }
  return merged(collectOthers(document))
}
