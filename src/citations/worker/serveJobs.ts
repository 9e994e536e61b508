import { parentPort } from 'node:worker_threads'
import { packError } from './errorTransfer'
import { readyMessage } from './messages'
import type { JobAnswer, JobRequest } from './messages'

/** The jobs of a worker by name: each takes plain data and gives plain data, or a promise of it. */
export type JobTable = Readonly<Record<string, (input: never) => unknown>>

/** Runs in a worker: does the jobs that come in, one after the other, and answers each. */
export const serveJobs = (jobs: JobTable): void => {
  const port = parentPort
  if (!port) throw new Error('Jobs are served in a worker only.')
  port.on('message', async ({ job, input }: JobRequest<never>) => {
    try {
      const output = await doJob({ jobs, job, input })
      port.postMessage({ isDone: true, output } satisfies JobAnswer<unknown>)
    } catch (error) {
      port.postMessage({ isDone: false, error: packError(error) } satisfies JobAnswer<unknown>)
    }
  })
  port.on('messageerror', (error) => {
    throw error
  })
  port.postMessage(readyMessage)
}

const doJob = ({ jobs, job, input }: { jobs: JobTable; job: string; input: never }): unknown => {
  const run = Object.hasOwn(jobs, job) ? jobs[job] : undefined
  if (!run) throw new Error(`A worker was asked for the job "${job}", which it does not know.`)
  return run(input)
}
