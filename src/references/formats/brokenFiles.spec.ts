import { describe, expect, it } from 'vitest'
import { referenceReaders } from './readers'
import type { ReadableFormat } from './readers'

const read = (format: ReadableFormat, text: string) =>
  [...referenceReaders[format].read(text)].map(({ line, item, problems }) => ({
    line,
    title: item?.title,
    problems: problems.map(({ line: at, message }) => `${at}: ${message}`),
  }))

const article = (title: string) =>
  `<PubmedArticle>\n<MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n`

describe('a broken entry costs no other', () => {
  it('in PubMed XML', () => {
    const [one, two, three] = read(
      'pubmed-xml',
      `<PubmedArticleSet>\n${article('One')}<PubmedArticle><MedlineCitation><Article><ArticleTitle>Two\n${article('Three')}`,
    )
    expect(one).toEqual({ line: 2, title: 'One', problems: [] })
    expect(two).toMatchObject({ line: 4, title: 'Two' })
    expect(two?.problems[0]).toMatch(/^4: <PubmedArticle> is not closed/)
    expect(three).toEqual({ line: 5, title: 'Three', problems: [] })
  })

  it('in EndNote XML', () => {
    const found = read(
      'endnote-xml',
      '<xml><records>\n<record><ref-type name="Book">6</ref-type>\n<titles><title>One</titles></record>\n<record></record>\n<record><titles><title>Two</title></titles></record></records></xml>',
    )
    expect(found.map(({ title }) => title)).toEqual(['One', undefined, 'Two'])
    expect(found[0]?.problems).toEqual([
      '3: <title> is not closed: </title> is missing. What stands in it was read up to where it has to end.',
    ])
    expect(found[1]?.problems).toEqual([
      '4: The record has no field that can be read. It is left out.',
    ])
  })

  it.each([
    [
      'a missing comma',
      '[\n  {"type": "book", "title": "One"},\n  {"type": "book" "title": "Two"},\n  {"type": "book", "title": "Three"}\n]',
    ],
    [
      'a missing brace',
      '[\n  {"type": "book", "title": "One"},\n  {"type": "book", "author": [{"family": "Lee"}\n  ,\n  {"type": "book", "title": "Three"}\n]',
    ],
    [
      'a missing quotation mark',
      '[\n  {"type": "book", "title": "One"},\n  {"type": "book", "title": "Two},\n  {"type": "book", "title": "Three"}\n]',
    ],
    [
      'a text in place of an item',
      '[\n  {"type": "book", "title": "One"},\n  "Two",\n  {"type": "book", "title": "Three"}\n]',
    ],
    [
      'JSON Lines',
      '{"type": "book", "title": "One"}\n\n{"type": "book", "title": Two}\n\n{"type": "book", "title": "Three"}',
    ],
  ])('in CSL-JSON with %s', (_what, text) => {
    const found = read('csl-json', text)
    const second = text.includes('"book" "title"') ? 'Two' : undefined
    expect(found.map(({ title }) => title)).toEqual(['One', second, 'Three'])
    expect(found.map(({ problems }) => problems.length)).toEqual([0, 1, 0])
    expect(found[1]?.line).toBe(3)
  })

  it('in CSL-YAML', () => {
    const found = read(
      'csl-yaml',
      '---\nreferences:\n- title: One\n  type: book\n- title: "Two\n  type: [\n- title: Three\n  type: book\n- title: &t Four\n  type: *t\n...\n',
    )
    expect(found.map(({ line, title }) => [line, title])).toEqual([
      [3, 'One'],
      [5, undefined],
      [7, 'Three'],
      [9, undefined],
    ])
    expect(found[1]?.problems[0]).toMatch(/^\d: This item is no valid YAML/)
    expect(found[3]?.problems[0]).toMatch(/^10: An alias/)
  })

  it('in nbib, refer and a reference list', () => {
    expect(
      read('nbib', 'OWN - NLM\n\nPMID- 1\nTI  - One.\n\nPMID- 3\nTI  - Three.\n').map(
        ({ line, title, problems }) => [line, title, problems.length],
      ),
    ).toEqual([
      [1, undefined, 1],
      [3, 'One', 0],
      [6, 'Three', 0],
    ])
    expect(
      read('refer', '%0 Book\n%T One\n\n%0 Book\n\n%0 Book\n%T Three').map(({ title }) => title),
    ).toEqual(['One', 'Three'])
    expect(
      read(
        'jats',
        '<ref-list><ref><element-citation><source>One</source></element-citation></ref>\n<ref></ref>\n<ref><mixed-citation><source>Three</source></ref></ref-list>',
      ).map(({ title, problems }) => [title, problems.length]),
    ).toEqual([
      ['One', 0],
      [undefined, 1],
      ['Three', 1],
    ])
  })
})

