import type { Access, Config } from 'payload'
import { isStaff, partyOf } from '../access/party'
import { libraryRunners, libraryTasks } from '../library/tasks'

/**
 * Everything that happens by itself. Scheduled publishing: Payload queues a job, and the first runner takes due ones once
 * a minute. The tasks of the library have a schedule and a queue with a runner each, so that a long one keeps nothing
 * else waiting. Runners start with the server (`instrumentation.ts`), never in a command or a test.
 */
export const scheduledJobs: NonNullable<Config['jobs']> = {
  access: { run: ({ req }) => partyOf(req) === 'admin' },
  tasks: libraryTasks,
  autoRun: [{ cron: '* * * * *', queue: 'default', limit: 50 }, ...libraryRunners()],
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    admin: { ...defaultJobsCollection.admin, group: 'House', hidden: false },
    access: {
      ...defaultJobsCollection.access,
      read: readJobs,
      create: () => false,
      update: () => false,
      delete: ({ req }) => partyOf(req) === 'admin',
    },
  }),
}

/** Who may schedule must see what is scheduled; other jobs are the admin's. */
const readJobs: Access = ({ req }) => {
  if (partyOf(req) === 'admin') return true
  return isStaff(req) && { taskSlug: { equals: 'schedulePublish' } }
}
