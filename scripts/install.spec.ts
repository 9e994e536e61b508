import { describe, expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

const locked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
}

describe('isInstalled', () => {
  it.each([
    ['all is there', locked, true],
    ['an optional package is missing', { 'node_modules/a': locked['node_modules/a'] }, true],
    ['a package is missing', {}, false],
    ['a version differs', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, false],
    ['a content differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }, false],
  ])('%s', (_, installed, expected) => {
    expect(isInstalled({ locked, installed })).toBe(expected)
  })
})
