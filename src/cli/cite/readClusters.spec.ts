import { describe, expect, it } from 'vitest'
import { readClusters } from './readClusters'

describe('readClusters', () => {
  it('reads lists of cites', () => {
    const cite = { id: 'a', label: 'page', locator: '5', prefix: 'see ', 'suppress-author': true }
    expect(readClusters([[cite, { id: 7, locator: 12, other: 'x', suffix: null }]])).toEqual({
      clusters: [{ cites: [cite, { id: '7', locator: '12' }] }],
      problems: [],
    })
  })

  it('reads the form of citeproc-js', () => {
    const citation = { citationItems: [{ id: 'a' }], properties: { noteIndex: 3 } }
    expect(readClusters([citation])).toEqual({
      clusters: [{ cites: [{ id: 'a' }], noteNumber: 3 }],
      problems: [],
    })
  })

  it('keeps the places of what it cannot use, and says what that is', () => {
    const { clusters, problems } = readClusters([5, [7, { id: 'a', locator: {}, position: 9 }]])
    expect(clusters).toEqual([{ cites: [] }, { cites: [{ id: 'a' }] }])
    expect(problems).toEqual([
      expect.stringMatching(/^Citation 1 is no cluster/),
      expect.stringMatching(/^Citation 2, cite 1 has to be an object/),
      expect.stringMatching(/^Citation 2, cite 2 \(id "a"\): "locator"/),
      expect.stringMatching(/^Citation 2, cite 2 \(id "a"\): "position"/),
    ])
  })

  it('refuses what is no list', () => {
    expect(() => readClusters({})).toThrow('a JSON list of clusters')
  })
})
