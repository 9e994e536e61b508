import { describe, expect, it } from 'vitest'
import { citeLimits, trustedProxies } from './limits'

describe('citeLimits', () => {
  it('has defaults, and takes whole numbers from the environment', () => {
    expect(citeLimits({})).toEqual({
      requests: 60,
      bytes: 2_097_152,
      references: 1_000,
      citations: 2_000,
    })
    expect(citeLimits({ VOUCH_CITE_REQUESTS: ' 5 ', VOUCH_CITE_BYTES: '' })).toMatchObject({
      requests: 5,
      bytes: 2_097_152,
    })
    expect(trustedProxies({})).toBe(0)
    expect(trustedProxies({ VOUCH_TRUST_PROXY: '2' })).toBe(2)
  })

  it.each(['0', '-1', '1.5', 'many', '1e3', '99999999999'])('refuses %s', (value) => {
    expect(() => citeLimits({ VOUCH_CITE_REFERENCES: value })).toThrow(/VOUCH_CITE_REFERENCES is/)
  })
})
