import type { Config, TaskConfig } from 'payload'
import { registryClient } from '../registries/http/client'
import { registrySettings } from '../registries/settings'
import { checkLinks } from './links/checkLinks'
import { linkSettings } from './links/settings'
import { askRegistries } from './status/askRegistries'
import { refreshStatuses } from './status/refreshStatuses'
import { sendAlarm } from './status/sendAlarm'
import { taskSettings } from './taskSettings'
import type { LibraryTask } from './taskSettings'
import { afterAbandonedRuns } from './abandonedRuns'

type Counted = { input: object; output: Record<string, number> }

const scheduleOf = (task: LibraryTask) => [
  { cron: taskSettings(task).cron, queue: task, hooks: { beforeSchedule: afterAbandonedRuns } },
]

/** The daily look-up of what became of the works of the library. */
const refreshTask: TaskConfig<Counted> = {
  slug: 'refreshStatuses',
  label: 'Look up retractions and corrections',
  schedule: scheduleOf('refreshStatuses'),
  handler: async ({ req: { payload } }) => {
    // What a run that was ended with its process has left untold.
    await sendAlarm({ payload })
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
    await sendAlarm({ payload })
    return { output: counts }
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
export const libraryTasks: TaskConfig<Counted>[] = [refreshTask, linksTask]

type Runner = Extract<NonNullable<Config['jobs']>['autoRun'], readonly unknown[]>[number]

/** A runner for the queue of each task that is on. It queues the task when it is due, and runs it. */
export const libraryRunners = (): Runner[] => {
  if (registrySettings().isOffline) return []
  const tasks: LibraryTask[] = ['refreshStatuses', 'checkLinks']
  return tasks.flatMap((queue) =>
    taskSettings(queue).isOn ? [{ cron: '* * * * *', queue, limit: 1 }] : [],
  )
}
