import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { isBusy } from './busyRetry'
import { TransactionConflictError } from './errors'

/** Enough for writers that meet by chance. */
export const defaultPatience = 10_000

/**
 * Enough to outlast the transaction of a client that was killed: MongoDB ends it after 60 s
 * (`transactionLifetimeLimitSeconds`). For commands, which nobody waits for with a finger on a button.
 */
export const patienceForKilledClients = 75_000

const firstDelay = 20
const longestDelay = 2_000

/**
 * Runs `run` in one transaction: all that it writes with the `req` that it is given is kept, or nothing is. When
 * another transaction changed the same documents, the whole of it is run again, so it must have no effect outside
 * the database and must read what it decides on with the same `req`. Inside a transaction that `req` already
 * carries, it becomes part of that one, which then commits and retries.
 * @param req the request to act for; one without a user is made where it is missing.
 * @param patience for how many milliseconds it is run again.
 * @returns what `run` returns.
 * @throws TransactionConflictError when the patience is over; every other error of `run` as it came.
 */
export const inTransaction = async <Result>({
  payload,
  req,
  run,
  patience = defaultPatience,
}: {
  payload: Payload
  req?: PayloadRequest
  run: (req: PayloadRequest) => Promise<Result>
  patience?: number
}): Promise<Result> => {
  if (req?.transactionID) return run(req)
  const request = req ?? (await createLocalReq({}, payload))
  const deadline = performance.now() + patience
  for (let delay = firstDelay; ; delay = Math.min(delay * 2, longestDelay)) {
    try {
      return await runOnce({ req: request, run })
    } catch (error) {
      if (!isConflict(error)) throw error
      if (performance.now() + delay > deadline) throw conflictError({ patience, cause: error })
    }
    await sleep(delay * (0.5 + Math.random() / 2))
  }
}

/**
 * Whether an error says that the transaction met another one and may be run again as a whole: MongoDB's
 * `TransientTransactionError` (WriteConflict is code 112), or SQLite's lock.
 */
export const isConflict = (error: unknown): boolean =>
  causes(error).some((cause) => isBusy(cause) || isWriteConflict(cause) || hasTransientLabel(cause))

const runOnce = async <Result>({
  req,
  run,
}: {
  req: PayloadRequest
  run: (req: PayloadRequest) => Promise<Result>
}) => {
  const isOurs = await initTransaction(req)
  try {
    const result = await run(req)
    if (isOurs) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const deepestCause = 5

const causes = (error: unknown, depth = 0): Error[] =>
  error instanceof Error && depth < deepestCause ? [error, ...causes(error.cause, depth + 1)] : []

const isWriteConflict = (error: Error) => 'code' in error && error.code === 112

const hasTransientLabel = (error: Error) =>
  'errorLabels' in error &&
  Array.isArray(error.errorLabels) &&
  error.errorLabels.includes('TransientTransactionError')

const conflictError = ({ patience, cause }: { patience: number; cause: unknown }) =>
  new TransactionConflictError({
    message:
      `For ${patience / 1000} s another transaction kept changing the same documents, and nothing was saved. ` +
      'Try again in a minute: where a command was killed half-way, MongoDB keeps what it had locked for up to 60 s.',
    cause,
  })
