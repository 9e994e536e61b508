import type { Engine, RegistryToken } from 'citeproc'
import type { EngineItem } from './items'
import { hasPlaceholder } from './numberTemplate'
import { hasDisambiguation } from './registry'

/** The items of a session's present document, and what may change how they print. */
export type KnownItems = {
  /** Takes the items of the next document; returns the ids of those whose data changed. */
  update: (items: ReadonlyMap<string, EngineItem>) => Set<string>
  token: (id: string) => RegistryToken
  /** Has to be called when the registry has changed. */
  refresh: () => void
  /** Two equal states of an item print alike, but for its citation number. */
  state: (id: string) => number
  /** Whether its number may be printed as a placeholder: nothing in the item looks like one. */
  isPlain: (id: string) => boolean
  hasNames: (id: string) => boolean
}

type KnownItem = { item: EngineItem; version: number; isPlain: boolean; hasNames: boolean }

/** Knows no item as yet. An item that did not change has to be the same object as before. */
export const knownItems = (engine: Engine): KnownItems => {
  const known = new Map<string, KnownItem>()
  const isNote = engine.opt.xclass === 'note'
  const states = new Map<string, { text: string; state: number; round: number }>()
  let version = 0
  let round = 0

  const token = (id: string): RegistryToken => {
    const found = engine.registry.registry[id]
    if (!found) throw new Error(`The item "${id}" is not registered.`)
    return found
  }

  const isDisambiguated = hasDisambiguation(engine)

  const stateText = (id: string): string => {
    const { disambig, ...registered } = token(id)
    const notes = isNote
      ? `${registered['first-reference-note-number']} ${registered['citation-count']}`
      : ''
    const kept = isDisambiguated ? JSON.stringify(disambig) : ''
    return `${known.get(id)?.version} ${kept} ${notes}`
  }

  return {
    token,
    update: (items) => {
      const changed = new Set<string>()
      for (const id of known.keys()) {
        if (items.has(id)) continue
        known.delete(id)
        states.delete(id)
      }
      for (const [id, item] of items) {
        const earlier = known.get(id)
        if (earlier?.item === item) continue
        if (earlier) changed.add(id)
        version += 1
        known.set(id, {
          item,
          version,
          isPlain: !hasPlaceholder(JSON.stringify(item)),
          hasNames: Object.values(item).some(Array.isArray),
        })
      }
      return changed
    },
    refresh: () => {
      round += 1
    },
    state: (id) => {
      const earlier = states.get(id)
      if (earlier?.round === round) return earlier.state
      const text = stateText(id)
      if (earlier?.text === text) {
        earlier.round = round
        return earlier.state
      }
      version += 1
      states.set(id, { text, state: version, round })
      return version
    },
    isPlain: (id) => known.get(id)?.isPlain ?? false,
    hasNames: (id) => known.get(id)?.hasNames ?? false,
  }
}
