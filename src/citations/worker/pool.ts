import { packError } from './errorTransfer'
import { CitationsBusyError, CitationWorkerError } from './errors'
import type { JobAnswer } from './messages'
import { startThread } from './thread'
import type { Thread, ThreadWork } from './thread'

export type WorkerPool = {
  /**
   * Does a job in a worker, after those that came before. It never rejects: what was thrown, by the
   * job or by the pool, is in the answer.
   */
  run: <Output>(work: PoolWork) => Promise<JobAnswer<Output>>
  /** Stops all workers; the jobs that are not done are answered with CitationWorkerError. */
  close: () => Promise<void>
}

export type PoolWork = ThreadWork & {
  /** Takes a waiting job out of the queue; of one that runs, nobody hears any more. */
  signal?: AbortSignal
}

export type PoolOptions = {
  /** A file of Vouch's source, from its folder, that calls `serveJobs`. */
  entry: string
  /** How many workers there are at most. They start when they are needed. */
  size?: number
  /** How many jobs may wait for a worker. */
  longestQueue?: number
  /** Megabytes of JavaScript memory that a worker may have. */
  memory?: number
}

/** Workers, and a queue of bounded length in front of them. A worker that fails is replaced. */
export const createWorkerPool = ({
  entry,
  size = 1,
  longestQueue = 200,
  memory = 512,
}: PoolOptions): WorkerPool => {
  const waiting: Task[] = []
  const lanes = Array.from({ length: size }, (): Lane => ({ isBusy: false }))
  let isClosed = false

  const readyThread = async (lane: Lane): Promise<Thread> => {
    if (lane.thread?.isAlive()) return lane.thread
    lane.thread = undefined
    const thread = await startThread({ entry, memory })
    if (isClosed) {
      await thread.stop()
      throw stopped()
    }
    return (lane.thread = thread)
  }

  const workOff = async (lane: Lane): Promise<void> => {
    lane.isBusy = true
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      try {
        const thread = await readyThread(lane)
        if (!task.isCancelled()) await task.perform(thread)
      } catch (error) {
        // What keeps a worker from starting will keep the next one from it, too.
        for (const lost of [task, ...waiting.splice(0)]) lost.fail(cannotStart(error))
      }
    }
    lane.isBusy = false
  }

  return {
    run: <Output>({ signal, ...work }: PoolWork) =>
      new Promise<JobAnswer<Output>>((resolve) => {
        const fail = (error: unknown) => {
          signal?.removeEventListener('abort', onAbort)
          resolve({ isDone: false, error: packError(error) })
        }
        const onAbort = () => {
          const place = waiting.indexOf(task)
          if (place >= 0) waiting.splice(place, 1)
          fail(signal?.reason)
        }
        const task: Task = {
          isCancelled: () => signal?.aborted === true,
          fail,
          perform: async (thread) => {
            try {
              resolve(await thread.run<Output>(work))
              signal?.removeEventListener('abort', onAbort)
            } catch (error) {
              fail(isClosed ? stopped() : error)
            }
          },
        }
        const lane = lanes.find(({ isBusy }) => !isBusy)
        if (isClosed) fail(stopped())
        else if (signal?.aborted) fail(signal.reason)
        else if (!lane && waiting.length >= longestQueue) {
          fail(new CitationsBusyError({ waiting: waiting.length }))
        } else {
          signal?.addEventListener('abort', onAbort)
          waiting.push(task)
          if (lane) void workOff(lane)
        }
      }),
    close: async () => {
      isClosed = true
      for (const task of waiting.splice(0)) task.fail(stopped())
      await Promise.all(lanes.map(({ thread }) => thread?.stop()))
    },
  }
}

type Task = {
  isCancelled: () => boolean
  fail: (error: unknown) => void
  /** Does not reject. */
  perform: (thread: Thread) => Promise<void>
}

type Lane = { isBusy: boolean; thread?: Thread }

const stopped = (): CitationWorkerError =>
  new CitationWorkerError('The workers that format citations were stopped before this was done.')

const cannotStart = (cause: unknown): CitationWorkerError => {
  if (cause instanceof CitationWorkerError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new CitationWorkerError(`The worker that formats citations cannot start: ${reason}`, {
    cause,
  })
}
