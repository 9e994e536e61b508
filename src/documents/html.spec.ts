import fc from 'fast-check'
import sanitizeHtml from 'sanitize-html'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from './arbitraryBody'
import { referenceAnchor, writeHtml } from './html'
import type { HtmlOptions } from './html'
import type { Marker } from './marker'
import type { Block, Inline, TableCell } from './model'

const marker = (citationId: string, html: string, numbers: number[] = []): Marker => ({
  citationId,
  html,
  text: html.replace(/<[^>]*>/g, ''),
  numbers,
})
const cites = (id: string, ...references: string[]): Inline => ({
  kind: 'citation',
  citation: { id, cites: references.map((reference) => ({ id: `k-${reference}`, reference })) },
})
const text = (value: string): Inline => ({ kind: 'text', text: value })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const heading = (value: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  children: [text(value)],
})
const html = (blocks: Block[], options: Partial<HtmlOptions> = {}) =>
  writeHtml({ body: { blocks }, markers: [], ...options })

describe('writeHtml: citations', () => {
  it('links the marker to its first reference, with a label where it is a bare number', () => {
    const printed = html([paragraph(text('drug'), cites('c1', 'b', 'c'))], {
      markers: [marker('c1', '[2,3]', [2, 3])],
    })
    expect(printed).toBe(
      '<p>drug <a role="doc-noteref" href="#ref-b" id="cite-c1" aria-label="Reference 2, 3">[2,3]</a></p>',
    )
    expect(referenceAnchor('b')).toBe('ref-b')
  })

  it.each([
    ['(Cohen &amp; Elbuluk, 2016)', [1], undefined],
    ['(2016)', [1], undefined],
    ['<sup>2\u20134</sup>', [2, 3, 4], 'Reference 2, 3, 4'],
    ['[2, p. 350]', [2], 'Reference 2, p. 350'],
  ])('labels %s in words', (content, numbers, label) => {
    const printed = html([paragraph(cites('c', 'r'))], { markers: [marker('c', content, numbers)] })
    const names = attributesOf(printed).map(({ attribs }) => attribs['aria-label'])
    expect(names.filter(Boolean)).toEqual(label === undefined ? [] : [label])
    expect(printed).toContain(content)
  })

  it('parts a marker from its word in styles that need it', () => {
    const blocks = [paragraph(text('the drug'), cites('c', 'r'), text('.'))]
    const printed = (content: string) =>
      html(blocks, { markers: [marker('c', content, [1])] }).replace(/<\/?a[^>]*>/g, '')
    expect(printed('<sup>1</sup>')).toBe('<p>the drug<sup>1</sup>.</p>')
    expect(printed('(Cohen, 2016)')).toBe('<p>the drug (Cohen, 2016).</p>')
    expect(html([paragraph(text('(see '), cites('c', 'r'))])).toContain('(see <span')
  })

  it('shows a citation without a marker as a gap, and takes the words from the caller', () => {
    expect(html([paragraph(cites('c', 'r'))])).toBe('<p><span id="cite-c">[?]</span></p>')
    const options = {
      markers: [marker('c', '[1]', [1])],
      strings: { reference: 'Quelle {what} $&' },
      idPrefix: 'a-',
    }
    expect(html([paragraph(cites('c', 'r'))], options)).toBe(
      '<p><a role="doc-noteref" href="#a-ref-r" id="a-cite-c" aria-label="Quelle 1 $&amp;">[1]</a></p>',
    )
  })

  it('prints no evidence note', () => {
    const note: Inline = { kind: 'evidence-note', id: 'n', noteKind: 'opinion', note: 'ask Dr X' }
    expect(html([paragraph(text('So.'), note)])).toBe('<p>So.</p>')
  })
})

