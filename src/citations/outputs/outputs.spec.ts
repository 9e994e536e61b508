import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { BibliographyEntry } from '../bibliography'
import { articles, citing, cohen } from '../exampleReferences'
import { renderDocument } from '../render'
import { escapeHtml, plainText, sanitiseHtml } from '../sanitise'
import { bibliographyOutputs, printedAs } from '.'

const { html, text, markdown } = bibliographyOutputs

const rendered = (style: string) =>
  renderDocument({
    citations: [citing('c1', 'cohen', 'pahwa'), citing('c2', 'cohen')],
    references: articles,
    furtherReading: ['waghule'],
    style,
    locale: 'en-US',
  })

const entry = (fields: Partial<BibliographyEntry>): BibliographyEntry => ({
  referenceId: 'r',
  number: 1,
  label: null,
  html: '',
  text: '',
  doi: null,
  url: null,
  backlinks: [],
  isCited: false,
  ...fields,
})

/** Without the step that looks for addresses in the text once more, where no escape is to be seen. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

const nodesOf = (source: string): Nodes[] => {
  const found: Nodes[] = []
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions })
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    if ('children' in node) open.push(...node.children.toReversed())
  }
  return found
}

const textOf = (nodes: Nodes[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')

const kindsOf = (nodes: Nodes[]): string[] => [...new Set(nodes.map(({ type }) => type))].sort()

const withoutBlanks = (value: string): string => value.replace(/[\s\p{Cc}]/gu, '')

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'*_`[]()<>#!&|~\\-+1.=:^$@/ \nahtps'), maxLength: 30 }),
  fc.constantFrom(
    '# no heading',
    '- no item',
    '1. no item',
    '1) no item',
    '[x](javascript:alert(1))',
    '![x](https://example.org/x.png)',
    '[^1]: note',
    '- [ ] task',
    '<script>alert(1)</script>',
    '<!-- x',
    '&lt;b&gt;',
    'https://example.org',
    'www.example.org',
    'a@example.org',
    'a | b\n--|--',
    '~~x~~',
    '```',
    '***',
    '    code',
  ),
)

describe('bibliographyOutputs', () => {
  it('prints an author-date bibliography in each format', () => {
    const bibliography = rendered('apa')
    expect(text.write(bibliography).split('\n')[0]).toBe(
      'Cohen, B., & Elbuluk, N. (2016). Microneedling in skin of color: A review of uses and efficacy. ' +
        'Journal of the American Academy of Dermatology, 74(2), 348–355.',
    )
    expect(markdown.write(bibliography).split('\n\n')[0]).toBe(
      'Cohen, B., & Elbuluk, N. (2016). Microneedling in skin of color: A review of uses and efficacy. ' +
        '*Journal of the American Academy of Dermatology*, *74*(2), 348–355.',
    )
    expect(html.write(bibliography).split('\n').slice(0, 2)).toEqual([
      '<ul class="csl-bib-body">',
      '<li id="ref-cohen" class="csl-entry"><span class="csl-right-inline">' +
        `${bibliography.entries[0]?.html}</span> ` +
        '<a href="#cite-c1" role="doc-backlink" aria-label="Back to citation 1 of this reference">↩<sup>1</sup></a> ' +
        '<a href="#cite-c2" role="doc-backlink" aria-label="Back to citation 2 of this reference">↩<sup>2</sup></a></li>',
    ])
  })

  it('makes an ordered list of a style that numbers `1.`', () => {
    const bibliography = rendered('vancouver')
    expect(bibliography.entries.map(({ label }) => label)).toEqual(['1.', '2.', '3.'])
    expect(html.write(bibliography)).toMatch(/^<ol class="csl-bib-body">\n<li id="ref-cohen"/)
    expect(html.write(bibliography)).not.toContain('csl-left-margin')
    expect(markdown.write(bibliography).split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^1\. Cohen B, Elbuluk N\. Microneedling/),
      expect.stringMatching(/^2\. Pahwa M/),
    ])
    expect(text.write(bibliography)).toMatch(/^1\. Cohen B, Elbuluk N\. /)
  })

  it('prints other labels in front of the entry', () => {
    const bibliography = rendered('ieee')
    expect(html.write(bibliography)).toContain('<span class="csl-left-margin">[1]</span> ')
    expect(markdown.write(bibliography)).toMatch(/^\\\[1] B\. Cohen/)
    expect(text.write(bibliography)).toMatch(/^\[1\] B\. Cohen/)
  })

  it('prefixes ids and links, and takes the words of its caller', () => {
    const written = html.write({
      ...rendered('apa'),
      idPrefix: 'a1-',
      strings: { backlink: 'Zu "Stelle" {number}' },
    })
    expect(written).toContain('id="a1-ref-cohen"')
    expect(written).toContain('href="#a1-cite-c2"')
    expect(written).toContain('aria-label="Zu &quot;Stelle&quot; 2"')
  })

  it('prints nothing of an empty bibliography', () => {
    for (const { write } of Object.values(bibliographyOutputs))
      expect(write({ entries: [] })).toBe('')
  })

  it('holds every entry to its own line, list item or paragraph, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, fc.option(hostile)), { maxLength: 4 }), (pairs) => {
        const entries = pairs.map(([value, label]) =>
          entry({
            referenceId: value,
            label,
            html: escapeHtml(value),
            text: value,
            backlinks: [value],
          }),
        )
        expect(text.write({ entries }).split(/[\n\r\u0085\u2028\u2029\v\f]/)).toHaveLength(
          entries.length + 1,
        )
        const items = parseDocument(html.write({ entries })).childNodes.flatMap((node) =>
          'childNodes' in node ? node.childNodes.filter((child) => child.type === 'tag') : [],
        )
        expect(items).toHaveLength(entries.length)
      }),
    )
  })
})

describe('printedAs', () => {
  const printed = {
    html: '<i>Skin</i> <b>7</b>, CO<sub>2</sub><sup>a</sup> <span style="font-variant:small-caps">x</span> <a href="https://doi.org/10.1/a_b">10.1/a_b</a>',
    text: 'Skin 7, CO2a x 10.1/a_b',
  }

  it('prints one marker or entry in each format', () => {
    expect(printedAs({ printed, format: 'html' })).toBe(printed.html)
    expect(printedAs({ printed, format: 'text' })).toBe(printed.text)
    expect(printedAs({ printed, format: 'markdown' })).toBe(
      '*Skin* **7**, CO<sub>2</sub><sup>a</sup> <span style="font-variant:small-caps">x</span> [10.1/a_b](https://doi.org/10.1/a_b)',
    )
  })

  const inMarkdown = (inline: string) =>
    printedAs({ printed: { html: inline, text: '' }, format: 'markdown' })

  it('escapes what CommonMark or GitHub reads as markup: a reader gets the text back', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const nodes = nodesOf(inMarkdown(`${escapeHtml(first)}<i>a${escapeHtml(second)}b</i>`))
        expect(withoutBlanks(textOf(nodes))).toBe(withoutBlanks(`${first}a${second}b`))
        expect(kindsOf(nodes)).toEqual(['emphasis', 'paragraph', 'root', 'text'])
      }),
      { numRuns: 500 },
    )
  })

  it('escapes the second of two at signs, too', () => {
    expect(kindsOf(nodesOf(inMarkdown('1@a@example.org')))).toEqual(['paragraph', 'root', 'text'])
  })

  it('gives back the text of any nesting of the allowed formats, and no HTML but theirs', () => {
    const { inline } = fc.letrec<{ inline: string }>((tie) => ({
      inline: fc.oneof(
        { depthSize: 'small' },
        hostile.map(escapeHtml),
        fc
          .tuple(
            fc.constantFrom('i', 'b', 'sup', 'sub', 'a', 'br', 'span'),
            fc.array(tie('inline'), { maxLength: 3 }),
          )
          .map(([tag, children]) => {
            const content = children.join('')
            return tag === 'br' ? `${content}<br />` : `<${start(tag)}>${content}</${tag}>`
          }),
      ),
    }))
    fc.assert(
      fc.property(inline, (source) => {
        const nodes = nodesOf(inMarkdown(source))
        expect(withoutBlanks(textOf(nodes))).toBe(withoutBlanks(plainText(source)))
        for (const node of nodes) {
          if (node.type === 'html') {
            expect(node.value).toMatch(
              /^<\/?(?:sup|sub|span)>$|^<span style="font-variant:small-caps">$/,
            )
          }
          if (node.type === 'link') expect(node.url).toBe('https://example.org/')
        }
        expect(kindsOf(nodes).filter((kind) => !inlineKinds.has(kind))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  const start = (tag: string): string => starts.get(tag) ?? tag

  const starts: ReadonlyMap<string, string> = new Map([
    ['a', 'a href="https://example.org/"'],
    ['span', 'span style="font-variant:small-caps"'],
  ])

  const inlineKinds: ReadonlySet<string> = new Set(
    'root paragraph text emphasis strong html link break'.split(' '),
  )

  it('writes no link of an unsafe scheme and survives deep nesting', () => {
    expect(inMarkdown('<a href="javascript:alert(1)">x</a>')).toBe('x')
    const depth = 20_000
    const deep = '<i><span style="font-style:normal">'.repeat(depth) + 'x'
    expect(textOf(nodesOf(inMarkdown(deep)))).toBe('x')
  })

  it('prints what the engine makes of a hostile title', () => {
    const { entries } = renderDocument({
      citations: [citing('c', 'cohen')],
      references: [{ ...cohen, title: '<i>[a](javascript:b)</i> *c* <script>d</script> # e' }],
      style: 'apa',
    })
    const nodes = nodesOf(markdown.write({ entries }))
    expect(kindsOf(nodes)).toEqual(['emphasis', 'paragraph', 'root', 'text'])
    expect(textOf(nodes)).toBe(entries[0]?.text)
    expect(sanitiseHtml(entries[0]?.html ?? '')).toBe(entries[0]?.html)
  })
})
