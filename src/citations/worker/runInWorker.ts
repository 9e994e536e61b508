import { unpackError } from './errorTransfer'
import type { Jobs } from './jobs'
import { createWorkerPool } from './pool'
import type { WorkerPool } from './pool'
import { citationDeadline, citationWorkers } from './settings'
import { citationEntry } from './workerCode'

export type WorkerOptions = {
  /** How long the job may run once it has started, in milliseconds; else the site's deadline. */
  deadline?: number
  signal?: AbortSignal
}

export type JobName = keyof Jobs

export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0]

export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

/**
 * Does a job of the table `jobs.ts` in a worker, so that nothing that an outsider sends can hang or
 * delay the thread of the caller. `input` is plain data, and `subject` says what it is, as in
 * `citations in the style "apa"`.
 * Throws what the job throws; CitationDeadlineError where it takes too long, CitationsBusyError
 * where too many jobs are waiting, CitationWorkerError where the worker fails, and the signal's
 * reason where that is an Error.
 */
export const runInWorker = async <Name extends JobName>({
  job,
  input,
  subject,
  deadline = citationDeadline(),
  signal,
}: WorkerOptions & {
  job: Name
  input: JobInput<Name>
  subject: string
}): Promise<JobOutput<Name>> => {
  const answer = await citationPool().run<JobOutput<Name>>({
    request: { job, input },
    subject,
    deadline,
    signal,
  })
  if (answer.isDone) return answer.output
  throw unpackError(answer.error)
}

/** Stops the workers, for tests and an orderly end; the next job starts them again. */
export const closeCitationWorkers = async (): Promise<void> => {
  const pool = globalThis.vouchCitationWorkers
  globalThis.vouchCitationWorkers = undefined
  await pool?.close()
}

declare global {
  /**
   * Next.js has several copies of a module, and makes more while a developer edits: on each of them
   * a pool of its own would keep a worker.
   */
  var vouchCitationWorkers: WorkerPool | undefined
}

const citationPool = (): WorkerPool =>
  (globalThis.vouchCitationWorkers ??= createWorkerPool({
    entry: citationEntry,
    size: citationWorkers(),
  }))
