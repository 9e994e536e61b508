import { describe, expect, it } from 'vitest'
import { isAtLeast } from './nodeVersion.mjs'

describe('isAtLeast', () => {
  it.each([
    ['20.20.0', true],
    ['20.20.2', true],
    ['20.21.0', true],
    ['24.0.0', true],
    ['100.0.0', true],
    ['20.19.9', false],
    ['20.9.0', false],
    ['18.20.8', false],
    ['8.0.0', false],
  ])('compares %s with 20.20.0 by numbers, not by letters', (version, expected) => {
    expect(isAtLeast({ version, wanted: '20.20.0' })).toBe(expected)
  })
})
