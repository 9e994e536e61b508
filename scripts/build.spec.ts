import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from './build.mjs'

let directory: string

const hash = () => hashOf({ directory, entries: ['src', 'package-lock.json', 'public'] })

const write = (file: string, text: string) => writeFileSync(path.join(directory, file), text)

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'vouch-hash-'))
  mkdirSync(path.join(directory, 'src'))
  write('src/a.ts', 'one')
  write('package-lock.json', '{}')
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

describe('hashOf', () => {
  it('stays the same while nothing changes, or only a spec or what is not listed does', () => {
    const before = hash()
    write('src/a.spec.ts', 'a test')
    write('README.md', 'text')
    expect(hash()).toBe(before)
  })

  it.each([
    ['a file changes', () => write('src/a.ts', 'two')],
    ['the lock changes', () => write('package-lock.json', '{"a":1}')],
    ['a file is added', () => write('src/b.ts', '')],
    [
      'a file is renamed',
      () => renameSync(path.join(directory, 'src/a.ts'), path.join(directory, 'src/c.ts')),
    ],
    ['a folder appears', () => (mkdirSync(path.join(directory, 'public')), write('public/x', ''))],
  ])('changes when %s', (_, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })
})
