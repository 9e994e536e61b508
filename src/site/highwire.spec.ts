import { describe, expect, it } from 'vitest'
import { exampleArticle, exampleEntry } from './exampleArticle'
import { highwireTags } from './highwire'

const url = 'https://example.org/articles/needling'
const bibliography = (entries: ReturnType<typeof exampleEntry>[]) => ({
  style: 'apa',
  locale: 'en-US',
  entries,
  markers: [],
})

describe('highwireTags', () => {
  it('says a journal article in the words that reference managers know', () => {
    const entry = exampleEntry({
      id: 'r1',
      type: 'article-journal',
      title: 'Skin; and bone',
      author: [{ family: 'Okafor', given: 'Jane' }, { literal: 'World Skin Body' }],
      'container-title': 'Journal of Skin',
      volume: 12,
      page: '101-109',
      issued: { 'date-parts': [[2019, 3, 7]] },
      DOI: '10.1000/1',
    })
    const tags = highwireTags({
      url,
      article: exampleArticle({ bibliography: bibliography([entry]) }),
    })
    expect(tags.citation_reference).toEqual([
      'citation_title=Skin, and bone; citation_author=Jane Okafor; citation_author=World Skin Body; ' +
        'citation_journal_title=Journal of Skin; citation_volume=12; citation_firstpage=101; ' +
        'citation_lastpage=109; citation_publication_date=2019/03/07; citation_doi=10.1000/1',
    ])
    expect(tags.citation_publication_date).toEqual(['2026/03/07'])
  })

  it('leaves out what is not cited, and has no tag without a value', () => {
    const entry = exampleEntry({ id: 'r1', type: 'book' }, { isCited: false })
    const tags = highwireTags({
      url,
      article: exampleArticle({ bibliography: bibliography([entry]) }),
    })
    expect(Object.keys(tags)).not.toContain('citation_reference')
    expect(Object.keys(tags)).not.toContain('citation_author')
  })

  it('falls back to the printed text where the reference may not be seen', () => {
    const entry = exampleEntry({ id: 'r1', type: 'book' }, { reference: null, text: 'As printed' })
    const tags = highwireTags({
      url,
      article: exampleArticle({ bibliography: bibliography([entry]) }),
    })
    expect(tags.citation_reference).toEqual(['As printed'])
  })
})
