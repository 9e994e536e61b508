import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './encoding'
import { importLimitOf } from './importLimit'
import { readReferences } from './readReferences'
import { readableFormats, referenceReaders } from './readers'
import { ReferenceFileError } from './referenceFileError'

const root = '../shared/fixtures/references'

/** The format of each folder of fixtures; BibTeX and BibLaTeX are two names of one file where it says neither. */
const folders: Readonly<Record<string, readonly string[]>> = {
  [`${root}/bibtex`]: ['bibtex', 'biblatex'],
  [`${root}/csl-json`]: ['csl-json'],
  [`${root}/csl-yaml`]: ['csl-yaml'],
  [`${root}/endnote-xml`]: ['endnote-xml'],
  [`${root}/enw`]: ['refer'],
  [`${root}/nbib`]: ['nbib'],
  [`${root}/ris`]: ['ris'],
  [`${root}/wos`]: ['ris'],
  '../shared/fixtures/documents/jats': ['jats'],
  '../shared/fixtures/registries/pubmed/efetch': ['pubmed-xml'],
  '../shared/fixtures/registries/pubmed/nbib': ['nbib'],
}

const files = Object.entries(folders)
  .filter(([folder]) => existsSync(folder))
  .flatMap(([folder, formats]) =>
    readdirSync(folder)
      // Ovid's own layout for people, which no reader is for.
      .filter((name) => name !== 'jabref-OvidImporterTest4.txt')
      .map((name) => ({ path: `${folder}/${name}`, formats })),
  )

const problemOf = (input: Parameters<typeof readReferences>[0]): string => {
  try {
    readReferences(input)
    return ''
  } catch (error) {
    return error instanceof ReferenceFileError ? `${error.code}: ${error.message}` : String(error)
  }
}

