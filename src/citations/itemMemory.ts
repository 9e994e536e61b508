import type { CslItem } from '../references/csl'
import type { EngineItem } from './items'
import { engineItem } from './items'

/** Gives a reference's item for the engine: the same object as before where the data are the same. */
export type ItemMemory = (given: { reference: CslItem; id: string }) => EngineItem

/** Remembers the items of one document; those that the last document did not have are forgotten. */
export const itemMemory = (): { items: ItemMemory; forgetOthers: () => void } => {
  let earlier = new Map<string, Remembered>()
  let present = new Map<string, Remembered>()
  const items: ItemMemory = ({ reference, id }) => {
    const json = JSON.stringify(reference)
    const known = earlier.get(id)
    const remembered = known?.json === json ? known : { json, item: engineItem({ reference, id }) }
    present.set(id, remembered)
    return remembered.item
  }
  const forgetOthers = () => {
    earlier = present
    present = new Map()
  }
  return { items, forgetOthers }
}

type Remembered = { json: string; item: EngineItem }
