import { performance } from 'node:perf_hooks'

/** How long a batch may hold the database, in milliseconds; it is aimed at less. */
const aimedAt = 400
const smallest = 10
const largest = 1_000
const first = 30

/** How many entries the next batch takes, by how long the last ones took. */
export const createBatchSize = () => {
  let size = first
  return {
    next: () => size,
    /** Runs a batch of so many entries and learns from it. */
    measure: async <Result>(count: number, run: () => Promise<Result>): Promise<Result> => {
      const begun = performance.now()
      const result = await run()
      const each = (performance.now() - begun) / Math.max(count, 1)
      const fitting = Math.round(aimedAt / Math.max(each, 0.01))
      size = Math.min(largest, Math.max(smallest, Math.min(fitting, size * 2)))
      return result
    },
  }
}

/** Takes the next values of an iterator; fewer than `count` at its end. */
export const take = <Value>(iterator: Iterator<Value>, count: number): Value[] => {
  const taken: Value[] = []
  while (taken.length < count) {
    const { done, value } = iterator.next()
    if (done) break
    taken.push(value)
  }
  return taken
}
