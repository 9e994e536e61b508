import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'vouch-convert-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** The real command, without a database to go to. */
const convert = (args: string[], { input = '', limit = '' } = {}) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', 'convert', ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'none:at-all', VOUCH_MAX_IMPORT_BYTES: limit },
    },
  )
  return { stdout, stderr, status }
}

const good = '@book{one,\n  title = {One},\n  year = 2001\n}\n'
const broken = '@book{two,\n  title = {Two}\n  year = 2002\n}\n@book{three}\n'

describe('vouch convert', { timeout: 60_000 }, () => {
  it('prints any format in any other', () => {
    expect(convert(['-', '--to', 'ris'], { input: good })).toEqual({
      stdout: expect.stringMatching(/^TY {2}- BOOK\r?\n[^]*TI {2}- One\r?\n[^]*ER {2}-/),
      stderr: '',
      status: 0,
    })
    const { stdout } = convert(['-', '--from', 'biblatex', '--to', 'csl-json'], { input: good })
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'one',
        type: 'book',
        title: 'One',
        issued: { 'date-parts': [[2001]] },
        'citation-key': 'one',
      },
    ])
  })

  it('prints what can be read, and says with its line what cannot', () => {
    const path = join(folder, 'library.txt')
    writeFileSync(path, good + broken)
    const { stdout, stderr, status } = convert([path, '--to', 'csl-json'])
    const items: unknown = JSON.parse(stdout)
    expect(items).toMatchObject([{ title: 'One' }, { title: 'Two' }])
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^library\.txt:6: There is no comma .*"title"/),
      '  Read in part: @book{two, title = {Two} year = 2002 }',
      expect.stringMatching(/^library\.txt:9: The entry has no fields/),
      '  Left out: @book{three}',
      '',
    ])
    expect(status).toBe(2)
  })

  it.each([
    [
      'a missing file',
      ['no-such-file.bib', '--to', 'ris'],
      '',
      /no-such-file\.bib cannot be read: there is no such file/,
    ],
    ['a folder', [folder, '--to', 'ris'], '', /it is a folder; name a file in it/],
    [
      'an unknown format to print',
      ['-', '--to', 'word'],
      '',
      /no format "word" to print\. Choose one of: csl-json, /,
    ],
    [
      'an unknown format to read',
      ['-', '--from', 'word', '--to', 'ris'],
      '',
      /no format "word" to read\. Choose one of: bibtex, /,
    ],
    ['no format to print', ['-'], good, /--to <format>.* not specified/],
    ['nothing', ['-', '--to', 'ris'], '', /nothing in it to read/],
    ['an archive', ['-', '--to', 'ris'], 'PK\u0003\u0004', /ZIP archive/],
  ])('says what to do about %s', (_name, args, input, message) => {
    const { stdout, stderr, status } = convert(args, { input })
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
  })

  it('refuses what is too large', () => {
    const { stderr, status } = convert(['-', '--to', 'ris'], { input: good, limit: '20' })
    expect(stderr).toMatch(/^It is larger than 20 bytes.*VOUCH_MAX_IMPORT_BYTES/)
    expect(status).toBe(1)
    expect(convert(['-', '--to', 'ris'], { input: good, limit: 'much' }).stderr).toMatch(
      /^VOUCH_MAX_IMPORT_BYTES is "much"/,
    )
  })

  it('stops in silence where nobody reads on', () => {
    const path = join(folder, 'large.bib')
    writeFileSync(
      path,
      Array.from({ length: 5_000 }, (_, index) => good.replace('one', `k${index}`)).join(''),
    )
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"${process.execPath}" --conditions=production --import tsx src/cli/main.ts convert "${path}" --to csl-json | head -n 1`,
      ],
      { encoding: 'utf8' },
    )
    expect([stdout, stderr]).toEqual(['[\n', ''])
  })
})
