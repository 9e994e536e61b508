import { Cron } from 'croner'

/** When a task of the library runs and how much it does; `off` is no schedule. */
export type TaskSettings = { cron: string; isOn: boolean; limit: number }

type Row = { variable: string; cron: string; limit: number }

/**
 * Every task of the library: `<variable>_SCHEDULE` is a cron expression (server time) or `off`, `<variable>_LIMIT` how
 * many references one run takes on.
 */
const rows = {
  refreshStatuses: { variable: 'VOUCH_STATUS', cron: '20 3 * * *', limit: 25_000 },
  checkLinks: { variable: 'VOUCH_LINKS', cron: '40 4 * * 0', limit: 3_000 },
} as const satisfies Record<string, Row>

export type LibraryTask = keyof typeof rows

/**
 * The settings of a task, from the environment.
 * @throws Error where one cannot be used, in words for whoever operates the site.
 */
export const taskSettings = (
  task: LibraryTask,
  env: Readonly<Record<string, string | undefined>> = process.env,
): TaskSettings => {
  const { variable, cron, limit }: Row = rows[task]
  const schedule = env[`${variable}_SCHEDULE`]?.trim() || cron
  const most = env[`${variable}_LIMIT`]?.trim() || String(limit)
  if (!/^[1-9]\d{0,6}$/.test(most)) {
    throw new Error(
      `${variable}_LIMIT is "${most.slice(0, 40)}": it is a whole number from 1 to 9999999. Correct it, or leave it out.`,
    )
  }
  const isOn = schedule !== 'off'
  if (isOn && !isCron(schedule)) {
    throw new Error(
      `${variable}_SCHEDULE is "${schedule.slice(0, 40)}": it is a cron expression such as "${cron}", or off. Correct it, or leave it out.`,
    )
  }
  return { cron: isOn ? schedule : cron, isOn, limit: Number(most) }
}

const isCron = (pattern: string): boolean => {
  try {
    new Cron(pattern, { paused: true }).stop()
    return true
  } catch {
    return false
  }
}
