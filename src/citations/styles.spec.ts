import { describe, expect, it } from 'vitest'
import { citing, cohen } from './exampleReferences'
import { renderDocument } from './render'
import {
  InvalidStyleError,
  UnknownStyleError,
  listStyles,
  parseStyle,
  resolveStyle,
} from './styles'

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

describe('parseStyle', () => {
  const xml = (citation: string) =>
    `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>House</title><id>house</id></info>${citation}</style>`

  it('makes a style that prints', () => {
    const style = parseStyle({
      id: 'house',
      xml: xml(
        '<citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation>',
      ),
    })
    expect(style).toMatchObject({ id: 'house', title: 'House', kind: 'author-date' })
    const { markers } = renderDocument({
      citations: [citing('a', 'cohen')],
      references: [cohen],
      style,
    })
    expect(markers[0]?.text).toBe(`{${cohen.title}}`)
  })

  it('knows a numeric style without a category by what it prints', () => {
    const citation = '<citation><layout><text variable="citation-number"/></layout></citation>'
    expect(parseStyle({ id: 'house', xml: xml(citation) }).kind).toBe('numeric')
  })

  it.each([
    ['a dependent style', xml('')],
    ['no XML', 'hello'],
    ['broken XML', '<style><citation>'],
    ['nothing', ''],
  ])('refuses %s', (_, source) => {
    expect(() => parseStyle({ id: 'house', xml: source })).toThrow(InvalidStyleError)
  })
})
