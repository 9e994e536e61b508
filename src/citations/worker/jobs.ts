import { formatReference } from '../render'
import { renderClusters } from '../renderClusters'
import { renderInSession } from './documentSessions'

/** What a worker can do; see `runInWorker`. One row is all that a further job takes. */
export const jobs = { formatReference, renderClusters, renderDocument: renderInSession }

export type Jobs = typeof jobs
