import { visitorsDeadline } from './settings'

/** A job that ran longer than its deadline and was stopped. */
export class CitationDeadlineError extends Error {
  override name = 'CitationDeadlineError'
  /** In milliseconds. */
  readonly deadline: number

  constructor({ subject, deadline }: { subject: string; deadline: number }) {
    super(
      `Formatting ${subject} took longer than ${seconds(deadline)} and was stopped. ` +
        'Try fewer references at a time, or another style. If it happens with one reference ' +
        'by itself, look at its names and its date. VOUCH_CITATION_DEADLINE, in milliseconds, ' +
        `allows more time; what visitors send has ${seconds(visitorsDeadline)} at most.`,
    )
    this.deadline = deadline
  }
}

/** The queue of jobs is full: nothing is wrong with this one, and it may be tried again. */
export class CitationsBusyError extends Error {
  override name = 'CitationsBusyError'

  constructor({ waiting }: { waiting: number }) {
    super(
      `Citations cannot be formatted at the moment: ${waiting} other jobs are waiting. ` +
        'Try again in a few seconds. VOUCH_CITATION_WORKERS allows more of them at once.',
    )
  }
}

/** The worker of a job ended before the job did, or could not start; `cause` says why. */
export class CitationWorkerError extends Error {
  override name = 'CitationWorkerError'
}

const seconds = (milliseconds: number): string =>
  milliseconds === 1000 ? '1 second' : `${milliseconds / 1000} seconds`
