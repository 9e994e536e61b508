import { describe, expect, it } from 'vitest'
import { citationDeadline, citationWorkers, workerEnvironment } from './settings'

describe('the settings of the workers', () => {
  it('are ten seconds and one worker where nothing is said', () => {
    expect(citationDeadline({})).toBe(10_000)
    expect(citationDeadline({ VOUCH_CITATION_DEADLINE: ' ' })).toBe(10_000)
    expect(citationWorkers({})).toBe(1)
  })

  it('are what the environment says', () => {
    expect(citationDeadline({ VOUCH_CITATION_DEADLINE: '2500' })).toBe(2500)
    expect(citationWorkers({ VOUCH_CITATION_WORKERS: '4' })).toBe(4)
  })

  it.each(['0', '-1', '1.5', '10s', '600001', 'Infinity', '1e3'])('cannot be %j', (value) => {
    expect(() => citationDeadline({ VOUCH_CITATION_DEADLINE: value })).toThrow(
      `VOUCH_CITATION_DEADLINE is "${value}"`,
    )
  })

  it('limit the number of workers', () => {
    expect(() => citationWorkers({ VOUCH_CITATION_WORKERS: '9' })).toThrow('from 1 to 8')
  })

  it('pass on nothing that is not named', () => {
    const env = { PAYLOAD_SECRET: 'x', DATABASE_URL: 'y', TZ: 'UTC', NODE_OPTIONS: '--inspect' }
    expect(workerEnvironment(env)).toEqual({ TZ: 'UTC' })
  })
})
