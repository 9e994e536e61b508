import { expect, it } from 'vitest'
import { excerpt } from './failure.mjs'

it('shows all of a short output, and both ends of a long one', () => {
  expect(excerpt({ stdout: 'one\n\n', stderr: 'two\n' })).toBe('one\ntwo')
  const lines = Array.from({ length: 80 }, (_, index) => `line ${index}`)
  const shown = excerpt({ stdout: lines.join('\n'), stderr: '' }).split('\n')
  expect(shown).toHaveLength(51)
  expect(shown).toContain('line 0')
  expect(shown).toContain('… (30 lines left out)')
  expect(shown).toContain('line 79')
})
