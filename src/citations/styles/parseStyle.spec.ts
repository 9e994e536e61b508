import { describe, expect, it } from 'vitest'
import { cslStyle, dependentStyle } from './exampleCsl'
import { citing, cohen } from '../exampleReferences'
import { InvalidStyleError, parseStyle } from './parseStyle'
import { renderDocument } from '../render'

const layout = (content: string) => `<citation><layout>${content}</layout></citation>`
const macro = (name: string, content: string) => `<macro name="${name}">${content}</macro>`
const call = (name: string) => `<text macro="${name}"/>`

describe('parseStyle', () => {
  it('makes a style that prints', () => {
    const body =
      '<citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation>'
    const style = parseStyle({ id: 'house', xml: cslStyle({ body }) })
    expect(style).toMatchObject({ id: 'house', title: 'House', kind: 'author-date' })
    const { markers } = renderDocument({
      citations: [citing('a', 'cohen')],
      references: [cohen],
      style,
    })
    expect(markers[0]?.text).toBe(`{${cohen.title}}`)
  })

  it('knows a numeric style without a category by what it prints', () => {
    const xml = cslStyle({ body: layout('<text variable="citation-number"/>') })
    expect(parseStyle({ id: 'house', xml }).kind).toBe('numeric')
  })

  const circle = macro('a', call('b')) + macro('b', `<group>${call('a')}</group>`)
  const doubling = Array.from({ length: 40 }, (_, level) =>
    macro(`m${level}`, level === 39 ? '<text value="ha"/>' : call(`m${level + 1}`).repeat(2)),
  ).join('')

  it.each([
    ['broken XML', '<style>\n<citation>', /well-formed/],
    ['no CSL', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /<\{http.*html>, not <style>/],
    ['a locale', '<locale xmlns="http://purl.org/net/xbiblio/csl"/>', /<locale>, not <style>/],
    ['a dependent style, with its parent', dependentStyle({ parent: 'apa' }), /parent "apa"/],
    [
      'CSL 0.8, which does not say its version',
      cslStyle({ attributes: 'class="in-text"', body: '<citation><option/><layout/></citation>' }),
      /<option> is no element/,
    ],
    ['another version', cslStyle({ attributes: 'version="2.0"' }), /version "2.0"/],
    ['no citation', cslStyle({ body: '<bibliography><layout/></bibliography>' }), /no <citation>/],
    ['no layout', cslStyle({ body: '<citation/>' }), /<citation> has no <layout>/],
    ['an unknown element', cslStyle({ body: layout('<txt/>') }), /<txt> is no element/],
    [
      'an unknown format',
      cslStyle({ body: layout('<text text-case="none"/>') }),
      /Write one of: lower/,
    ],
    ['a macro that is not there', cslStyle({ body: layout(call('author')) }), /no macro "author"/],
    ['macros in a circle', cslStyle({ body: circle + layout(call('a')) }), /circle: a > b > a/],
    ['a sort key in a circle', cslStyle({ body: circle + layout('<key macro="b"/>') }), /circle/],
    ['a macro with a name of JavaScript’s own', hostileName(), /cannot be called "constructor"/],
    ['macros that grow without bound', cslStyle({ body: doubling + layout(call('m0')) }), /large/],
  ])('refuses %s', (_, xml, message) => {
    expect(() => parseStyle({ id: 'house', xml })).toThrow(message)
    expect(() => parseStyle({ id: 'house', xml })).toThrow(InvalidStyleError)
  })

  function hostileName(): string {
    return cslStyle({ body: macro('constructor', call('x')) + layout(call('constructor')) })
  }

  it('does not mind macros that nothing calls', () => {
    const body = `${circle}${macro('unused', call('missing'))}${layout('<text variable="title"/>')}`
    expect(parseStyle({ id: 'house', xml: cslStyle({ body }) }).id).toBe('house')
  })

  it('names all problems at once, each with its line', () => {
    const body = `<citation><layout>\n${call('one')}\n<txt/></layout></citation>\n<bibliography/>`
    try {
      parseStyle({ id: 'house', xml: cslStyle({ body }) })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidStyleError)
      expect(error).toMatchObject({ problems: [{ line: 7 }, { line: 6 }, { line: 5 }] })
    }
  })
})
