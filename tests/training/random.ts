/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The numbers from 0 to below `count`, in random order. */
export const shuffled = (count: number, random: () => number): number[] => {
  const order = Array.from({ length: count }, (_none, at) => ({ at, by: random() }))
  return order.sort((one, other) => one.by - other.by).map(({ at }) => at)
}
