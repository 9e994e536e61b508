import type { CslItem } from '../references/csl'
import type { Citation } from './citation'
import type { EngineItem } from './engine/items'
import { engineItem } from './engine/items'
import type { PreparedCitation } from './engine/stages'
import { prepareCitation } from './markers'

/**
 * Prepares the references and citations of one document for the engine. What is the very same object
 * as in the last state of the document is taken to be unchanged, and so is its preparation.
 */
export type DocumentMemory = {
  /** The same object as before where the data are the same. */
  item: (given: { reference: CslItem; id: string }) => EngineItem
  citation: typeof prepareCitation
  /** Forgets what was not asked for since the last call. */
  forgetOthers: () => void
}

/** For a document of which no other state will follow. */
export const noMemory: DocumentMemory = {
  item: engineItem,
  citation: prepareCitation,
  forgetOthers: () => undefined,
}

/** For one style: how citations are prepared depends on it. */
export const documentMemory = (): DocumentMemory => {
  let earlier = new Map<string, { reference: CslItem; item: EngineItem }>()
  let present: typeof earlier = new Map()
  const citations = new WeakMap<Citation, PreparedCitation>()
  return {
    item: ({ reference, id }) => {
      const known = earlier.get(id)
      const isKnown = known?.reference === reference || isSameData(known?.reference, reference)
      const item = known && isKnown ? known.item : engineItem({ reference, id })
      present.set(id, { reference, item })
      return item
    },
    citation: (given) => {
      const { citation, itemIds, noteNumber } = given
      const known = citations.get(citation)
      const cites = citation.cites.filter(({ reference }) => itemIds.has(reference))
      const isKnown =
        known?.noteNumber === noteNumber &&
        known.cites.length === cites.length &&
        known.cites.every((cite, index) => cite === cites[index])
      const prepared = known && isKnown ? known : prepareCitation(given)
      citations.set(citation, prepared)
      return prepared
    },
    forgetOthers: () => {
      earlier = present
      present = new Map()
    },
  }
}

const isSameData = (one: CslItem | undefined, other: CslItem): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
