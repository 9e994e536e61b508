import { describe, expect, it } from 'vitest'
import { isPast, isoDay, readableDate } from './dates'

describe('dates', () => {
  it('read the same wherever the server stands', () => {
    expect(readableDate('2026-03-03T00:00:00.000Z')).toBe('3 March 2026')
    expect(isoDay('2026-03-03T23:59:59.000Z')).toBe('2026-03-03')
  })

  it.each([null, undefined, '', 'soon'])('are nothing for %j', (date) => {
    expect(readableDate(date)).toBeUndefined()
    expect(isoDay(date)).toBeUndefined()
    expect(isPast({ date, now: new Date() })).toBe(false)
  })
})
