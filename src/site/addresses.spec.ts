import { describe, expect, it } from 'vitest'
import { decodedPart, documentPath, parameter, referencePath } from './addresses'

describe('paths', () => {
  it('encode what an address cannot hold', () => {
    expect(documentPath({ collection: 'articles', slug: 'a b/c' })).toBe('/articles/a%20b%2Fc')
    expect(referencePath({ citationKey: 'doe:2019?', id: 'x' })).toBe('/references/doe%3A2019%3F')
    expect(referencePath({ citationKey: null, id: 'x' })).toBe('/references/x')
  })

  it('are nothing for what has no page', () => {
    expect(documentPath({ collection: 'users', slug: 'a' })).toBeUndefined()
    expect(documentPath({ collection: 'articles', slug: null })).toBeUndefined()
  })

  it('come back from an address, and a broken encoding stands for itself', () => {
    expect(decodedPart('doe%3A2019%3F')).toBe('doe:2019?')
    expect(decodedPart('%E0%A4%A')).toBe('%E0%A4%A')
  })
})

describe('parameter', () => {
  it('gives one trimmed value of bounded length, or none', () => {
    expect(parameter({ q: [' a ', 'b'] }, 'q')).toBe('a')
    expect(parameter({ q: 'x'.repeat(1000) }, 'q')).toHaveLength(200)
    expect(parameter({ q: '  ' }, 'q')).toBeUndefined()
    expect(parameter({}, 'q')).toBeUndefined()
  })
})
