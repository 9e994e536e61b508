import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { isBusy, whileBusy } from './busyRetry'

const coded = (code: string) => Object.assign(new Error(code), { code })
const soon = () => performance.now() + 200

describe('whileBusy', () => {
  it('runs again until the lock is gone', async () => {
    let runs = 0
    const run = () => {
      runs += 1
      return runs < 4 ? Promise.reject(coded('SQLITE_BUSY')) : Promise.resolve('done')
    }
    expect(await whileBusy({ run, deadline: soon() })).toBe('done')
    expect(runs).toBe(4)
  })

  it('gives up at the deadline and says what to do', async () => {
    const run = () => Promise.reject(coded('SQLITE_BUSY_SNAPSHOT'))
    await expect(whileBusy({ run, deadline: soon() })).rejects.toMatchObject({
      name: 'WriteWaitError',
      status: 503,
      message: expect.stringContaining('try again'),
    })
  })

  it('passes every other error on at once', async () => {
    const error = coded('SQLITE_CONSTRAINT_UNIQUE')
    let runs = 0
    const run = () => {
      runs += 1
      return Promise.reject(error)
    }
    await expect(whileBusy({ run, deadline: soon() })).rejects.toBe(error)
    expect(runs).toBe(1)
  })
})

describe('isBusy', () => {
  it.each([
    [coded('SQLITE_BUSY'), true],
    [coded('SQLITE_LOCKED'), true],
    [coded('SQLITE_ERROR'), false],
    [new Error('SQLITE_BUSY'), false],
    ['SQLITE_BUSY', false],
    [undefined, false],
  ])('%s: %s', (error, expected) => {
    expect(isBusy(error)).toBe(expected)
  })
})
