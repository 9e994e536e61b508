import { describe, expect, it } from 'vitest'
import { reviewDue } from './reviewDue'

describe('reviewDue', () => {
  it.each([
    ['2026-01-10T12:00:00.000Z', 36, '2029-01-10T12:00:00.000Z'],
    ['2026-11-30', 3, '2027-02-28T00:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 12, '2025-02-28T00:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 48, '2028-02-29T00:00:00.000Z'],
    ['2026-08-31T23:30:00.000Z', 1, '2026-09-30T23:30:00.000Z'],
  ])('%s and %i months: %s', (lastReviewed, months, due) => {
    expect(reviewDue({ lastReviewed, months })).toBe(due)
  })

  it('is nothing without a date', () => {
    expect(reviewDue({ lastReviewed: 'soon', months: 12 })).toBeUndefined()
    expect(reviewDue({ lastReviewed: '2026-01-01', months: 1e9 })).toBeUndefined()
  })
})
