import { describe, expect, it } from 'vitest'
import { claimHash } from './claimHash'

const sentence = 'It’s “safe” in 2–4 of 10 patients.'

describe('claimHash', () => {
  it('is versioned and stable', () => {
    expect(claimHash('Pain is common.')).toBe(
      'c1:87d371c32484d15ffcb72e6138a44cfb332250544b4061f3c9273e0072a0f2bf',
    )
  })

  it.each([
    ['white space', '  It’s “safe”\n in 2–4\u00a0of 10  patients .'],
    ['shapes of quotation marks and dashes', 'It\'s "safe" in 2-4 of 10 patients.'],
    ['composition', sentence.normalize('NFD')],
  ])('does not change with %s', (_, other) => {
    expect(claimHash(other)).toBe(claimHash(sentence))
  })

  it.each([
    'It’s “safe” in 2–5 of 10 patients.',
    'It isn’t “safe” in 2–4 of 10 patients.',
    sentence.toUpperCase(),
  ])('changes with the words: %s', (other) => {
    expect(claimHash(other)).not.toBe(claimHash(sentence))
  })
})
