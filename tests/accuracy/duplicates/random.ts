/** Numbers that look random and are the same in every run (mulberry32). */
export type Random = {
  /** From 0 up to 1. */
  next: () => number
  below: (end: number) => number
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  isLucky: (chance: number) => boolean
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    isLucky: (chance) => next() < chance,
  }
}