describe.skipIf(files.length === 0)('recorded files', () => {
  it.each(files)('$path is recognised by its content', ({ path, formats }) => {
    const { format, entries } = readReferences({ bytes: readFileSync(path) })
    expect(formats).toContain(format)
    const ids = [...entries].flatMap(({ item }) => item?.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('come in where only their encoding is another', () => {
    const path = `${root}/bibtex/jabref-test.bib`
    const text = readFileSync(path, 'utf8')
    const wide = Buffer.from(text, 'utf16le')
    const titles = (bytes: Uint8Array) =>
      [...readReferences({ bytes }).entries].map(({ item }) => item?.title)
    const expected = titles(Buffer.from(text))
    expect(expected).toHaveLength(19)
    expect(titles(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toEqual(expected)
    expect(titles(Buffer.from(wide).swap16())).toEqual(expected)
    expect(titles(Buffer.from(text.replaceAll('\n', '\r')))).toEqual(expected)
    const gbk = readReferences({ bytes: readFileSync(`${root}/bibtex/gbk-encoded.bib`) })
    expect([...gbk.entries][0]?.item?.['container-title']).toMatch(/^\p{sc=Han}+$/u)
  })

  it('never lose an entry of another file when one is broken anywhere', () => {
    const sources = files
      .filter(({ path }) => path.includes('/bibtex/'))
      .map(({ path }) => readFileSync(path, 'utf8').slice(0, 3_000))
    const mark = '\n@article{last-one,\n  title = {The last one},\n  year = {2000}\n}\n'
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(3_000),
        fc.nat(20),
        fc.stringMatching(/^[@{}",=#\\a-z\n ]{0,5}$/),
        (source, at, length, junk) => {
          const text = source.slice(0, at) + junk + source.slice(at + length) + mark
          const entries = [...referenceReaders.bibtex.read(text)]
          expect(entries.at(-1)?.item?.title).toBe('The last one')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('readReferences', () => {
  const entry = '@article{a, title={One}}\n@article{a, title={Two}}'

  it('gives each item an id of its own', () => {
    const { format, entries } = readReferences({ text: entry })
    expect(format).toBe('bibtex')
    expect([...entries].map(({ item }) => item?.id)).toEqual(['a', 'a-2'])
  })

  it.each([
    ['bibtex', `Dear Anna, here they are:\n\n${entry}`],
    ['biblatex', '@online{who, title = {T}, date = {2020-01-02}}'],
    ['ris', 'Results of a search\r\n\r\nTY  - JOUR\r\nTI  - One\r\nER  - \r\n'],
    ['nbib', 'PMID- 26549251\nOWN - NLM\nTI  - One\n'],
    ['refer', '%0 Journal Article\n%T One\n%A Smith, J.\n'],
    ['csl-json', ' [{"id": "a", "type": "book", "title": "One"}]'],
    ['pubmed-xml', '<?xml version="1.0"?><PubmedArticleSet></PubmedArticleSet>'],
  ])('recognises %s by what is in it', (format, text) => {
    expect(readReferences({ text }).format).toBe(format)
  })

  it.each([
    ['empty', { bytes: new Uint8Array() }],
    ['empty', { text: ' \n\ufeff' }],
    ['too-large', { bytes: new Uint8Array(11), limit: 10 }],
    ['too-large', { text: 'x'.repeat(11), limit: 10 }],
    ['not-text', { bytes: Buffer.from('PK\u0003\u0004\u0014\u0000\u0000', 'latin1') }],
    ['not-text', { bytes: Buffer.from('%PDF-1.7') }],
    ['not-text', { bytes: Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256) }],
    ['unknown-format', { text: entry, format: 'constructor' }],
  ])('says of a file that it is %s', (code, input) => {
    expect(problemOf(input)).toMatch(new RegExp(`^${code}: [A-Z]`))
  })

  it('names the formats there are', () => {
    expect(problemOf({ text: entry, format: 'foo' })).toContain(readableFormats.join(', '))
  })

  it('never throws while it reads, in any format', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'@{}"=,%<>&;-[]: \n\r\tTYEa1é\u0000',
            'TY  - JOUR\n',
            'PMID- 1\n',
            '%0 Book\n',
            '</a>',
          ),
        }),
        fc.constantFrom(...readableFormats),
        (text, format) => {
          if (text.trim() === '') return
          for (const { line } of readReferences({ text: `x${text}`, format }).entries) {
            expect(line).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('decodeText', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffM\u00fcller \u4eba'), 'M\u00fcller \u4eba'],
    ['UTF-16 with a mark', Buffer.from('\ufeffM\u00fcller', 'utf16le'), 'M\u00fcller'],
    ['UTF-16 without one', Buffer.from('M\u00fcller und Sohn', 'utf16le'), 'M\u00fcller und Sohn'],
    ['Latin-1', latin('M\u00fcller \u00e9t\u00e9'), 'M\u00fcller \u00e9t\u00e9'],
    ['Windows-1252', latin('\u0093q\u0094 \u0096 M\u00fcller'), '\u201cq\u201d \u2013 M\u00fcller'],
    [
      'lines of two encodings',
      Buffer.concat([Buffer.from('\u4eba\n'), latin('\u00fc\n')]),
      '\u4eba\n\u00fc\n',
    ],
    [
      'a declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-2"?><a>\u00b3</a>'),
      '<?xml version="1.0" encoding="ISO-8859-2"?><a>\u0142</a>',
    ],
    ['a comment of JabRef', latin('% Encoding: MacRoman\n\u0087'), '% Encoding: MacRoman\n\u00e1'],
    ['a wrong comment', Buffer.from('% Encoding: Cp1252\n\u00e1'), '% Encoding: Cp1252\n\u00e1'],
    [
      'an unknown declaration',
      latin('<?xml version="1.0" encoding="foo"?>\u00fc'),
      '<?xml version="1.0" encoding="foo"?>\u00fc',
    ],
  ])('reads %s', (_name, bytes, text) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it('gives back any text in UTF-8, and some text for any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const plain = `a${text.replaceAll('\u0000', '')}`
        expect(decodeText(new TextEncoder().encode(plain))).toBe(plain)
      }),
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'))
  })
})

describe('importLimitOf', () => {
  it('reads a number of bytes', () => {
    expect([undefined, '', '1000'].map(importLimitOf)).toEqual([67108864, 67108864, 1000])
    for (const setting of ['64 MB', '0', '-1', '1.5']) {
      expect(() => importLimitOf(setting)).toThrow('VOUCH_MAX_IMPORT_BYTES')
    }
  })
})
