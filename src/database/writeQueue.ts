import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import { OutsideTransactionError, WriteWaitError } from './errors'

/** How long, in milliseconds, the writes of one process have patience with each other. */
export type WriteLimits = {
  /** How long a write waits for its turn before it fails. */
  wait: number
  /** How long a write waits for the transaction that it stands in while that one does nothing. */
  ownWrite: number
  /** How long a transaction may do nothing before it is rolled back. */
  idle: number
}

export const defaultWriteLimits: WriteLimits = { wait: 30_000, ownWrite: 250, idle: 30_000 }

/** One write, or one transaction, on its way through the queue. */
export type Turn = {
  state: 'waiting' | 'open' | 'ended'
  lastActiveAt: number
  startedAt: number
  /** The open transaction in whose code this turn was asked for. */
  parent: Turn | undefined
  /** What Payload calls the transaction, once it is open. */
  transactionId: string | undefined
  /** Ends a transaction that does nothing. */
  expire: (() => void) | undefined
}

export type WriteQueue = {
  /** Waits until it is this turn's. @throws WriteWaitError, OutsideTransactionError */
  enter: (turn: Turn) => Promise<void>
  /** Gives the turn to the next one; a second call does nothing. */
  leave: (turn: Turn) => void
}

/**
 * In whose transaction the running code stands. `beginTransaction` enters it for the flow that called it, so that
 * a hook's write without `req` can be told from the write of another request.
 */
export const currentTransaction = new AsyncLocalStorage<Turn>()

export const newTurn = (): Turn => ({
  state: 'waiting',
  startedAt: performance.now(),
  lastActiveAt: performance.now(),
  parent: nearestOpen(currentTransaction.getStore()),
  transactionId: undefined,
  expire: undefined,
})

/** The id of the nearest transaction around the code of `turn` that is still open. */
export const openTransactionId = (turn: Turn | undefined) => nearestOpen(turn)?.transactionId

export const markActive = (turn: Turn) => {
  turn.lastActiveAt = performance.now()
}

/** A first come, first served queue in which one turn is open at a time. */
export const createWriteQueue = (limits: WriteLimits): WriteQueue => {
  const waiting: { turn: Turn; admit: () => void }[] = []
  let holder: Turn | undefined
  let idleTimer: NodeJS.Timeout | undefined

  const open = (turn: Turn) => {
    holder = turn
    turn.state = 'open'
    markActive(turn)
    watchIdle(turn)
  }

  const watchIdle = (turn: Turn) => {
    const left = turn.lastActiveAt + limits.idle - performance.now()
    if (left <= 0 && turn.expire) return turn.expire()
    idleTimer = setTimeout(() => watchIdle(turn), Math.max(left, 100)).unref()
  }

  const enter = (turn: Turn) => {
    if (!holder) {
      open(turn)
      return Promise.resolve()
    }
    return new Promise<void>((resolve, reject) => {
      const refuse = (error: Error) => {
        waiting.splice(waiting.indexOf(entry), 1)
        turn.state = 'ended'
        stopWatching()
        reject(error)
      }
      const entry = {
        turn,
        admit: () => {
          stopWatching()
          open(turn)
          resolve()
        },
      }
      const stopWatching = watchWait({ turn, limits, refuse })
      waiting.push(entry)
    })
  }

  const leave = (turn: Turn) => {
    turn.state = 'ended'
    if (holder !== turn) return
    clearTimeout(idleTimer)
    holder = undefined
    waiting.shift()?.admit()
  }

  return { enter, leave }
}

const nearestOpen = (turn: Turn | undefined): Turn | undefined =>
  turn === undefined || turn.state === 'open' ? turn : nearestOpen(turn.parent)

/**
 * A context is inherited by everything that is started in it, also by what merely runs beside the transaction. So
 * a write counts as the transaction's own only when the transaction stands still while the write waits.
 */
const watchWait = ({
  turn,
  limits,
  refuse,
}: {
  turn: Turn
  limits: WriteLimits
  refuse: (error: Error) => void
}) => {
  const own = turn.parent
  const since = performance.now()
  const waitTimer = setTimeout(
    () => refuse(new WriteWaitError(waitedInProcess(limits))),
    limits.wait,
  )
  let ownTimer: NodeJS.Timeout | undefined
  const watchOwn = () => {
    if (own?.state !== 'open') return
    const left = Math.max(own.lastActiveAt, since) + limits.ownWrite - performance.now()
    if (left <= 0) return refuse(new OutsideTransactionError(ownWrite))
    ownTimer = setTimeout(watchOwn, left)
  }
  watchOwn()
  return () => {
    clearTimeout(waitTimer)
    clearTimeout(ownTimer)
  }
}

const ownWrite =
  'Code that runs inside an open transaction (a hook, for example) wrote to the database outside of it, ' +
  'and would have waited for its own end for ever. Pass req to the Local API call or payload.db method, ' +
  'so that it becomes part of the transaction, or start it after the transaction.'

const waitedInProcess = ({ wait }: WriteLimits) =>
  `The database was busy with another write of this server for ${wait / 1000} s, and this one was given up. ` +
  'Nothing of it was saved; try again when the running import or update has ended.'
