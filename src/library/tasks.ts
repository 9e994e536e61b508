import type { Config, TaskConfig } from 'payload'
import { registryClient } from '../registries/http/client'
import { registrySettings } from '../registries/settings'
import { checkLinks } from './links/checkLinks'
import { linkSettings } from './links/settings'
import { askRegistries } from './status/askRegistries'
import { refreshStatuses } from './status/refreshStatuses'
import { hasAlarm, sendAlarm } from './status/sendAlarm'
import { taskSettings } from './taskSettings'
import type { LibraryTask } from './taskSettings'
import { afterAbandonedRuns } from './abandonedRuns'
import type { BeforeSchedule } from './abandonedRuns'

type Counted = { input: object; output: Record<string, number> }

/** Milliseconds: the daily run is to be over before the next, a little less than a day. */
const longestRun = 20 * 60 * 60 * 1000

const scheduleOf = (task: LibraryTask) => [
  {
    cron: taskSettings(task).cron,
    queue: task,
    hooks: { beforeSchedule: afterAbandonedRuns(longestRun) },
  },
]

/** The daily look-up of what became of the works of the library. */
const refreshTask: TaskConfig<Counted> = {
  slug: 'refreshStatuses',
  label: 'Look up retractions and corrections',
  schedule: scheduleOf('refreshStatuses'),
  handler: async ({ req: { payload } }) => {
    if (registrySettings().isOffline) return { output: { asked: 0 } }
    const report = await refreshStatuses({
      payload,
      ask: askRegistries(registryClient()),
      limit: taskSettings('refreshStatuses').limit,
    })
    const { asked, known, changes, unwritten, failures, left } = report
    const failed = failures.length + unwritten.length
    const counts = { asked, known, changed: changes.length, failed, left }
    payload.logger.info({ msg: 'Statuses of references were looked up.', ...counts })
    for (const { message } of failures) payload.logger.warn(message)
    for (const { id, error } of unwritten) {
      payload.logger.error({ err: error, msg: `The status of reference ${id} was not stored.` })
    }
    return { output: counts }
  },
}

/** Milliseconds: a mail server that does not answer is given up before. */
const longestSending = 15 * 60 * 1000

/** Milliseconds until a message that could not be sent is tried again. */
const pauseAfterFailure = 10 * 60 * 1000

let restsUntil = 0

/** Queues a run in each minute in which there is something to tell; in all others it costs one query. */
const beforeAlarm: BeforeSchedule = async (args) => {
  const isWorthIt = Date.now() >= restsUntil && (await hasAlarm({ payload: args.req.payload }))
  if (!isWorthIt) return { shouldSchedule: false }
  const { shouldSchedule } = await afterAbandonedRuns(longestSending)(args)
  return { shouldSchedule }
}

/**
 * Tells people what was retracted, whoever noted it: a registry, an editor, a merge or an import. It needs no
 * registry, and so runs on a site that is offline or whose daily look-up is off.
 */
const alarmTask: TaskConfig<Counted> = {
  slug: 'sendAlarms',
  label: 'Tell of retractions',
  schedule: [
    {
      cron: '* * * * *',
      queue: 'sendAlarms',
      // It keeps no account of when it was queued last: that would be a write a minute.
      hooks: { beforeSchedule: beforeAlarm, afterSchedule: async () => undefined },
    },
  ],
  handler: async ({ req: { payload } }) => {
    restsUntil = Date.now() + pauseAfterFailure
    const told = await sendAlarm({ payload })
    if (told === 'not-sent') return { output: { told: 0 } }
    restsUntil = 0
    return { output: { told } }
  },
}

/** The weekly look at whether the addresses of references still lead anywhere. */
const linksTask: TaskConfig<Counted> = {
  slug: 'checkLinks',
  label: 'Check links',
  schedule: scheduleOf('checkLinks'),
  handler: async ({ req: { payload } }) => {
    const settings = linkSettings()
    if (settings.isOffline) return { output: { checked: 0 } }
    const { counts, unwritten } = await checkLinks({
      payload,
      settings,
      limit: taskSettings('checkLinks').limit,
    })
    for (const { id, error } of unwritten) {
      payload.logger.error({ err: error, msg: `The link of reference ${id} was not stored.` })
    }
    const output = { ...counts, failed: unwritten.length }
    payload.logger.info({ msg: 'Links of references were checked.', ...output })
    return { output }
  },
}

/** What the library does by itself. A task is always there, so that the schema is; its schedule needs a runner. */
export const libraryTasks: TaskConfig<Counted>[] = [refreshTask, alarmTask, linksTask]

type Runner = Extract<NonNullable<Config['jobs']>['autoRun'], readonly unknown[]>[number]

/** A runner for the queue of each task that is on. It queues the task when it is due, and runs it. */
export const libraryRunners = (): Runner[] => {
  const asking: LibraryTask[] = registrySettings().isOffline
    ? []
    : ['refreshStatuses', 'checkLinks']
  const queues = [alarmTask.slug, ...asking.filter((task) => taskSettings(task).isOn)]
  return queues.map((queue) => ({ cron: '* * * * *', queue, limit: 1 }))
}
