import { performance } from 'node:perf_hooks'
import { inTransaction } from '../../database/transaction'

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
    /** Learns from a batch of so many entries, which held the database for so many milliseconds. */
    learn: ({ count, heldFor }: { count: number; heldFor: number }) => {
      const each = heldFor / Math.max(count, 1)
      const fitting = Math.round(aimedAt / Math.max(each, 0.01))
      size = Math.min(largest, Math.max(smallest, Math.min(fitting, size * 2)))
    },
  }
}

/**
 * Runs a batch in a transaction.
 * @returns with its result the milliseconds that it held the database, without the wait for its turn.
 */
export const inTimedTransaction = async <Result>({
  run,
  ...how
}: Parameters<typeof inTransaction<Result>>[0]): Promise<{ result: Result; heldFor: number }> => {
  let begun = performance.now()
  const result = await inTransaction({
    ...how,
    run: (req) => {
      begun = performance.now()
      return run(req)
    },
  })
  return { result, heldFor: performance.now() - begun }
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
