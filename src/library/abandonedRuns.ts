import type { TaskConfig, Where } from 'payload'

type Schedule = NonNullable<TaskConfig['schedule']>[number]
export type BeforeSchedule = NonNullable<NonNullable<Schedule['hooks']>['beforeSchedule']>

/**
 * Queues the next run of a task, also where the last one was ended with its process. Payload leaves the job of such a
 * run as one that is under way, for ever, and queues no other beside it.
 * @param longestRun milliseconds: no run is under way for so long.
 */
export const afterAbandonedRuns =
  (longestRun: number): BeforeSchedule =>
  async ({ defaultBeforeSchedule, ...args }) => {
    const {
      queueable: { scheduleConfig },
      req: { payload },
    } = args
    const where: Where = {
      and: [
        { queue: { equals: scheduleConfig.queue } },
        { processing: { equals: true } },
        { updatedAt: { less_than: new Date(Date.now() - longestRun).toISOString() } },
      ],
    }
    const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where })
    if (totalDocs > 0) {
      await payload.db.deleteMany({ collection: 'payload-jobs', where })
      payload.logger.warn(
        `A run of ${scheduleConfig.queue} was ended with its process. It runs anew.`,
      )
    }
    return defaultBeforeSchedule({ defaultBeforeSchedule, ...args })
  }
