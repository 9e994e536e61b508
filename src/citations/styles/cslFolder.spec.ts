import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestCsl } from './cslXml'
import { cslStyle, dependentStyle } from './exampleCsl'
import { listLocales, localeTree, resolveLocale } from './locales'
import { listStyles, resolveStyle, unusableStyles } from './styles'

let folder = ''
let outside = ''
let changes = 0

/** Writes a file, and makes sure that the folder's time of change is another one than before. */
const write = (path: string, content: string | Buffer) => {
  writeFileSync(join(folder, path), content)
  touch()
}

const touch = () => {
  changes += 1
  utimesSync(folder, changes, changes)
}

const ids = () =>
  listStyles()
    .map(({ id }) => id)
    .filter((id) => id.startsWith('own-'))
    .sort()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vouch-csl-'))
  outside = mkdtempSync(join(tmpdir(), 'vouch-outside-'))
  vi.stubEnv('VOUCH_CSL_DIR', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  rmSync(outside, { recursive: true })
})

describe('a folder of styles', () => {
  it('adds its styles and the dependents of its sub-folder', () => {
    mkdirSync(join(folder, 'dependent'))
    write('own-house.csl', cslStyle())
    write('dependent/own-journal.csl', dependentStyle({ parent: 'own-house' }))
    write('dependent/own-letters.csl', dependentStyle({ parent: 'apa', title: 'Letters' }))
    expect(ids()).toEqual(['own-house', 'own-journal', 'own-letters'])
    expect(resolveStyle('own-house').title).toBe('House')
    expect(resolveStyle('own-journal').hash).toBe(resolveStyle('own-house').hash)
    expect(resolveStyle('own-letters')).toMatchObject({ title: 'Letters', parent: 'apa' })
    expect(listStyles({ search: 'houses journal' })).toEqual([
      { id: 'own-journal', title: 'Journal of Houses', parent: 'own-house' },
    ])
  })

  it('may be laid out as the CSL project’s repositories in one folder', () => {
    mkdirSync(join(folder, 'styles', 'dependent'), { recursive: true })
    mkdirSync(join(folder, 'locales'))
    write('styles/own-house.csl', cslStyle())
    write('styles/dependent/own-journal.csl', dependentStyle({ parent: 'own-house' }))
    write('locales/locales-tl-PH.xml', tagalog)
    expect(ids()).toEqual(['own-house', 'own-journal'])
    expect(resolveLocale('tl-ph')).toBe('tl-PH')
  })

  it('is one of several', () => {
    writeFileSync(join(outside, 'own-second.csl'), cslStyle())
    writeFileSync(join(outside, 'own-house.csl'), cslStyle({ title: 'Another' }))
    write('own-house.csl', cslStyle())
    vi.stubEnv('VOUCH_CSL_DIR', [folder, outside].join(delimiter))
    expect(ids()).toEqual(['own-house', 'own-second'])
    expect(resolveStyle('own-house').title).toBe('House')
  })

  it('does not replace a packaged style', () => {
    write('apa.csl', cslStyle())
    expect(resolveStyle('apa').title).toContain('American Psychological')
  })

  it('is read again when a file comes, changes or goes', () => {
    write('own-house.csl', cslStyle())
    expect(ids()).toEqual(['own-house'])
    const before = resolveStyle('own-house')
    write('own-second.csl', cslStyle({ title: 'Second' }))
    expect(ids()).toEqual(['own-house', 'own-second'])
    writeFileSync(
      join(folder, 'own-house.csl'),
      cslStyle({ body: '<citation><layout><text value="changed"/></layout></citation>' }),
    )
    expect(resolveStyle('own-house').hash).not.toBe(before.hash)
    unlinkSync(join(folder, 'own-second.csl'))
    touch()
    expect(ids()).toEqual(['own-house'])
  })

  it('brings the CSL project’s list of renamed ids', () => {
    write('own-house.csl', cslStyle())
    write(
      'renamed-styles.json',
      JSON.stringify({ 'own-old': 'own-mid', 'own-mid': 'own-house', x: 5 }),
    )
    expect(resolveStyle('own-old').id).toBe('own-house')
    write('renamed-styles.json', JSON.stringify({ 'own-a': 'own-b', 'own-b': 'own-a' }))
    expect(() => resolveStyle('own-a')).toThrow(/no citation style/)
    write('renamed-styles.json', 'broken')
    expect(resolveStyle('own-house').id).toBe('own-house')
  })
})

