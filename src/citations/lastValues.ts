import { LRUCache } from 'lru-cache'

/** Makes the value of a key, or gives the last one where it was made from the very same things. */
export type LastValues<Value> = (given: {
  key: string
  basis: readonly unknown[]
  make: () => Value
}) => Value

/** Remembers the last value of each key; those not asked for the longest go first. */
export const lastValues = <Value>(): LastValues<Value> => {
  const known = new LRUCache<string, { basis: readonly unknown[]; value: Value }>({ max: 20_000 })
  return ({ key, basis, make }) => {
    const last = known.get(key)
    if (last?.basis.every((thing, index) => thing === basis[index])) return last.value
    const value = make()
    known.set(key, { basis, value })
    return value
  }
}
