import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './encoding'
import { referenceReaders } from './readers'
import type { ReadableFormat } from './readers'

const fixtures = '../shared/fixtures'

/** Where each format's files are, and how many references they hold in all. */
const folders: readonly (readonly [folder: string, format: ReadableFormat, references: number])[] =
  [
    ['references/ris', 'ris', 839],
    ['references/wos', 'ris', 247],
    ['references/nbib', 'nbib', 112],
    ['registries/pubmed/nbib', 'nbib', 6],
    ['references/endnote-xml', 'endnote-xml', 10],
    ['references/enw', 'refer', 16],
    ['references/csl-json', 'csl-json', 300],
    ['references/csl-yaml', 'csl-yaml', 3],
    ['registries/crossref/csl-json', 'csl-json', 8],
    ['registries/pubmed/efetch', 'pubmed-xml', 24],
    ['documents/jats', 'jats', 165],
  ]

/** Files in these folders that are of another format: a report of Ovid, which nbib's reader takes. */
const others = new Set(['jabref-OvidImporterTest4.txt'])

/** Files that are broken, or say too little, on purpose. */
const broken = new Set(['jabref-RisImporterCorrupted.ris', 'jabref-Endnote.entries.enw'])

const files = folders.flatMap(([folder, format]) => {
  const path = `${fixtures}/${folder}`
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !others.has(name))
        .map((name) => ({
          name,
          format,
          folder,
          text: decodeText(readFileSync(`${path}/${name}`)),
        }))
    : []
})

describe.skipIf(files.length === 0)('recorded files', () => {
  it.each(files)('$folder/$name is of its format and no other', ({ text, format }) => {
    const beginning = text.slice(0, 65_536)
    const sure = Object.entries(referenceReaders)
      .map(([name, reader]) => [name, reader.recognise(beginning)] as const)
      .filter(([, sureness]) => sureness >= 0.5)
    expect(sure.map(([name]) => name)).toEqual([format])
  })

  it.each(folders)('every reference of %s comes in as %s', (folder, format, references) => {
    const entries = files
      .filter((file) => file.folder === folder)
      .flatMap(({ name, text }) =>
        [...referenceReaders[format].read(text)].map((entry) => ({ name, ...entry })),
      )
    expect(entries.filter(({ item }) => item)).toHaveLength(references)
    const bad = entries.filter(({ name, problems }) => problems.length > 0 && !broken.has(name))
    expect(bad.map(({ name, problems }) => ({ name, problems }))).toEqual([])
  })

  it('reads every field of what databases say of a reference', () => {
    const counts = folders.slice(0, 4).map(([folder, format]) => {
      const items = files
        .filter(
          (file) => file.folder === folder && /asreview|revtools|pubmed|library/.test(file.name),
        )
        .flatMap(({ text }) =>
          [...referenceReaders[format].read(text)].flatMap(({ item }) => item ?? []),
        )
      const share = (variable: string) =>
        items.filter((item) => item[variable] !== undefined).length / items.length
      return ['title', 'author', 'issued'].map((variable) => share(variable) > 0.9)
    })
    expect(counts).toEqual(folders.slice(0, 4).map(() => [true, true, true]))
  })

  it('takes them broken in any way without throwing', () => {
    const small = files.filter(({ text }) => text.length < 30_000)
    const mutation = fc.record({
      file: fc.nat({ max: small.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 200 }),
      insert: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '\n',
          '<',
          '&x;',
          '{',
          '"',
          'ER  - \r\n',
          'TY  - ',
          ']]>',
          '<!DOCTYPE [',
          '<!--',
          '\\',
          ': *a',
        ),
      ),
    })
    fc.assert(
      fc.property(mutation, ({ file, at, length, insert }) => {
        const { text, format } = small[file] ?? { text: '', format: 'ris' as const }
        const start = Math.floor(at * text.length)
        const source = text.slice(0, start) + insert + text.slice(start + length)
        for (const { line, problems } of referenceReaders[format].read(source)) {
          expect(line).toBeGreaterThan(0)
          for (const { message } of problems) expect(message).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile files', () => {
  const long = 'x'.repeat(1_000_000)
  const many = (line: string) => line.repeat(Math.ceil(1_000_000 / line.length))
  const texts: readonly (readonly [ReadableFormat, string, string])[] = [
    [
      'ris',
      'a long value',
      `TY  - JOUR\nTI  - ${long}\nAU  - ${long}\nDO  - 10.1000/${long}\nPY  - ${long}\nSP  - ${many('1-')}\nER  - \n`,
    ],
    ['ris', 'endless continuation lines', `TY  - JOUR\nTI  - a\n${many('more\n')}`],
    ['ris', 'many names', `TY  - JOUR\nAU  - ${many('a and ')}\n${many('AU  - Lee, M\n')}`],
    ['ris', 'many types', many('TY  - JOUR\n')],
    ['ris', 'many records', many('TY  - JOUR\nTI  - a\n')],
    ['refer', 'many types', many('%0 Book\n')],
    ['refer', 'no titles', many('%A Lee, M\n\n')],
    ['nbib', 'many records', many('PMID- 1\n')],
    [
      'ris',
      'blanks',
      `TY  - JOUR\nTI  - a${' '.repeat(1_000_000)}b\nKW  - ${many(' ;')}\nUR  - ${many(' http')}`,
    ],
    [
      'nbib',
      'a long value',
      `PMID- 1\nTI  - ${long}\nFAU - ${many('a ')}\nPG  - ${many('1-')}\nSO  - ${many('a. ')}`,
    ],
    ['nbib', 'endless continuation lines', `PMID- 1\nAB  - a\n${many('      more\n')}`],
    ['refer', 'endless continuation lines', `%0 Book\n%T a\n${many('more\n')}`],
    ['endnote-xml', 'deep nesting', `<xml><records><record>${many('<a>')}`],
    ['endnote-xml', 'open tags', `<xml><records>${many('<record>')}`],
    [
      'endnote-xml',
      'styles',
      `<xml><records><record><titles><title>${many('<style face="italic"> a </style>')}`,
    ],
    ['pubmed-xml', 'a long comment', `<PubmedArticleSet><!--${many('<!-- ')}`],
    ['pubmed-xml', 'a long document type', `<!DOCTYPE a [${many('<!ENTITY a "')}`],
    [
      'jats',
      'entities',
      `<ref-list><ref><mixed-citation>${many('&lt;&a;')}</mixed-citation></ref></ref-list>`,
    ],
    ['csl-json', 'brackets', `[${many('[')}`],
    ['csl-json', 'open items', `[\n${many('{"a": [\n')}`],
    ['csl-json', 'quotes', `[${many('"a')}`],
    ['csl-json', 'keys', `{${many('"a":{},')}`],
    [
      'csl-json',
      'depth',
      `[{"title": "a", "custom": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
    ],
    ['csl-yaml', 'brackets', `references:\n- id: a\n  title: ${many('[')}`],
    ['csl-yaml', 'dashes', `references:\n- id: a\n  title:\n    ${many('- ')}`],
    ['csl-yaml', 'a long value', `references:\n- id: a\n  title: "${long}"\n`],
  ]

  it.each(texts)('%s: %s takes time in proportion', (format, _what, text) => {
    const start = performance.now()
    let lines = 0
    for (const { line } of referenceReaders[format].read(text)) lines = Math.max(lines, line)
    expect(lines).toBeLessThanOrEqual(text.split('\n').length)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
