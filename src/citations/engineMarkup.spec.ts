import { describe, expect, it } from 'vitest'
import { clusterFormats, writeEngineMarkup } from './engineMarkup'

const all = (html: string) => clusterFormats.map((format) => writeEngineMarkup({ html, format }))

describe('writeEngineMarkup', () => {
  it.each([
    ' (Smith &#38; Roe, <i>A &#60; B</i>) ',
    '<span style="font-variant:small-caps;">Smith</span><sup>2</sup>',
    '<sup>Little, <span style="baseline">Title</span></sup>',
    '\n    <div class="csl-left-margin">[1]</div><div class="csl-right-inline"> J. Doe</div>\n  ',
    '“A” \u00a0 ‘b’ "c" 7 > 5',
  ])('writes the HTML that citeproc-js wrote: %j', (html) => {
    const expected = html.replace(' > ', ' &#62; ')
    expect(writeEngineMarkup({ html, format: 'html' })).toBe(expected)
  })

  it('leaves nothing of other markup', () => {
    const html = '<b onclick="x()">A</b><script>y()</script><a href="javascript:z">B</a>'
    expect(all(html)).toEqual(['<b>A</b>B', 'AB', '**A**B'])
  })

  it('prints an entry in one line as text and as Markdown', () => {
    const html =
      '\n <div class="csl-left-margin">1. </div><div class="csl-right-inline">A &#38; B. <i>On *all*</i> H<sub>2</sub>O</div>\n'
    expect(all(html).slice(1)).toEqual([
      '1. A & B. On *all* H2O',
      '1\\. A & B. *On \\*all\\** H<sub>2</sub>O',
    ])
  })

  it('keeps links in Markdown', () => {
    const amend = (safe: string) =>
      safe.replace('doi', '<a href="https://doi.org/1?a&amp;b">doi</a>')
    expect(writeEngineMarkup({ html: 'x doi', format: 'markdown', amend })).toBe(
      'x [doi](https://doi.org/1?a\\&b)',
    )
  })
})