describe('writeHtml: structure', () => {
  it('gives headings unique ids that no anchor has, and moves their levels', () => {
    const blocks = [heading('Risks'), heading('Risks', 3), heading('Ref. 7'), heading('\u{1f600}')]
    expect(html(blocks, { headingOffset: 1 })).toBe(
      [
        '<h3 id="risks">Risks</h3>',
        '<h4 id="risks-2">Risks</h4>',
        '<h3 id="section-ref-7">Ref. 7</h3>',
        '<h3 id="section">\u{1f600}</h3>',
      ].join('\n'),
    )
    expect(html([heading(' '), paragraph()])).toBe('')
  })

  it('writes tables with the scope of their headers', () => {
    const cell = (value: string, isHeader = false): TableCell => ({
      isHeader,
      blocks: [paragraph(text(value))],
    })
    const rows = [
      [cell('a', true), cell('b', true)],
      [cell('c', true), { ...cell('d'), colSpan: 2 }],
    ]
    expect(html([{ kind: 'table', rows }])).toBe(
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
        '<tbody><tr><th scope="row">c</th><td colspan="2">d</td></tr></tbody></table>',
    )
  })

  it('writes lists, quotes, figures, disclosures and line breaks', () => {
    const inner = {
      kind: 'list' as const,
      isOrdered: false,
      items: [{ children: [text('in')], lists: [] }],
    }
    const items = [{ children: [text('one\ntwo')], lists: [inner] }]
    const printed = html([
      { kind: 'list', isOrdered: true, start: 4, items },
      { kind: 'pull-quote', id: 'q', text: 'Wow', attribution: 'Dr. A' },
      {
        kind: 'commercial-disclosure',
        id: 'd',
        sponsor: 'Acme',
        relationship: 'maker',
        text: 'Paid.',
      },
      { kind: 'figure', media: 'm', url: '/m.png', caption: 'Skin' },
      { kind: 'figure', media: 'not populated' },
      { kind: 'rule' },
    ])
    expect(printed.split('\n')).toEqual([
      '<ol start="4"><li>one<br>two<ul><li>in</li></ul></li></ol>',
      '<figure class="pull-quote"><blockquote><p>Wow</p></blockquote><figcaption>Dr. A</figcaption></figure>',
      '<aside class="commercial-disclosure" aria-label="Commercial disclosure">' +
        '<p><strong>Commercial disclosure:</strong> Acme, maker</p><p>Paid.</p></aside>',
      '<figure><img src="/m.png" alt="" loading="lazy"><figcaption>Skin</figcaption></figure>',
      '<hr>',
    ])
  })

  it('links to documents of Vouch only where the caller says so, and never inside a link', () => {
    const doc = { collection: 'articles', id: '7' }
    const link: Inline = { kind: 'link', url: '', doc, children: [text('a'), cites('c', 'r')] }
    const options = { markers: [marker('c', '[1]', [1])] }
    expect(html([paragraph(link)], options)).toMatch(/^<p>a <a role="doc-noteref"/)
    const linked = html([paragraph(link)], { ...options, linkTo: ({ id }) => `/articles/${id}` })
    expect(linked).toMatch(/^<p><a href="\/articles\/7">a<\/a> <a role="doc-noteref"/)
  })
})

type Opened = { name: string; attribs: Record<string, string> }

function attributesOf(printed: string): Opened[] {
  const opened: Opened[] = []
  sanitizeHtml(printed, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (name, attribs) => opened.push({ name, attribs }),
  })
  return opened
}

describe('writeHtml: hostile content', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    ' jAvA\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'https://a.org/"onclick="alert(1)',
    '&lt;script&gt;',
    '</a></p><iframe src=//evil.org>',
    '<!--',
    ']]>',
    '$& $1 {what}',
    '__proto__',
  ]
  const hostile = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary' }))
  const tags = new Set(
    (
      'p h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td figure figcaption img aside ' +
      'strong em u s sup sub code br hr a span'
    ).split(' '),
  )
  const names = new Set(
    'id class href role aria-label start scope colspan rowspan src alt loading target rel style'.split(
      ' ',
    ),
  )

  it('breaks out of no field', () => {
    const figure = fc.record({
      kind: fc.constant('figure' as const),
      media: hostile,
      url: hostile,
      alt: hostile,
      caption: hostile,
    })
    const markers = fc.array(
      fc.record({
        citationId: hostile,
        html: fc.oneof(
          hostile.filter((html) => html.includes('<')),
          fc.constant('[1]'),
        ),
        text: hostile,
        numbers: fc.array(fc.constant(1)),
      }),
    )
    const strings = fc.record({ reference: hostile, disclosure: hostile })
    fc.assert(
      fc.property(
        arbitraryBody(hostile),
        figure,
        markers,
        strings,
        hostile,
        (body, picture, some, words, url) => {
          const printed = writeHtml({
            body: { blocks: [...body.blocks, picture] },
            markers: some,
            strings: words,
            linkTo: () => url,
          })
          const opened = attributesOf(printed)
          expect(opened.map(({ name }) => name).filter((name) => !tags.has(name))).toEqual([])
          const attribs = opened.flatMap((element) => Object.entries(element.attribs))
          expect(attribs.map(([name]) => name).filter((name) => !names.has(name))).toEqual([])
          for (const [name, value] of attribs) {
            if (name === 'href' || name === 'src')
              expect(schemeOf(value)).toMatch(/^(https?|mailto):$/)
          }
          const ids = attribs.flatMap(([name, value]) => (name === 'id' ? [value] : []))
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.filter((id) => !/^[A-Za-z0-9._-]+$/.test(id))).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each(attacks)('prints %s as text', (attack) => {
    const printed = html([paragraph(text(attack))])
    const decoded = printed
      .replace(/^<p>|<\/p>$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    expect(attributesOf(printed).map(({ name }) => name)).toEqual(['p'])
    expect(decoded).toBe(attack.replace('\u0001', ''))
  })
})

/** The scheme that a browser would follow on a page served over https. */
function schemeOf(url: string): string {
  try {
    return new URL(url, 'https://site.example/articles/').protocol
  } catch {
    return 'https:'
  }
}
