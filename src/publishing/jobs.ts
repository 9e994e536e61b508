import type { Config } from 'payload'
import { partyOf } from '../access/party'

/**
 * Scheduled publishing: Payload queues a job, and this runner takes due ones once a minute. It starts
 * with the server (`instrumentation.ts`), never in a command or a test.
 */
export const scheduledJobs: NonNullable<Config['jobs']> = {
  access: { run: ({ req }) => partyOf(req) === 'admin' },
  autoRun: [{ cron: '* * * * *', queue: 'default', limit: 50 }],
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    admin: { ...defaultJobsCollection.admin, group: 'House', hidden: false },
    access: {
      ...defaultJobsCollection.access,
      read: ({ req }) => partyOf(req) === 'admin' || partyOf(req) === 'publisher',
      create: () => false,
      update: () => false,
      delete: ({ req }) => partyOf(req) === 'admin',
    },
  }),
}
