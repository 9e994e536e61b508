import { LRUCache } from 'lru-cache'
import { cslFolders } from './cslFolder'
import { packagedStyles } from './packagedStyles'
import type { Style } from './parseStyle'
import { InvalidStyleError } from './parseStyle'
import { otherNamesOfStyle, styleRenames } from './renamedStyles'
import type { StyleRenames } from './renamedStyles'
import type { StyleEntry, StyleSource, UnusableStyle } from './styleSource'
import { uploadedStyles } from './uploadedStyles'

/** All styles of all sources, each id once. */
export type StyleIndex = {
  entries: ReadonlyMap<string, StyleEntry>
  unusable: readonly UnusableStyle[]
  /** The id under which a style is there: itself, else another name that it has or had. */
  find: (id: string) => string | undefined
  /** The style of an id of `entries`, a dependent one as its parent. Throws InvalidStyleError. */
  load: (id: string) => Style
}

/**
 * The index of the styles that are there now. Where an id is in several sources, an uploaded style
 * goes before the packaged one, and that before one of a folder: pointing Vouch to a folder of
 * journals never changes how an article prints that is already there.
 */
export const styleIndex = (): StyleIndex => {
  const sources = [uploadedStyles(), packagedStyles(), ...cslFolders().map(({ styles }) => styles)]
  const isSame =
    current?.sources.length === sources.length &&
    sources.every((source, index) => source === current?.sources[index])
  if (!current || !isSame) current = { sources, index: buildIndex(sources) }
  return current.index
}

let current: { sources: readonly StyleSource[]; index: StyleIndex } | undefined

const buildIndex = (sources: readonly StyleSource[]): StyleIndex => {
  const entries = new Map<string, StyleEntry>()
  const sourceOf = new Map<string, StyleSource>()
  for (const source of sources) {
    for (const [id, entry] of source.entries) {
      if (entries.has(id)) continue
      entries.set(id, entry)
      sourceOf.set(id, source)
    }
  }
  const renames = styleRenames(sources.flatMap(({ renamed }) => renamed))
  const find = finder({ entries: new Map(entries), renames })
  const parents = new Map<string, string>()
  const orphans = new Map<string, UnusableStyle>()
  for (const { id, parent } of entries.values()) {
    if (parent === undefined) continue
    const found = parentOrReason({ id, parent, entries, find })
    if (found.reason === undefined) parents.set(id, found.parent)
    else orphans.set(id, { id, source: sourceOf.get(id)?.name ?? '', reason: found.reason })
  }
  const usable = new Map([...entries].filter(([id]) => !orphans.has(id)))
  const loaded = new LRUCache<string, Style>({ max: 64 })

  const loadIndependent = (id: string): Style => {
    const source = sourceOf.get(id)
    if (!source) throw new InvalidStyleError(`The style "${id}" is no longer there.`)
    const key = `${id}|${source.version(id)}`
    const cached = loaded.get(key)
    if (cached) return cached
    const style = source.load(id)
    loaded.set(key, style)
    return style
  }
  const load = (id: string): Style => {
    const orphan = orphans.get(id)
    if (orphan) throw new InvalidStyleError(orphan.reason)
    const parent = parents.get(id)
    const entry = entries.get(id)
    if (parent === undefined || !entry) return loadIndependent(id)
    const style = loadIndependent(parent)
    const { title, defaultLocale = style.defaultLocale } = entry
    return { ...style, id, title, defaultLocale, parent }
  }
  return {
    entries: usable,
    unusable: [...sources.flatMap(({ unusable }) => unusable), ...orphans.values()],
    find,
    load,
  }
}

const finder =
  ({ entries, renames }: { entries: ReadonlyMap<string, StyleEntry>; renames: StyleRenames }) =>
  (id: string): string | undefined => {
    if (entries.has(id)) return id
    const others = otherNamesOfStyle({ id, renames }).filter((name) => entries.has(name))
    const nearest = others[0]
    // Of a style and one that only prints as it, the style itself is the one meant.
    const parent = nearest === undefined ? undefined : entries.get(nearest)?.parent
    return others.find((name) => name === parent) ?? nearest
  }

type Parent = { parent: string; reason?: undefined } | { reason: string }

/** A dependent style names an independent one (CSL 1.0.2, "Dependent Styles"), by any of its names. */
const parentOrReason = ({
  id,
  parent,
  entries,
  find,
}: {
  id: string
  parent: string
  entries: ReadonlyMap<string, StyleEntry>
  find: (id: string) => string | undefined
}): Parent => {
  const found = find(parent)
  const named = `The style "${id}" is a dependent style of "${parent.slice(0, 100)}"`
  if (found === undefined) {
    return { reason: `${named}, which is not there. Add that style, too.` }
  }
  if (found === id) return { reason: `${named}, which is itself. It has to name another style.` }
  const grandparent = entries.get(found)?.parent
  if (grandparent === undefined) return { parent: found }
  return {
    reason: `${named}, which is itself a dependent style (of "${grandparent.slice(0, 100)}"). It has to name an independent one.`,
  }
}
