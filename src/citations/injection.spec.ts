import { describe, expect, it } from 'vitest'
import type { CslItem } from '../references/csl'
import type { Citation } from './citation'
import { citing, cohen, pahwa } from './exampleReferences'
import { formatReference, renderDocument } from './render'
import { parseStyle } from './styles/styles'

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  `' onmouseover='alert(1)`,
  '" onmouseover="alert(1)',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<span style="font-variant:small-caps;background:url(javascript:alert(1))">x</span>',
  '<span style="font-variant:small-caps;" onclick="alert(1)">x</span>',
  '<i onclick=alert(1)>x</i>',
  '&#60;script&#62;alert(1)&lt;/script&gt;',
  '</div><script>alert(1)</script><div class="csl-left-margin">',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<!--<script>alert(1)</script>-->',
  '<style>*{display:none}</style>',
  '\u0000<script\u0000>alert(1)</script>',
  '%%STRING%%<script>alert(1)</script>',
]

const allowedTag =
  /^<\/?(?:i|em|b|strong|sup|sub|span)>$|^<br \/>$|^<span style="(?:font-variant:(?:small-caps|normal)|font-style:normal|font-weight:normal|text-decoration:(?:none|underline))">$|^<a href="https?:\/\/[^"<>\s]+">$|^<\/a>$/

const expectSafe = (html: string | undefined): void => {
  expect(html).toBeTypeOf('string')
  for (const tag of html?.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(allowedTag)
}

const textFields = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'genre',
  'DOI',
  'URL',
  'PMID',
  'ISBN',
  'note',
  'language',
  'abstract',
  'number',
  'medium',
  'type',
]

/** Each of another year, so that no time goes into telling them apart. */
const hostileReferences = (attack: string): CslItem[] =>
  hostileFields(attack).map(({ id = attack, ...fields }, index): CslItem => ({
    ...cohen,
    issued: { 'date-parts': [[1950 + index]] },
    ...fields,
    id,
  }))

const hostileFields = (attack: string): Partial<CslItem>[] => [
  ...textFields.map((field) => ({ id: field, [field]: attack })),
  { id: attack },
  {
    id: 'url',
    URL: `https://example.org/?q=${attack}`,
    accessed: { 'date-parts': [[2020]] },
  },
  { id: 'doi', DOI: `10.1000/${attack}` },
  { id: 'doi-quote', DOI: `10.1000/${attack.replaceAll(/\s/g, '')}` },
  { id: 'family', author: [{ family: attack, given: 'B.' }] },
  { id: 'given', author: [{ family: 'Cohen', given: attack }] },
  { id: 'literal', author: [{ literal: attack }] },
  {
    id: 'particle',
    author: [{ family: 'Cohen', given: 'B', 'non-dropping-particle': attack, suffix: attack }],
  },
  { id: 'date', issued: { literal: attack } },
  { id: 'raw', issued: { raw: attack } },
]

const hostileCitations = (attack: string, references: CslItem[]): Citation[] => [
  ...references.map(({ id }, index): Citation => ({
    ...citing(`by-${index}`, id),
    mode: index % 2 === 0 ? 'narrative' : 'parenthetical',
  })),
  citing(attack, { reference: 'title', locator: attack, prefix: attack, suffix: attack }),
  citing(`${attack}2`, { reference: attack, locator: attack }),
  citing(`${attack}3`, 'not there'),
]

describe.each(['vancouver', 'apa', 'chicago-fullnote-bibliography'])('in %s no field', (style) => {
  it.each(attacks)('brings HTML of its own: %j', { timeout: 60_000 }, (attack) => {
    const references = hostileReferences(attack)
    const { markers, entries } = renderDocument({
      citations: hostileCitations(attack, references),
      references,
      style,
      locale: 'en',
    })
    expect(entries).toHaveLength(references.length)
    for (const { html } of [...markers, ...entries]) expectSafe(html)
    for (const { note } of markers) if (note) expectSafe(note.html)
    for (const { doi, url } of entries) {
      if (url !== null) expect(url).toMatch(/^https?:\/\/[^\s"<>]+$/)
      if (doi !== null) expect(doi).toMatch(/^10\.\d+\/\S+$/)
    }
  })
})

describe('the text of a style', () => {
  it('brings no HTML of its own', () => {
    const attack = '&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(1)>'
    const style = parseStyle({
      id: 'hostile',
      xml: `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>${attack}</title><id>hostile</id></info>
        <citation><layout prefix="${attack}" suffix="${attack}"><text value="${attack}"/></layout></citation>
        <bibliography><layout prefix="${attack}"><text value="${attack}" prefix="${attack}"/></layout></bibliography>
      </style>`,
    })
    const { markers, entries } = renderDocument({
      citations: [citing('a', 'cohen')],
      references: [cohen],
      style,
    })
    expectSafe(markers[0]?.html)
    expectSafe(entries[0]?.html)
    expect(entries).toHaveLength(1)
  })
})

describe('what is harmless', () => {
  it('keeps the formatting of CSL-JSON', () => {
    const title =
      '<i>Malassezia</i> H<sub>2</sub>O <sup>th</sup> <b>bold</b> <span style="font-variant:small-caps;">Caps</span>'
    const { html, text } = formatReference({ reference: { ...cohen, title }, style: 'vancouver' })
    expect(html).toContain(
      '<i>Malassezia</i> H<sub>2</sub>O <sup>th</sup> <b>bold</b> <span style="font-variant:small-caps">Caps</span>',
    )
    expect(text).toContain('Malassezia H2O th bold Caps')
  })

  it('keeps comparison signs and ampersands as text', () => {
    const { html, text } = formatReference({
      reference: { ...cohen, title: 'Needles < 0.5 mm & p > 0.05 “quoted”' },
      style: 'vancouver',
    })
    expect(html).toContain('Needles &lt; 0.5 mm &amp; p &gt; 0.05 “quoted')
    expect(text).toContain('Needles < 0.5 mm & p > 0.05 “quoted')
  })
})

describe('a malformed reference', () => {
  const malformed: Record<string, unknown>[] = [
    { title: { nested: true } },
    { title: 5, volume: 7, language: 3, note: 9 },
    { author: 'Cohen' },
    { author: [null, 5, 'Cohen', { family: 5, given: {} }] },
    { issued: '2019' },
    { issued: { 'date-parts': 'x' } },
    { issued: { 'date-parts': [['x', null], 4] } },
    { issued: { 'date-parts': [[2019, 3], [2020]] } },
    { author: { family: 'Cohen' } },
    { type: 'no-such-type' },
    { __proto__: { title: 'x' }, constructor: 'x', toString: 'y' },
    { language: 'a<b>c' },
    { page: [] },
  ]

  it.each(malformed)('does not take the others with it: %j', { timeout: 30_000 }, (fields) => {
    for (const style of ['vancouver', 'apa', 'harvard1']) {
      const { entries } = renderDocument({
        citations: [citing('a', 'bad', 'pahwa')],
        references: [{ ...cohen, ...fields, id: 'bad' }, pahwa],
        style,
      })
      expect(entries).toHaveLength(2)
      expect(entries.map(({ text }) => text).join()).toContain('Pahwa')
    }
  })
})
