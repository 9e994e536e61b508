import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cslStyle, dependentStyle } from './exampleCsl'
import { citing, cohen } from '../exampleReferences'
import { renderDocument } from '../render'
import {
  InvalidStyleError,
  UnknownStyleError,
  listStyles,
  resolveStyle,
  setUploadedStyles,
  unusableStyles,
} from './styles'

afterEach(() => {
  setUploadedStyles([])
  vi.unstubAllEnvs()
})

const thrownBy = (action: () => unknown): unknown => {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

describe('resolveStyle', () => {
  it.each([
    ['vancouver', 'Vancouver', 'numeric'],
    ['apa', 'American Psychological Association 7th edition', 'author-date'],
    ['harvard1', 'Cite Them Right 11th edition', 'author-date'],
    ['modern-language-association', 'Modern Language Association', 'author'],
    ['din-1505-2-alphanumeric', 'DIN 1505-2', 'label'],
    ['chicago-fullnote-bibliography', 'Chicago Manual of Style', 'note'],
  ])('knows %s', (id, title, kind) => {
    const style = resolveStyle(id)
    expect(style).toMatchObject({ id, kind, title: expect.stringContaining(title) })
    expect(style.hash).toMatch(/^[\da-f]{64}$/)
  })

  it('gives different styles different hashes, and one style always the same', () => {
    expect(resolveStyle('apa').hash).not.toBe(resolveStyle('vancouver').hash)
    expect(resolveStyle('apa').hash).toBe(resolveStyle('apa').hash)
  })

  it.each([
    ['nlm-citation-sequence', 'vancouver'],
    ['chicago-notes-bibliography', 'chicago-fullnote-bibliography'],
    ['mla', 'modern-language-association'],
  ])('follows the rename of %s to what is there, %s', (asked, found) => {
    expect(resolveStyle(asked).id).toBe(found)
  })

  it('takes a style that is there under its own name, renamed or not', () => {
    expect(resolveStyle('harvard1').id).toBe('harvard1')
    expect(resolveStyle('vancouver-superscript').id).toBe('vancouver-superscript')
  })

  it('throws for an unknown style, with the nearest names, and never prints APA', () => {
    const error = thrownBy(() =>
      renderDocument({ citations: [], references: [], style: 'vancuver' }),
    )
    expect(error).toBeInstanceOf(UnknownStyleError)
    expect(error).toMatchObject({ style: 'vancuver' })
    if (!(error instanceof UnknownStyleError)) return
    expect(error.nearest[0]).toBe('vancouver')
    expect(error.message).toContain('vancouver')
    expect(thrownBy(() => resolveStyle('vancuver'))).toBeInstanceOf(UnknownStyleError)
  })

  it.each(['', '__proto__', 'constructor', '../../package', 'x'.repeat(1_000_000)])(
    'takes no hostile name for a style',
    (id) => {
      expect(thrownBy(() => resolveStyle(id))).toBeInstanceOf(UnknownStyleError)
    },
  )

  it('names styles that contain what was asked for', () => {
    const error = thrownBy(() => resolveStyle('dermatology'))
    expect(error).toMatchObject({ nearest: expect.arrayContaining(['dermatology-online-journal']) })
  })
})

describe('listStyles', () => {
  it('has all independent styles of the package, and the one that only citation-js has', () => {
    expect(listStyles()).toHaveLength(2_680)
    expect(new Set(listStyles().map(({ id }) => id)).size).toBe(2_680)
  })

  it('has a readable title for each', () => {
    expect(
      listStyles().filter(({ title }) => !title.trim() || /\\(?:u[\da-f]{4}|["'])/.test(title)),
    ).toEqual([])
    expect(listStyles()).toContainEqual({
      id: 'acm-sig-proceedings',
      title: 'ACM SIG Proceedings ("et al." for 3+ authors)',
    })
  })

  it('finds by any words of id or title, accents aside', () => {
    const dermatology = listStyles({ search: 'Journal DERMATOLOGY' })
    expect(dermatology.map(({ id }) => id)).toContain('journal-of-investigative-dermatology')
    expect(listStyles({ search: 'ecole etudes superieures' }).length).toBeLessThan(10)
    expect(listStyles({ search: 'etudes francaises' })).toContainEqual(
      expect.objectContaining({ title: 'Études françaises (Français)' }),
    )
    expect(listStyles({ search: 'no such journal anywhere' })).toEqual([])
  })
})

describe('an uploaded style', () => {
  const house = { id: 'house', xml: cslStyle(), title: 'House of ours' }
  const journal = { id: 'journal', xml: dependentStyle({ parent: 'house' }) }

  it('is found by its id and its title, and prints', () => {
    expect(setUploadedStyles([house])).toEqual([])
    expect(resolveStyle('house').title).toBe('House of ours')
    expect(listStyles({ search: 'ours house' })).toEqual([{ id: 'house', title: 'House of ours' }])
    const document = { citations: [citing('a', 'cohen')], references: [cohen], style: 'house' }
    expect(renderDocument(document).markers[0]?.text).toBe(cohen.title)
    setUploadedStyles([])
    expect(() => resolveStyle('house')).toThrow(UnknownStyleError)
  })

  it('goes before the packaged one of the same id', () => {
    setUploadedStyles([{ id: 'apa', xml: cslStyle() }])
    expect(resolveStyle('apa').title).toBe('House')
    setUploadedStyles([])
    expect(resolveStyle('apa').title).toContain('American Psychological')
  })

  it('may be a dependent one, which keeps its own title and locale', () => {
    setUploadedStyles([journal, house])
    const style = resolveStyle('journal')
    expect(style).toMatchObject({
      id: 'journal',
      title: 'Journal of Houses',
      defaultLocale: 'de-DE',
      parent: 'house',
      hash: resolveStyle('house').hash,
    })
    expect(listStyles({ search: '1234-567x' })).toEqual([
      { id: 'journal', title: 'Journal of Houses', parent: 'house' },
    ])
  })

  it('finds its parent under the parent’s other name', () => {
    setUploadedStyles([{ id: 'x', xml: dependentStyle({ parent: 'nlm-citation-sequence' }) }])
    expect(resolveStyle('x')).toMatchObject({ id: 'x', parent: 'vancouver' })
    expect(resolveStyle('x').hash).toBe(resolveStyle('vancouver').hash)
  })

  it.each([
    ['whose parent is not there', { a: 'nowhere' }, 'a', /"nowhere", which is not there/],
    ['that is its own parent', { a: 'a' }, 'a', /itself/],
    ['in a circle', { a: 'b', b: 'c', c: 'a' }, 'b', /itself a dependent style/],
    ['of a dependent style', { a: 'b', b: 'apa' }, 'a', /itself a dependent style \(of "apa"\)/],
  ])('is refused with a reason %s', (_, parents, id, message) => {
    setUploadedStyles(
      Object.entries(parents).map(([child, parent]) => ({
        id: child,
        xml: dependentStyle({ parent }),
      })),
    )
    expect(() => resolveStyle(id)).toThrow(message)
    expect(() => resolveStyle(id)).toThrow(InvalidStyleError)
    expect(unusableStyles()).toContainEqual(
      expect.objectContaining({ id, reason: expect.stringMatching(message) }),
    )
    expect(listStyles().some((style) => style.id === id)).toBe(false)
  })

  it('that is broken is left out, and the others are there', () => {
    const broken = { id: 'broken', xml: '<style' }
    const path = { id: '../apa', xml: cslStyle() }
    expect(setUploadedStyles([broken, path, house])).toEqual([
      { id: 'broken', source: 'the uploaded styles', reason: expect.stringMatching(/well-formed/) },
      { id: '../apa', source: 'the uploaded styles', reason: expect.stringMatching(/letters/) },
    ])
    expect(resolveStyle('house').id).toBe('house')
  })
})

describe('the order of what is found', () => {
  it('is: the id, the title, what begins so, whole words, the rest', () => {
    setUploadedStyles(
      [
        ['z-part', 'Xanthology'],
        ['y-word', 'A Xanth Review'],
        ['x-begin', 'Xanth Letters'],
        ['w-title', 'Xánth'],
        ['xanth', 'Zebra'],
      ].map(([id = '', title = '']) => ({ id, xml: cslStyle({ title }) })),
    )
    const ids = (search: string) => listStyles({ search }).map(({ id }) => id)
    expect(ids('XANTH ')).toEqual(['xanth', 'w-title', 'x-begin', 'z-part', 'y-word'])
    expect(listStyles({ search: 'xanth', limit: 2 })).toHaveLength(2)
  })

  it('begins with the style of which an older or newer id was asked for', () => {
    expect(listStyles({ search: 'nlm-citation-sequence' })[0]?.id).toBe('vancouver')
  })
})

const fixture = '../shared/fixtures/csl/renamed-styles.json'

describe.skipIf(!existsSync(fixture))('the ids that the CSL project has renamed', () => {
  it('resolve where either name is there, and are refused where none is', () => {
    const renamed: unknown = JSON.parse(readFileSync(fixture, 'utf8'))
    const pairs = Object.entries(renamed ?? {})
    const resolved = pairs.filter(([older]) => {
      const error = thrownBy(() => resolveStyle(older))
      if (error !== undefined) expect(error).toBeInstanceOf(UnknownStyleError)
      return error === undefined
    })
    expect(pairs).toHaveLength(611)
    expect(resolved).toHaveLength(447)
    const newer = new Set(resolved.map(([, name]) => String(name)))
    for (const name of newer) expect(resolveStyle(name).tree.name).toBe('style')
  })
})
