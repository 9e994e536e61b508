import type { CslItem } from '../references/csl'
import type { Citation } from './citation'
import { engineItemId } from './engine/engineIds'
import { noteNumbers } from './noteNumbers'
import type { DocumentMemory } from './documentMemory'
import type { PreparedDocument } from './engine/stages'
import type { StyleKind } from './styles/styles'

/** Gives citations and references the ids under which the engine may know them. */
export const prepareDocument = ({
  citations,
  references,
  furtherReading,
  kind,
  memory,
}: {
  citations: readonly Citation[]
  references: readonly CslItem[]
  furtherReading: readonly string[]
  kind: StyleKind
  memory: DocumentMemory
}): PreparedDocument => {
  const itemIds = new Map(references.map(({ id }) => [id, engineItemId(id)]))
  const known = citations.filter(({ cites }) =>
    cites.some(({ reference }) => itemIds.has(reference)),
  )
  const notes = kind === 'note' ? noteNumbers(known) : []
  const prepared = known.map((citation, index) =>
    memory.citation({ citation, itemIds, noteNumber: notes[index] ?? 0, kind }),
  )
  const cited = new Set(prepared.flatMap(({ cites }) => cites.map(({ reference }) => reference)))
  const uncited = new Set(furtherReading.filter((id) => itemIds.has(id) && !cited.has(id)))
  const used = references.filter(({ id }) => cited.has(id) || uncited.has(id))
  const idOf = (reference: string): string => itemIds.get(reference) ?? ''
  return {
    citations: new Map(prepared.map((entry) => [entry.citation.id, entry])),
    items: new Map(
      used.map((reference) => {
        const id = idOf(reference.id)
        return [id, memory.item({ reference, id })]
      }),
    ),
    itemIds,
    references: new Map(used.map((reference) => [idOf(reference.id), reference])),
    uncited: [...uncited].map(idOf),
  }
}
