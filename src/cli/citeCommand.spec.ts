import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'vouch-cite-'))

afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The real command, without a database to go to. */
const cite = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', 'cite', ...args],
    { input, encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'none:at-all' } },
  )
  return { stdout, stderr, status }
}

const references = JSON.stringify([
  {
    id: 'a',
    type: 'book',
    title: 'Skin <script>x</script>',
    author: [{ family: 'Smith', given: 'Jane' }],
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 2,
    type: 'book',
    title: 'Hair',
    author: [{ family: 'Roe' }],
    issued: { literal: 'in press' },
  },
])

const houseStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="de-DE">
  <info><title>House</title><id>house</id></info>
  <locale xml:lang="de"><terms><term name="and">und auch</term></terms></locale>
  <citation><layout delimiter="; ">
    <text term="and" suffix=" "/><text term="in"/><text variable="title" prefix=" "/>
  </layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`

describe('vouch cite', { timeout: 60_000 }, () => {
  const file = write('references.json', references)

  it('prints a bibliography, an entry a line', () => {
    expect(cite(['-', '--style', 'vancouver', '--format', 'text'], references)).toEqual({
      stdout: '1. Smith J. Skin <script>x</script>. 2020.\n2. Roe. Hair. in press.\n',
      stderr: '',
      status: 0,
    })
  })

  it.each([
    ['refs.bib', '@book{smith2020, author = {Smith, Jane}, title = {Skin}, year = 2020}'],
    ['refs.ris', 'TY  - BOOK\nID  - smith2020\nAU  - Smith, Jane\nTI  - Skin\nPY  - 2020\nER  - '],
    ['refs.enw', '%0 Book\n%F smith2020\n%A Smith, Jane\n%T Skin\n%D 2020'],
    [
      'refs.yaml',
      'references:\n- id: smith2020\n  type: book\n  title: Skin\n  author:\n  - family: Smith\n    given: Jane\n  issued: 2020\n',
    ],
  ])('reads %s, and citations by its keys', (name, content) => {
    const citations = write('key.json', JSON.stringify([[{ id: 'smith2020' }]]))
    const args = ['--style', 'apa', '--format', 'text', '--citations', citations]
    const { stdout, stderr, status } = cite([write(name, content), ...args])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(JSON.parse(stdout)).toEqual({
      citations: ['(Smith, 2020)'],
      bibliography: ['Smith, J. (2020). Skin.'],
    })
  })

  it('says what of a file could not be read, and prints the rest', () => {
    const content = '@book{one, title = {One}, year = 2001}\n@book{two}\n'
    const args = ['--style', 'vancouver', '--format', 'text', '--from', 'bibtex']
    expect(cite(['-', ...args], content)).toEqual({
      stdout: '1. One. 2001.\n',
      stderr: expect.stringMatching(/standard input:2: The entry has no fields[^]*Left out: @book/),
      status: 1,
    })
    expect(cite(['-', '--style', 'apa', '--from', 'word']).stderr).toContain('no format "word"')
  })

  it('prints citations and bibliography as one JSON object', () => {
    const citations = write(
      'citations.json',
      JSON.stringify([[{ id: 2 }], [{ id: 'a' }, { id: '2' }]]),
    )
    const { stdout, stderr, status } = cite([
      file,
      '--style',
      'vancouver',
      '--citations',
      citations,
    ])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toEqual({
      citations: ['(1)', '(1,2)'],
      bibliography: [
        expect.stringMatching(/^<div class="csl-entry">[^]*Roe\. Hair\. in press/),
        expect.stringContaining('Skin &#60;script&#62;x&#60;/script&#62;'),
      ],
    })
  })

  it('uses a style file as it is written, in its own locale unless another is asked for', () => {
    const style = write('house.csl', houseStyle)
    const citations = write('one.json', JSON.stringify([[{ id: 2 }]]))
    const print = (...more: string[]): unknown =>
      JSON.parse(cite([file, '--style', style, '--citations', citations, ...more]).stdout)
    expect(print()).toMatchObject({ citations: ['und auch in Hair'] })
    expect(print('--locale', 'en-GB')).toMatchObject({ citations: ['and in Hair'] })
  })

  it('prints what is good, says what is not, and ends with 1', () => {
    const { stdout, stderr, status } = cite(
      ['-', '--style', 'apa', '--format', 'markdown'],
      JSON.stringify([5, { id: 'x', type: 'book', title: 'Good', issued: 'soon' }]),
    )
    expect(stdout).toBe('*Good*. (n.d.).\n')
    expect(stderr).toContain('Entry 1 is no CSL-JSON item')
    expect(stderr).toContain('Entry 2 (id "x"): "issued"')
    expect(status).toBe(1)
  })

  it.each([
    [
      'an unknown style',
      ['-', '--style', 'vancuver'],
      references,
      /no citation style "vancuver".*vancouver/,
    ],
    [
      'an unknown locale',
      ['-', '--style', 'apa', '--locale', 'xx-YY'],
      references,
      /citation locale/,
    ],
    [
      'a style that is none',
      ['-', '--style', 'references.csl'],
      '[]',
      /cannot be read: there is no such file/,
    ],
    ['no JSON', ['-', '--style', 'apa'], '[{', /standard input is no JSON/],
    [
      'JSON that nests without end',
      ['-', '--style', 'apa'],
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      /standard input nests deeper than 100 levels/,
    ],
    ['standard input twice', ['-', '--style', 'apa', '--citations', '-'], '[]', /both/],
  ])('refuses %s without a stack trace', (_, args, input, message) => {
    const { stdout, stderr, status } = cite(args, input)
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
