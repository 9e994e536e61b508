import type { PackedError } from './errorTransfer'

/** What the worker says once, when it can take jobs. */
export const readyMessage = 'ready'

/** One job for a worker, which does one at a time. */
export type JobRequest<Input = unknown> = { job: string; input: Input }

/** How a job ended. */
export type JobAnswer<Output> =
  { isDone: true; output: Output } | { isDone: false; error: PackedError }