describe('entities', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\n<!ENTITY file SYSTEM "file:///etc/passwd">\n]>\n<PubmedArticleSet>\n`

  it('that a document declares are refused, and named', () => {
    const [found] = read('pubmed-xml', `${bomb}${article('One &b; &file; &amp; &lt;two&gt;')}`)
    expect(found?.title).toBe('One &b; &file; & <two>')
    expect(found?.line).toBe(8)
    expect(found?.problems).toHaveLength(2)
    expect(found?.problems[0]).toMatch(/^8: The entity &b; is not replaced: .* refused/)
  })

  it('of XML and HTML are replaced', () => {
    expect(read('pubmed-xml', article('Caf&#233; &#x2013; na&iuml;ve'))[0]?.title).toBe(
      'Café – naïve',
    )
    expect(read('ris', 'TY  - JOUR\nTI  - Caf&eacute; &amp; more\nER  - ')[0]?.title).toBe(
      'Café & more',
    )
  })
})

describe('CSL-JSON of others', () => {
  it('becomes CSL without loss', () => {
    const items = [
      ...referenceReaders['csl-json'].read(
        JSON.stringify({
          a: {
            type: 'journal-article',
            title: ['One'],
            volume: 3,
            issued: { 'date-parts': [['2019', 3, null]] },
            note: 'PMID: 123\nother',
            DOI: null,
            own: { key: [1] },
          },
          b: {
            type: 'book',
            title: 'Two',
            issued: '7 March 2019',
            accessed: { raw: 'March 2020' },
          },
        }),
      ),
    ].map(({ item }) => item)
    expect(items).toEqual([
      {
        id: 'a',
        type: 'article-journal',
        title: 'One',
        volume: 3,
        issued: { 'date-parts': [['2019', 3]] },
        note: 'PMID: 123\nother',
        PMID: '123',
        own: { key: [1] },
        custom: { vouch: { original: { type: 'journal-article' } } },
      },
      {
        id: 'b',
        type: 'book',
        title: 'Two',
        issued: { 'date-parts': [[2019, 3, 7]] },
        accessed: { raw: 'March 2020', 'date-parts': [[2020, 3]] },
      },
    ])
  })
})

describe('MEDLINE', () => {
  it('is read as PubMed and as Ovid write it', () => {
    const [pubmed, ovid] = [
      'PMID- 12230038\nDP  - 2018 Dec-2019 Jan\nTI  - A title over\n      two lines.\nPG  - 1249-58\nFAU - van der Berg, Jan Jr\nAU  - van der Berg J Jr\nCN  - Skin Study\n      Group\nLID - 10.1000/1 [doi]\nAID - S1 [pii]\nJT  - The Journal\nTA  - J\nPT  - Journal Article\nPT  - Retracted Publication\n',
      '<1>\nUI  - 12230038\nAU  - Berg JA\nAU  - Lee M\nTI  - A title.\nSO  - JAMA. 285(21):2722-8, 2001 Jun 6.\n',
    ].map((text) => [...referenceReaders.nbib.read(text)][0]?.item)
    expect(pubmed).toMatchObject({
      title: 'A title over two lines',
      page: '1249-1258',
      issued: {
        'date-parts': [
          [2018, 12],
          [2019, 1],
        ],
      },
      author: [
        { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan', suffix: 'Jr' },
        { literal: 'Skin Study Group' },
      ],
      DOI: '10.1000/1',
      PMID: '12230038',
      'container-title': 'The Journal',
      'container-title-short': 'J',
      status: 'retracted',
    })
    expect(ovid).toMatchObject({
      PMID: '12230038',
      author: [
        { family: 'Berg', given: 'JA' },
        { family: 'Lee', given: 'M' },
      ],
      'container-title': 'JAMA',
      volume: '285',
      issue: '21',
      page: '2722-2728',
      issued: { 'date-parts': [[2001, 6, 6]] },
    })
  })
})
