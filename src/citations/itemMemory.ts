import type { CslItem } from '../references/csl'
import type { EngineItem } from './items'
import { engineItem } from './items'

/**
 * Gives a reference's item for the engine: the same object as before where the data are the same.
 * A reference that is the very same object as before is taken to be unchanged.
 */
export type ItemMemory = (given: { reference: CslItem; id: string }) => EngineItem

/** Remembers the items of one document; those that the last document did not have are forgotten. */
export const itemMemory = (): { items: ItemMemory; forgetOthers: () => void } => {
  let earlier = new Map<string, Remembered>()
  let present = new Map<string, Remembered>()
  const items: ItemMemory = ({ reference, id }) => {
    const known = earlier.get(id)
    const isKnown = known?.reference === reference || isSameData(known?.reference, reference)
    const item = known && isKnown ? known.item : engineItem({ reference, id })
    present.set(id, { reference, item })
    return item
  }
  const forgetOthers = () => {
    earlier = present
    present = new Map()
  }
  return { items, forgetOthers }
}

type Remembered = { reference: CslItem; item: EngineItem }

const isSameData = (one: CslItem | undefined, other: CslItem): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
