import { Worker } from 'node:worker_threads'
import { CitationDeadlineError, CitationWorkerError } from './errors'
import type { JobAnswer, JobRequest } from './messages'
import { workerEnvironment } from './settings'
import { workerCode } from './workerCode'

/** One worker that is ready for jobs, one at a time; it keeps the process running only meanwhile. */
export type Thread = {
  isAlive: () => boolean
  /** Throws CitationDeadlineError and CitationWorkerError: the worker is gone then. */
  run: <Output>(work: ThreadWork) => Promise<JobAnswer<Output>>
  stop: () => Promise<void>
}

export type ThreadWork = {
  request: JobRequest
  /** In milliseconds. */
  deadline: number
  /** What is formatted, as in `citations in the style "apa"`. */
  subject: string
}

/**
 * Starts a worker on a file of the source that calls `serveJobs`, with this much memory (MB).
 * Throws CitationWorkerError.
 */
export const startThread = async ({
  entry,
  memory,
}: {
  entry: string
  memory: number
}): Promise<Thread> => {
  const worker = new Worker(await workerCode(entry), {
    eval: true,
    name: 'citations',
    env: workerEnvironment(),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  const life = watch(worker)
  const stop = async (): Promise<void> => {
    life.isOver = true
    await worker.terminate()
  }
  await nextMessage({
    worker,
    life,
    within: longestStart,
    late: () => new CitationWorkerError('The worker that formats citations did not start in time.'),
  })
  return {
    isAlive: () => !life.isOver,
    run: async <Output>({ request, deadline, subject }: ThreadWork) => {
      worker.postMessage(request)
      return nextMessage<JobAnswer<Output>>({
        worker,
        life,
        within: deadline,
        late: () => new CitationDeadlineError({ subject, deadline }),
      })
    },
    stop,
  }
}

/** A minute: a worker takes a fifth of a second, and longer on a machine that has no time. */
const longestStart = 60_000

const longestTimer = 2 ** 31 - 1

type Life = { isOver: boolean; failure?: unknown }

const watch = (worker: Worker): Life => {
  const life: Life = { isOver: false }
  worker.on('error', (error) => {
    life.failure = error
  })
  worker.on('messageerror', (error) => {
    life.failure = error
    void worker.terminate()
  })
  worker.on('exit', () => {
    life.isOver = true
  })
  return life
}

/** What the worker says next. Where that is not in time the worker is stopped, whatever it does. */
const nextMessage = <Message>({
  worker,
  life,
  within,
  late,
}: {
  worker: Worker
  life: Life
  /** In milliseconds. */
  within: number
  late: () => Error
}): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onMessage = (message: Message) => {
      finish()
      resolve(message)
    }
    const onExit = (code: number) => {
      finish()
      reject(workerEnded({ code, failure: life.failure }))
    }
    const onLate = () => {
      finish()
      life.isOver = true
      void worker.terminate()
      reject(late())
    }
    // Where this thread itself was busy, an answer may have come in that is not read yet.
    let check: NodeJS.Immediate | undefined
    const timer = setTimeout(
      () => {
        check = setImmediate(onLate)
      },
      Math.min(within, longestTimer),
    )
    const finish = () => {
      clearTimeout(timer)
      clearImmediate(check)
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      worker.unref()
    }
    worker.on('message', onMessage)
    worker.on('exit', onExit)
    worker.ref()
  })

const workerEnded = ({
  code,
  failure,
}: {
  code: number
  failure: unknown
}): CitationWorkerError => {
  const reason = failure instanceof Error ? failure.message : `it ended with exit code ${code}`
  return new CitationWorkerError(
    `The worker that formats citations failed, and the job with it: ${reason}. ` +
      'Other jobs go on in a new worker. If it happens again, try fewer references at a time.',
    { cause: failure },
  )
}
