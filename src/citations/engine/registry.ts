import type { Engine, RegistryToken } from 'citeproc'

/**
 * Brings the engine's registry (numbers, sort keys, disambiguation) to another state of the
 * document.
 *
 * The result is that of an empty engine that got the whole list. citeproc-js' own update is not: it
 * forgets names when items go, and what it decided for the items that stay depends on the past. But
 * items only act on each other where they share a name or read alike, so every group of such items
 * that has changed is taken out as a whole and registered again, in document order.
 */
export const updateRegistry = ({
  engine,
  ids,
  changed,
  isAlwaysResorted,
}: {
  engine: Engine
  /** Engine ids: the cited ones in order of their first citation, then the uncited ones. */
  ids: readonly string[]
  /** Engine ids of items whose data changed since the last call. */
  changed: ReadonlySet<string>
  /** Where sort keys hold the citation number. */
  isAlwaysResorted: boolean
}): void => {
  const { registry, tmp } = engine
  const { area, root, extension } = tmp
  const isSame =
    changed.size === 0 &&
    ids.length === registry.mylist.length &&
    ids.every((id, index) => id === registry.mylist[index])
  if (isSame) return
  Object.assign(tmp, { area: 'citation', root: 'citation', extension: '' })

  const earlier = registry.mylist
  const wanted = new Set(ids)
  const removed = earlier.filter((id) => !wanted.has(id))
  const added = ids.filter((id) => !registry.registry[id])
  const seeds = [...removed, ...added, ...changed, ...movedAmongAlike({ engine, ids, wanted })]
  const anew = new Set<string>()
  Object.assign(registry, {
    mylist: [...ids],
    refreshes: {},
    touched: {},
    ambigsTouched: {},
    ambigresets: {},
    oldseq: {},
  })
  // An item may turn out to be like others only once it is registered: then they follow it.
  for (let group = groupOf(engine, seeds); group.length > 0;) {
    for (const id of group) {
      anew.add(id)
      unregister(engine, id)
    }
    for (const id of anew) if (registry.registry[id]) unregister(engine, id)
    registry.reflist = registry.reflist.filter(({ id }) => registry.registry[id])
    registry.doinserts(registry.mylist)
    const present = [...anew].filter((id) => registry.registry[id])
    group = groupOf(engine, present).filter((id) => !anew.has(id))
  }
  const isUnsorted = engine.bibliography_sort.tokens.length === 0
  const before = registry.reflist
  registry.rebuildlist(isUnsorted)
  if (isAlwaysResorted) for (const id of ids) registry.touched[id] = true
  registry.setsortkeys()
  registry.setdisambigs()
  registry.reflist = isUnsorted ? tokensOf(engine, ids) : sorted({ engine, ids, before })
  registry.renumber()
  for (const token of registry.reflist) delete token.newItem
  tmp.taintedItemIDs = {}
  Object.assign(tmp, { area, root, extension })
}

/** Whether what is printed of one item may depend on which others there are. */
export const hasDisambiguation = (engine: Engine): boolean =>
  engine.disambiguate.modes.length > 0 || Boolean(engine.opt['disambiguate-add-givenname'])

/** Items that share a family name, where the style compares names over the whole document. */
const sharesNames = ({ opt, citation }: Engine): boolean =>
  Boolean(opt['disambiguate-add-givenname']) &&
  citation.opt['givenname-disambiguation-rule'] !== 'by-cite'

const tokensOf = ({ registry }: Engine, ids: readonly string[]): RegistryToken[] =>
  ids.flatMap((id) => registry.registry[id] ?? [])

/** All items that act on one of the given ones, with these; those not yet registered alone. */
const groupOf = (engine: Engine, seeds: readonly string[]): string[] => {
  const group = new Set<string>()
  const waiting = [...seeds]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (group.has(id)) continue
    group.add(id)
    if (hasDisambiguation(engine)) waiting.push(...alike(engine, id))
  }
  return [...group]
}

const alike = (engine: Engine, id: string): string[] => {
  const { registry } = engine
  const token = registry.registry[id]
  if (!token) return []
  const readsAlike = registry.ambigcites[token.ambig] ?? []
  if (!sharesNames(engine)) return readsAlike
  return [
    ...readsAlike,
    ...familiesOf(engine, id).flatMap((family) => registry.namereg.namereg[family]?.items ?? []),
  ]
}

const familiesOf = ({ registry: { namereg } }: Engine, id: string): string[] =>
  Object.keys(namereg.nameindpkeys[id] ?? {})

/** Items that now stand in another order among those that act on each other. */
const movedAmongAlike = ({
  engine,
  ids,
  wanted,
}: {
  engine: Engine
  ids: readonly string[]
  wanted: ReadonlySet<string>
}): string[] => {
  const { registry } = engine
  const stayed = registry.mylist.filter((id) => wanted.has(id))
  const now = ids.filter((id) => registry.registry[id])
  if (!hasDisambiguation(engine) || now.every((id, index) => id === stayed[index])) return []
  const position = new Map(now.map((id, index) => [id, index]))
  const earlier = new Map(stayed.map((id, index) => [id, index]))
  const groups = [
    ...Object.values(registry.ambigcites),
    ...(sharesNames(engine)
      ? Object.values(registry.namereg.namereg).map(({ items }) => items)
      : []),
  ]
  return groups.flatMap((group) => {
    const members = group.filter((id) => position.has(id))
    const isSame = isSameOrder(members, position, earlier)
    return members.length < 2 || isSame ? [] : members
  })
}

const isSameOrder = (
  members: readonly string[],
  position: ReadonlyMap<string, number>,
  earlier: ReadonlyMap<string, number>,
): boolean => {
  const by = (order: ReadonlyMap<string, number>) =>
    [...members].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  const before = by(earlier)
  return by(position).every((id, index) => id === before[index])
}

const unregister = (engine: Engine, id: string): void => {
  const { registry, tmp } = engine
  const token = registry.registry[id]
  if (!token) return
  const others = (registry.ambigcites[token.ambig] ?? []).filter((other) => other !== id)
  if (others.length > 0) registry.ambigcites[token.ambig] = others
  else Reflect.deleteProperty(registry.ambigcites, token.ambig)
  const { namereg, nameind, nameindpkeys } = registry.namereg
  for (const family of familiesOf(engine, id)) {
    // Where names are compared at all, all items of this name are being unregistered.
    Reflect.deleteProperty(namereg, family)
  }
  Reflect.deleteProperty(nameind, id)
  Reflect.deleteProperty(nameindpkeys, id)
  Reflect.deleteProperty(registry.registry, id)
  Reflect.deleteProperty(registry.refhash, id)
  Reflect.deleteProperty(registry.authorstrings, id)
  Reflect.deleteProperty(tmp.loadedItemIDs, id)
}

/** By the style's sort keys, then in document order; fast where little has changed. */
const sorted = ({
  engine: { registry },
  ids,
  before,
}: {
  engine: Engine
  ids: readonly string[]
  before: readonly RegistryToken[]
}): RegistryToken[] => {
  const kept = before.filter((token) => registry.registry[token.id] === token)
  const known = new Set(kept.map(({ id }) => id))
  const others = ids.filter((id) => !known.has(id)).flatMap((id) => registry.registry[id] ?? [])
  return [...kept, ...others].sort(registry.sorter.compareKeys)
}
