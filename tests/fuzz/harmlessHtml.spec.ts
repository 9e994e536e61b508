import { describe, expect, it } from 'vitest'
import { faultsOf } from './harmlessHtml'

describe('what the fuzz run looks for', () => {
  it.each([
    '<script>alert(1)</script>',
    '<i onclick="x">x</i>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JAVASCRIPT:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="https://example.org" target="_blank">x</a>',
    '<span style="background:url(x)">x</span>',
    '<!-- x -->',
    '<svg><script>x</script></svg>',
    '<i>not closed',
    'x</i>',
    '<constructor>',
  ])('is found in %s', (html) => {
    expect(faultsOf(html)).not.toEqual([])
  })

  it.each([
    '<i>x</i> &lt;script&gt; "\'\u202e\u0001',
    '<a href="https://doi.org/10.1000/x">10.1000/x</a>',
    '<span style="font-variant:small-caps">x</span><br />',
  ])('is not found in %s', (html) => {
    expect(faultsOf(html)).toEqual([])
  })
})
