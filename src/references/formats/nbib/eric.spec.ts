import { describe, expect, it } from 'vitest'
import { reader } from './reader'

const read = (...lines: string[]) =>
  [...reader.read(['OWN - ERIC', ...lines].join('\r\n'))][0]?.item

describe('reading ERIC', () => {
  it('reads an article', () => {
    expect(
      read(
        'TI  - On tests',
        'AU  - van Berg, May M.',
        'JT  - Journal of Tests',
        'AID - http://dx.doi.org/10.1000/tests-7',
        'VI  - 9',
        'DP  - Article 10 2019',
        'LID - http://eric.ed.gov/?id=EJ1',
        'ISSN - EISSN-2375-5636',
        'PT  - Reports - Research',
      ),
    ).toEqual({
      id: expect.any(String),
      type: 'article-journal',
      title: 'On tests',
      author: [{ family: 'Berg', given: 'May M.', 'non-dropping-particle': 'van' }],
      'container-title': 'Journal of Tests',
      volume: '9',
      DOI: '10.1000/tests-7',
      URL: 'http://eric.ed.gov/?id=EJ1',
      ISSN: '2375-5636',
      issued: { 'date-parts': [[2019]] },
    })
  })

  it.each([
    [['PT  - Reports - Research'], 'report'],
    [['PT  - Reports - Research', 'PT  - Books'], 'book'],
    [['PT  - Dissertations/Theses - Doctoral Dissertations'], 'thesis'],
  ])('takes %j for a %s and its journal for the publisher', (kinds, type) => {
    const item = read(
      'TI  - A',
      'JT  - Testers, Inc.',
      'OID - ED1',
      'LID - http://x.org/',
      ...kinds,
    )
    expect(item).toMatchObject({ type, publisher: 'Testers, Inc.', URL: 'http://x.org/' })
    expect(item).not.toHaveProperty('container-title')
  })
})