describe('what a folder must not do', () => {
  it('is to take others down with a broken file: each is left out with a reason', () => {
    write('own-house.csl', cslStyle())
    write('own-broken.csl', '<style><info>')
    write('own-locale.csl', '<locale xmlns="http://purl.org/net/xbiblio/csl"/>')
    write('own-entities.csl', '<!DOCTYPE style [<!ENTITY a "ha">]><style><info/></style>')
    write('own-latin.csl', Buffer.from(cslStyle({ title: 'Études' }), 'latin1'))
    write('own-huge.csl', cslStyle({ title: 'x'.repeat(longestCsl) }))
    write('own-orphan.csl', dependentStyle({ parent: 'own-nowhere' }))
    expect(ids()).toEqual(['own-house'])
    expect(new Map(unusableStyles().map(({ id, reason }) => [id, reason]))).toEqual(
      new Map([
        ['own-broken', expect.stringMatching(/well-formed/)],
        ['own-locale', expect.stringMatching(/not <style>/)],
        ['own-entities', expect.stringMatching(/DOCTYPE/)],
        ['own-latin', expect.stringMatching(/UTF-8/)],
        ['own-huge', expect.stringMatching(/too large/)],
        ['own-orphan', expect.stringMatching(/not there/)],
      ]),
    )
  })

  it('is to lead out of itself: no links, no odd names', () => {
    writeFileSync(join(outside, 'own-secret.csl'), cslStyle())
    mkdirSync(join(outside, 'dependent'))
    writeFileSync(join(outside, 'dependent', 'own-linked.csl'), dependentStyle({ parent: 'apa' }))
    symlinkSync(join(outside, 'own-secret.csl'), join(folder, 'own-secret.csl'))
    symlinkSync(join(outside, 'dependent'), join(folder, 'dependent'))
    mkdirSync(join(folder, 'own-folder.csl'))
    write('own name.csl', cslStyle())
    write('own-..%2f.csl', cslStyle())
    expect(ids()).toEqual([])
    for (const id of ['own-secret', '../own-secret', `${outside}/own-secret`, 'own-folder']) {
      expect(() => resolveStyle(id)).toThrow(/no citation style/)
    }
  })

  it('is to throw where it is not there', () => {
    vi.stubEnv('VOUCH_CSL_DIR', join(folder, 'nowhere'))
    expect(resolveStyle('apa').id).toBe('apa')
    expect(unusableStyles()[0]?.reason).toMatch(/no folder/)
  })
})

const tagalog =
  '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="tl-PH"><terms><term name="and">at</term></terms></locale>'

describe('a folder of locales', () => {
  it('adds those that the package lacks, and replaces none', () => {
    const packaged = listLocales()
    write('locales-tl-PH.xml', tagalog)
    write('locales-de-DE.xml', tagalog)
    expect(listLocales()).toEqual([...packaged, 'tl-PH'].sort())
    expect(localeTree('tl-PH').attrs['xml:lang']).toBe('tl-PH')
    expect(localeTree('de-DE').attrs['xml:lang']).toBe('de-DE')
    write('locales-sw-KE.xml', '<locale>')
    expect(() => resolveLocale('sw')).toThrow(/no citation locale/)
    expect(unusableStyles()).toContainEqual(
      expect.objectContaining({
        id: 'locales-sw-KE',
        reason: expect.stringMatching(/well-formed/),
      }),
    )
  })
})
