import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { WriteWaitError } from './errors'

const firstDelay = 5
const longestDelay = 100

/**
 * Runs a statement, and runs it again while another process holds the database. The waiting is done by timers,
 * since SQLite's own busy time-out would stop the event loop.
 * @param deadline in milliseconds of `performance.now()`.
 * @throws WriteWaitError once the deadline has passed; every other error as it came.
 */
export const whileBusy = async <Result>({
  run,
  deadline,
}: {
  run: () => Promise<Result>
  deadline: number
}): Promise<Result> => {
  for (let delay = firstDelay; ; delay = Math.min(delay * 2, longestDelay)) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() + delay > deadline) throw new WriteWaitError(heldElsewhere)
    }
    await sleep(delay * (0.5 + Math.random() / 2))
  }
}

/** Whether SQLite answered that another connection holds a lock. */
export const isBusy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? '')

/** The code of an SQLite error, for example `SQLITE_CONSTRAINT_UNIQUE`. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

const heldElsewhere =
  'Another process (a command of vouch beside the server, a backup, or a second server) kept the database ' +
  'locked for too long, and this write was given up. Nothing of it was saved; try again when that process has ended.'
