import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugify, uniqueSlugs } from './slug'

describe('slugify', () => {
  it.each([
    ['How Deep Microneedling Can Damage the Skin', 'how-deep-microneedling-can-damage-the-skin'],
    ['Größe & Crème brûlée: Łódź', 'groesse-and-creme-brulee-lodz'],
    ['Ibuprofen 400 mg (COX-2)', 'ibuprofen-400-mg-cox-2'],
    ["What's next?", 'whats-next'],
    ['iPhone', 'iphone'],
    ['Ψωρίαση', 'psoriasi'],
    ['皮膚 🙂', ''],
  ])('makes %s into %s', (text, slug) => expect(slugify(text)).toBe(slug))

  it('gives short ASCII for any text, and the same for its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it('cuts a long title between words', () => {
    expect(slugify('word '.repeat(100))).toBe('word-'.repeat(16).slice(0, -1))
    expect(slugify('a'.repeat(100_000))).toBe('a'.repeat(80))
  })
})

describe('uniqueSlugs', () => {
  it('numbers what repeats, beside what is taken', () => {
    const toSlug = uniqueSlugs({ fallback: 'section', taken: ['risks'] })
    const given = ['Risks', 'Risks', 'Risks 2', '', '🙂'].map(toSlug)
    expect(given).toEqual(['risks-2', 'risks-3', 'risks-2-2', 'section', 'section-2'])
  })
})
