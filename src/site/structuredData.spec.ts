import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleArticle, exampleEntry } from './exampleArticle'
import { articleJsonLd, scriptContent } from './structuredData'

const url = 'https://example.org/articles/needling'

describe('scriptContent', () => {
  it('cannot end the script element or open a comment, whatever a title says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('</script>', '<!--', '<script', '\u2028', '"', '\\', 'a')),
        (parts) => {
          const thing = { name: parts.join('') }
          const content = scriptContent(thing)
          expect(content).not.toMatch(/[<>\u2028\u2029]/)
          expect(JSON.parse(content)).toEqual(thing)
        },
      ),
    )
  })
})

describe('articleJsonLd', () => {
  it('names the reviewers once each, and the cited references only', () => {
    const signOff = { name: 'Ada', credentials: 'MD', at: '2026-01-01' }
    const thing = articleJsonLd({
      url,
      article: exampleArticle({
        signOffs: [
          { ...signOff, id: '1', scope: 'accuracy' },
          { ...signOff, id: '2', scope: 'safety' },
        ],
        lastReviewed: '2026-01-02T00:00:00.000Z',
        bibliography: {
          style: 'apa',
          locale: 'en-US',
          markers: [],
          entries: [
            exampleEntry({
              id: 'r1',
              type: 'article-journal',
              title: 'Skin',
              DOI: '10.1000/a b',
              issued: { 'date-parts': [[2019, 3]] },
              author: [{ family: 'van Dam', given: 'Peter' }],
            }),
            exampleEntry({ id: 'r2', type: 'book', title: 'Not cited' }, { isCited: false }),
          ],
        },
      }),
    })
    expect(thing.reviewedBy).toEqual([{ '@type': 'Person', name: 'Ada', honorificSuffix: 'MD' }])
    expect(thing.lastReviewed).toBe('2026-01-02')
    expect(thing.citation).toEqual([
      expect.objectContaining({
        '@type': 'ScholarlyArticle',
        name: 'Skin',
        datePublished: '2019-03',
        author: [{ '@type': 'Person', name: 'Peter van Dam' }],
      }),
    ])
  })

  it('claims no review, author or reference that the article does not have', () => {
    const text = JSON.stringify(articleJsonLd({ url, article: exampleArticle() }))
    expect(text).not.toMatch(/reviewedBy|lastReviewed|"author"|"citation"/)
  })
})
