import { describe, expect, it } from 'vitest'
import { taskSettings } from './taskSettings'

describe('taskSettings', () => {
  it('has a schedule for every task', () => {
    expect(taskSettings('refreshStatuses', {})).toEqual({
      cron: '20 3 * * *',
      isOn: true,
      limit: 25_000,
    })
    expect(taskSettings('checkLinks', {})).toMatchObject({ cron: '40 4 * * 0', isOn: true })
  })

  it('takes another one, or none, from the environment', () => {
    const env = { VOUCH_STATUS_SCHEDULE: '0 1 * * 1-5', VOUCH_STATUS_LIMIT: '20' }
    expect(taskSettings('refreshStatuses', env)).toEqual({
      cron: '0 1 * * 1-5',
      isOn: true,
      limit: 20,
    })
    expect(taskSettings('checkLinks', { VOUCH_LINKS_SCHEDULE: 'off' }).isOn).toBe(false)
  })

  it.each([
    [{ VOUCH_STATUS_SCHEDULE: 'daily' }, 'VOUCH_STATUS_SCHEDULE is "daily"'],
    [{ VOUCH_STATUS_LIMIT: '-1' }, 'VOUCH_STATUS_LIMIT is "-1"'],
    [{ VOUCH_STATUS_LIMIT: 'all' }, 'VOUCH_STATUS_LIMIT is "all"'],
  ])('says what is wrong with %o', (env, message) => {
    expect(() => taskSettings('refreshStatuses', env)).toThrow(message)
  })
})
