import { unpackError } from './errorTransfer'
import type { Jobs } from './jobs'
import { createWorkerPool } from './pool'
import type { WorkerPool } from './pool'
import { citationDeadline, citationWorkers, visitorsDeadline } from './settings'
import { citationEntry } from './workerCode'

/**
 * Whose workers do a job. What anybody may send (`POST /api/cite`) has one worker and a queue of its
 * own: a single visitor can keep it busy without end, and the articles of the site must not wait.
 */
export type PoolName = 'site' | 'visitors'

export type WorkerOptions = {
  /** Else `site`. */
  pool?: PoolName
  /** How long the job may run once it has started, in milliseconds; else the pool's deadline. */
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
  pool = 'site',
  deadline = pools[pool].deadline(),
  signal,
}: WorkerOptions & {
  job: Name
  input: JobInput<Name>
  subject: string
}): Promise<JobOutput<Name>> => {
  const answer = await citationPool(pool).run<JobOutput<Name>>({
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
  const running = globalThis.vouchCitationWorkers
  globalThis.vouchCitationWorkers = undefined
  await Promise.all([...(running?.values() ?? [])].map((pool) => pool.close()))
}

declare global {
  /**
   * Next.js has several copies of a module, and makes more while a developer edits: on each of them
   * pools of its own would keep workers.
   */
  var vouchCitationWorkers: Map<PoolName, WorkerPool> | undefined
}

const pools: Readonly<Record<PoolName, { size: () => number; deadline: () => number }>> = {
  site: { size: citationWorkers, deadline: citationDeadline },
  visitors: { size: () => 1, deadline: () => Math.min(visitorsDeadline, citationDeadline()) },
}

const citationPool = (name: PoolName): WorkerPool => {
  const running = (globalThis.vouchCitationWorkers ??= new Map())
  const known = running.get(name)
  if (known) return known
  const pool = createWorkerPool({ entry: citationEntry, size: pools[name].size() })
  running.set(name, pool)
  return pool
}
