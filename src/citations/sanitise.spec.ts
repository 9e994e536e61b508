import fc from 'fast-check'
import sanitizeHtml from 'sanitize-html'
import { describe, expect, it } from 'vitest'
import { sanitiseHtml, sanitiseLayout } from './sanitise'

const pieces = [
  ...['<i>', '</i>', '<b>', '</b>', '<sup>', '</sup>', '<em>', '</em>', '</span>', '<br>'],
  ...['<span style="font-variant:small-caps;">', '<span style="baseline">', '<span>', '<I>'],
  ...['&#38;', '&#60;', '&#62;', '&amp;', '&', '<', '>', '&nbsp;', '&#x3c;', '"', "'", '\u00a0'],
  ...['<script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">', '<!--', '-->'],
  ...['Cohen ', 'é', ' ', '\n', '\u0000', '<div class="csl-block">', '</div>'],
]

describe('sanitiseHtml', () => {
  it('gives for known markup, without parsing, what the sanitiser gives', () => {
    const allowed = {
      allowedTags: ['i', 'em', 'b', 'strong', 'sup', 'sub', 'span', 'br'],
      allowedAttributes: { span: ['style'] },
      allowedStyles: { span: { 'font-variant': [/^small-caps$/] } },
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (list) => {
        const html = list.join('')
        fc.pre(!html.includes('<script>'))
        expect(sanitiseHtml(html)).toBe(sanitizeHtml(html, allowed).trim())
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves no element, attribute or address behind that CSL does not have', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (list) => {
        const tags = (sanitiseLayout(list.join('')) + sanitiseHtml(list.join(''))).match(/<[^>]*>/g)
        for (const tag of tags ?? []) {
          expect(tag).toMatch(
            /^<(?:\/?(?:i|em|b|strong|sup|sub|span|div)|br \/|span style="font-variant:small-caps"|div class="csl-block")>$/,
          )
        }
      }),
    )
  })
})
