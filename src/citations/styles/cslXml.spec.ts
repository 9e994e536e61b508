import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import CSL from 'citeproc'
import { describe, expect, it } from 'vitest'
import type { CslNode } from './cslTree'
import { CslXmlError, longestCsl, parseCslXml } from './cslXml'
import { cslStyle } from './exampleCsl'

const thrownBy = (xml: string): unknown => {
  try {
    return parseCslXml(xml)
  } catch (error) {
    return error
  }
}

describe('parseCslXml', () => {
  it('reads elements, attributes and texts, and leaves out what is not CSL’s', () => {
    const { root, lineOf } = parseCslXml(
      '\uFEFF\n<style xmlns="http://purl.org/net/xbiblio/csl" xmlns:x="urn:x" x:y="1" version="1.0">\n' +
        ' <!-- </style> --> <x:own><layout/></x:own>\n' +
        ' <terms> <term name="and">  a\n&amp; b </term> <term name="no"/> <single> </single> </terms>\n</style>',
    )
    expect(root).toEqual({
      name: 'style',
      attrs: { 'x:y': '1', version: '1.0' },
      children: [
        {
          name: 'terms',
          attrs: {},
          children: [
            { name: 'term', attrs: { name: 'and' }, children: ['  a & b '] },
            { name: 'term', attrs: { name: 'no' }, children: [''] },
            { name: 'single', attrs: {}, children: [''] },
          ],
        },
      ],
    })
    const [terms] = root.children
    expect(terms === undefined || typeof terms === 'string' ? 0 : lineOf(terms)).toBe(4)
  })

  it('reads what is escaped twice as citeproc-js does', () => {
    const { root } = parseCslXml('<style prefix="&amp;#8211; &amp;lt; &amp;amp;"/>')
    expect(root.attrs.prefix).toBe('– < &amp;')
  })

  it.each([
    ['an element that is not closed', '<style>\n<citation>\n</style>', /not? well-formed/, 3],
    ['a text', 'hello', /well-formed/, 1],
    ['nothing', '', /well-formed/, undefined],
    ['an unknown entity', '<style>\n&nbsp;</style>', /well-formed.*entity/i, 2],
    ['an attribute twice', '<style a="1" a="2"/>', /well-formed/, 1],
    [
      'a DOCTYPE with entities',
      '<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<style>&b;</style>',
      /DOCTYPE/,
      1,
    ],
    ['too many levels', '<a>'.repeat(100_000), /deep/, 1],
  ])('refuses %s with its line', (_, xml, message, line) => {
    const error = thrownBy(xml)
    expect(error).toBeInstanceOf(CslXmlError)
    expect(error).toMatchObject({ message: expect.stringMatching(message) })
    if (line !== undefined) expect(error).toMatchObject({ line })
  })

  it('refuses what is longer than a style can be, at once', () => {
    const xml = cslStyle({ title: 'x'.repeat(longestCsl) })
    expect(thrownBy(xml)).toMatchObject({ message: expect.stringContaining('1,000,000') })
  })

  const folder = '../shared/fixtures/csl/styles'
  describe.skipIf(!existsSync(folder))('a style of the CSL project', () => {
    it.each(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csl')) : [])(
      '%s is read as citeproc-js reads it',
      (name) => {
        const xml = readFileSync(join(folder, name), 'utf8')
        expect(comparable(parseCslXml(xml).root)).toEqual(comparable(CSL.parseXml(xml)))
      },
    )
  })
})

/** Without `<info>`, namespaces and the empty texts that citeproc-js leaves out in some places. */
const comparable = ({ name, attrs, children }: CslNode): CslNode => ({
  name,
  attrs: Object.fromEntries(Object.entries(attrs).filter(([key]) => !key.startsWith('xmlns'))),
  children: children
    .filter((child) => (typeof child === 'string' ? child.trim() : child.name !== 'info'))
    .map((child) => (typeof child === 'string' ? child : comparable(child))),
})
