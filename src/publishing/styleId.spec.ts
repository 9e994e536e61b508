import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { styleIdFrom, styleIdPattern } from './styleId'

describe('the id of an uploaded style', () => {
  it.each([
    ['House Vancouver.csl', 'house-vancouver'],
    ['http://www.zotero.org/styles/the-lancet', 'the-lancet'],
    ['https://example.org/styles/apa/', 'apa'],
    ['Zeitschrift für Häuser.XML', 'zeitschrift-fur-hauser'],
    ['C:\\Users\\me\\AMA 11th (2020).csl', 'ama-11th-2020'],
    ['../../etc/passwd', 'passwd'],
    ['皮膚.csl', undefined],
    ['', undefined],
  ])('is made of %j', (name, id) => {
    expect(styleIdFrom(name)).toBe(id)
  })

  it('is one that can be stored, whatever the name, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (name) => {
        const id = styleIdFrom(name)
        if (id === undefined) return
        expect(id).toMatch(styleIdPattern)
        expect(styleIdFrom(id)).toBe(id)
      }),
    )
  })
})
