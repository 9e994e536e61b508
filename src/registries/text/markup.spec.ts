import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, richText } from './markup'

describe('richText', () => {
  it.each([
    [
      'Detecting\n      <i>KRAS</i>\n      /\n      <i>NRAS</i>',
      'Detecting <i>KRAS</i> / <i>NRAS</i>',
    ],
    [
      'CO<jats:sub>2</jats:sub> and <scp>DNA</scp>',
      'CO<sub>2</sub> and <span style="font-variant:small-caps;">DNA</span>',
    ],
    ['Photomedicine &amp; skin', 'Photomedicine & skin'],
    ['Twice &amp;amp; over', 'Twice & over'],
    ['Survival (p < 0.05) in T<B cells', 'Survival (p < 0.05) in T<B cells'],
    ['Effect of <mml:math><mml:mi>x</mml:mi></mml:math>', 'Effect of x'],
    ['<title>RETRACTED: A work</title>', 'RETRACTED: A work'],
  ])('reads %j', (markup, text) => {
    expect(richText(markup)).toBe(text)
  })

  it('loses no text that is no markup', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', '7', '<', '.', '-', ' '),
      minLength: 1,
    })
    fc.assert(
      fc.property(word, (text) => {
        expect(richText(`${text} end`)).toBe(`${text} end`.replace(/ +/g, ' ').trim())
      }),
    )
  })

  it('takes time in proportion to the text', () => {
    for (const hostile of ['<', '<i ', '&amp;', '<a '.repeat(3), '</']) {
      const started = performance.now()
      richText(hostile.repeat(200_000 / hostile.length))
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })
})

describe('plainText', () => {
  it('keeps headings and paragraphs of JATS apart', () => {
    const jats = `<jats:title>Abstract</jats:title><jats:sec>
      <jats:title>Background</jats:title>
      <jats:p>The absence of (
        <jats:italic>KRAS</jats:italic>
        ).</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>p &lt; 0.05</jats:p></jats:sec>`
    expect(plainText(jats)).toBe('Background\n\nThe absence of ( KRAS ).\n\nMethods\n\np < 0.05')
  })
})
