import { describe, expect, it } from 'vitest'
import type { CslItem } from '../csl'
import { readReferences } from './readReferences'
import type { ReadableFormat } from './readers'

const itemOf = (text: string): CslItem | undefined => {
  const { entries } = readReferences({ text })
  return [...entries][0]?.item
}

const ris = (...lines: string[]): string => `${lines.join('\n')}\nER  - \n`
const endnote = (type: string, content: string): string =>
  `<xml><records><record><ref-type name="${type}">0</ref-type>${content}</record></records></xml>`
const nbib = (...lines: string[]): string => ['PMID- 30480000', ...lines, ''].join('\n')
const ref = (content: string): string => `<ref-list><ref id="B1">${content}</ref></ref-list>`

type Row = readonly [what: string, text: string, item: Readonly<Record<string, unknown>>]

const rows: Readonly<Partial<Record<ReadableFormat, readonly Row[]>>> = {
  ris: [
    [
      'the PMID of a note',
      ris('TY  - JOUR', 'TI  - A', 'N1  - PMID: 18349665'),
      { PMID: '18349665', note: undefined },
    ],
    [
      'the PMID in a longer note of EBSCO',
      ris(
        'TY  - JOUR',
        'TI  - A',
        'N1  - Accession Number: 2014-1. PMID: 23456789',
        'AN  - 2014-1',
      ),
      { PMID: '23456789', archive_location: '2014-1' },
    ],
    [
      'a PMID that says what it is',
      ris('TY  - JOUR', 'TI  - A', 'AN  - PMID: 26564388', 'PM  - PMID: 26564388'),
      { PMID: '26564388', archive_location: undefined },
    ],
    [
      'several ISSNs',
      ris('TY  - JOUR', 'TI  - A', 'SN  - 1076-0512', 'SN  - 15244725'),
      { ISSN: '1076-0512, 1524-4725' },
    ],
    [
      'words ahead of volume and issue',
      ris('TY  - JOUR', 'TI  - A', 'VL  - Volume 10', 'IS  - No. 3'),
      { volume: '10', issue: '3' },
    ],
    [
      'an address behind the publisher',
      ris('TY  - JOUR', 'TI  - A', 'PB  - Lippincott (E-mail: someone@example.org)'),
      { publisher: 'Lippincott' },
    ],
    [
      'an ISBN that is no number of a report',
      ris('TY  - RPRT', 'TI  - A', 'SN  - 9789241550475'),
      { ISBN: '9789241550475', number: undefined },
    ],
    [
      'a patent',
      ris('TY  - PAT', 'TI  - A', 'A2  - USPTO', 'M1  - 12/345,678', 'SN  - US8353861B2'),
      { number: 'US8353861B2', 'call-number': '12/345,678', authority: 'USPTO', editor: undefined },
    ],
    [
      'the version of data',
      ris('TY  - DATA', 'TI  - A', 'ET  - v1.2'),
      { version: 'v1.2', edition: undefined },
    ],
    [
      'the editors of an edited book',
      ris('TY  - EDBOOK', 'A1  - Smith, John', 'T1  - A'),
      { editor: [{ family: 'Smith', given: 'John' }], author: undefined },
    ],
    [
      'a talk',
      ris('TY  - SLIDE', 'TI  - A', 'T2  - Meeting', 'CY  - Rome'),
      { 'event-title': 'Meeting', 'event-place': 'Rome', 'container-title': undefined },
    ],
    [
      'where proceedings came out and where people met',
      ris('TY  - CONF', 'TI  - A', 'T2  - Meeting', 'C3  - Papers', 'C1  - Berlin', 'CY  - Rome'),
      {
        'container-title': 'Papers',
        'event-title': 'Meeting',
        'publisher-place': 'Berlin',
        'event-place': 'Rome',
      },
    ],
    [
      'the number in a series',
      ris('TY  - CHAP', 'TI  - A', 'T3  - Series', 'SV  - 12', 'VL  - 2'),
      { 'collection-number': '12', volume: '2' },
    ],
    [
      'a preprint of no type',
      ris('TY  - GEN', 'TI  - A', 'PB  - medRxiv'),
      { type: 'article', publisher: 'medRxiv' },
    ],
    [
      'the number of a preprint',
      ris('TY  - PREPRINT', 'TI  - A', 'M3  - arXiv:2101.00001'),
      { number: 'arXiv:2101.00001', genre: undefined },
    ],
    [
      'entities in names and keywords',
      ris('TY  - JOUR', 'TI  - A', 'AU  - M&uuml;ller, J.', 'KW  - *na&iuml;ve'),
      { author: [{ family: 'Müller', given: 'J.' }], keyword: 'naïve' },
    ],
    [
      'initials that look like a degree',
      ris('TY  - JOUR', 'TI  - A', 'AU  - Smith, MD', 'AU  - Roe, J., Jr.'),
      {
        author: [
          { family: 'Smith', given: 'MD' },
          { family: 'Roe', given: 'J.', suffix: 'Jr.' },
        ],
      },
    ],
  ],
  nbib: [
    [
      'a review, which is an article',
      nbib('TI  - A.', 'PT  - Journal Article', 'PT  - Review', 'JT  - J'),
      { type: 'article-journal' },
    ],
    [
      'an article with a film',
      nbib('TI  - A.', 'PT  - Case Reports', 'PT  - Video-Audio Media', 'JT  - J'),
      { type: 'article-journal' },
    ],
    [
      'a preprint',
      nbib('TI  - A.', 'PT  - Journal Article', 'PT  - Preprint', 'JT  - medRxiv'),
      { type: 'article' },
    ],
    [
      'both ISSNs',
      nbib('TI  - A.', 'IS  - 1524-4725 (Electronic)', 'IS  - 1076-0512 (Linking)'),
      { ISSN: '1524-4725, 1076-0512' },
    ],
    [
      'a chapter without a title',
      nbib('BTI - StatPearls', 'PT  - Book Chapter'),
      { type: 'chapter', title: undefined, 'container-title': 'StatPearls' },
    ],
    [
      'a blank line within a record',
      nbib('TI  - A.', '', 'FAU - Smith, John', 'DP  - 2002'),
      { title: 'A', author: [{ family: 'Smith', given: 'John' }] },
    ],
    [
      'the report of Ovid',
      '<8>\nTitle\n  Cloud water.[Article]\nAuthor\n  Kohler, Lars 1;  Hauck, Markus 1,2\nSource\n  Ecohydrology.   8(6):1048-1064, September 2015.\nDOI Number\n  10.1002/eco.1563\n',
      {
        title: 'Cloud water',
        author: [
          { family: 'Kohler', given: 'Lars' },
          { family: 'Hauck', given: 'Markus' },
        ],
        'container-title': 'Ecohydrology',
        volume: '8',
        issue: '6',
        page: '1048-1064',
        issued: { 'date-parts': [[2015, 9]] },
        DOI: '10.1002/eco.1563',
      },
    ],
    [
      'the report of Ovid on MEDLINE',
      '<1>\nTitle\n  A. [Review]\nAuthors\n  Alster TS.  Graham PM.\nSource\n  Dermatologic Surgery. 44(3):397-404, 2018 03.\n',
      {
        title: 'A',
        author: [
          { family: 'Alster', given: 'TS' },
          { family: 'Graham', given: 'PM' },
        ],
        issued: { 'date-parts': [[2018, 3]] },
      },
    ],
    [
      'the report of Ovid on Embase',
      '<1>\nTitle\n  A.\nSource\n  Journal of Skin. 12 (3) (pp 100-110), 2019. Date of Publication: March 2019.\n',
      { 'container-title': 'Journal of Skin', volume: '12', issue: '3', page: '100-110' },
    ],
  ],
  'endnote-xml': [
    [
      'the shorter of two titles of a journal',
      endnote(
        'Journal Article',
        '<titles><secondary-title>Journal of Skin</secondary-title><alt-title>J Skin</alt-title></titles>',
      ),
      { 'container-title': 'Journal of Skin', 'container-title-short': 'J Skin' },
    ],
    [
      'the degree and advisor of a thesis',
      endnote(
        'Thesis',
        '<contributors><tertiary-authors><author>Roe, B</author></tertiary-authors></contributors><volume>PhD</volume>',
      ),
      {
        genre: 'PhD',
        volume: undefined,
        contributor: [{ family: 'Roe', given: 'B' }],
        'collection-editor': undefined,
      },
    ],
    [
      'the day of access of a page',
      endnote(
        'Web Page',
        '<titles><title>A</title></titles><volume>2024</volume><number>14 Feb</number>',
      ),
      { accessed: { 'date-parts': [[2024, 2, 14]] }, volume: undefined, number: undefined },
    ],
    [
      'a patent',
      endnote(
        'Patent',
        '<contributors><secondary-authors><author>USPTO</author></secondary-authors></contributors><number>12/345,678</number><isbn>US8353861B2</isbn>',
      ),
      { number: 'US8353861B2', 'call-number': '12/345,678', authority: 'USPTO' },
    ],
    [
      'names with prefixes of a namespace',
      '<x:xml xmlns:x="u"><x:records><x:record><x:ref-type name="Book">6</x:ref-type><x:titles><x:title>A</x:title></x:titles></x:record></x:records></x:xml>',
      { type: 'book', title: 'A' },
    ],
  ],
  bibtex: [
    [
      'the macros of ADS for journals',
      '@article{a, title = {A}, journal = {\\apj}}',
      { 'container-title': 'The Astrophysical Journal' },
    ],
    [
      'words behind an ISSN',
      '@article{a, title = {A}, issn = {15334406 (Electronic)}}',
      { ISSN: '1533-4406' },
    ],
    [
      'a DOI in an address',
      '@article{a, title = {A}, url = {https://doi.org/10.1000/abc}}',
      { DOI: '10.1000/abc' },
    ],
    [
      'a DOI in a note',
      '@article{a, title = {A}, note = {doi:10.1000/def}}',
      { DOI: '10.1000/def', note: undefined },
    ],
    [
      'names with an ampersand between',
      '@article{a, title = {A}, author = {Smith, A. & Jones, B.}}',
      {
        author: [
          { family: 'Smith', given: 'A.' },
          { family: 'Jones', given: 'B.' },
        ],
      },
    ],
    [
      'names as MEDLINE writes them',
      '@article{a, title = {A}, author = {Smith AB, Jones CD}}',
      {
        author: [
          { family: 'Smith', given: 'AB' },
          { family: 'Jones', given: 'CD' },
        ],
      },
    ],
    [
      'volume and issue in one',
      '@article{a, title = {A}, volume = {12(3)}}',
      { volume: '12', issue: '3' },
    ],
    ['a word ahead of the volume', '@book{a, title = {A}, volume = {vol. 2}}', { volume: '2' }],
    [
      'the number of an article of HighWire',
      '@article{a, title = {A}, elocation-id = {e1234}}',
      { page: 'e1234' },
    ],
  ],
  jats: [
    [
      'a citation of text alone',
      ref(
        '<mixed-citation>Cohen BE, Elbuluk N. Microneedling in skin of color: a review of uses and efficacy. J Am Acad Dermatol. 2016;74(2):348-55.</mixed-citation>',
      ),
      {
        type: 'article-journal',
        title: 'Microneedling in skin of color: a review of uses and efficacy',
        volume: '74',
      },
    ],
    [
      'the kind of a thesis',
      ref(
        '<mixed-citation publication-type="thesis"><source>A</source> <comment>[PhD thesis]</comment> <year>2003</year></mixed-citation>',
      ),
      { genre: 'PhD thesis' },
    ],
  ],
}

describe.each(Object.entries(rows))('%s, as databases write it', (_format, cases) => {
  it.each(cases)('has %s', (_what, text, expected) => {
    const item = itemOf(text)
    const found = Object.keys(expected).map((variable) => [variable, item?.[variable]])
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})

const titlesOf = (text: string) =>
  [...readReferences({ text }).entries].map(({ item, line, problems }) => [
    item?.title,
    line,
    problems.length,
  ])

describe('what people make of files', () => {
  it.each([
    ['no blank behind the hyphen', 'TY  -JOUR\nTI  -One\nER  -\n'],
    ['small letters', 'ty  - jour\nti  - One\ner  - \n'],
    ['tabs', 'TY\t- JOUR\nTI\t- One\nER\t- \n'],
    ['blanks that do not break', 'TY\u00a0 -\u00a0JOUR\nTI  -\u00a0One\nER  - \n'],
    ['a number ahead', '1. TY  - JOUR\nTI  - One\nER  - \n'],
    ['a page around it', '<pre>TY  - JOUR<br>\nTI  - One<br/>\nER  - </pre>\n'],
    ['a page in one line', '<p>TY  - JOUR<br>TI  - One<br/>ER  - </p>\n'],
  ])('RIS with %s', (_what, text) => {
    expect(titlesOf(text)).toEqual([['One', 1, 0]])
  })

  it('entries of several formats behind each other and behind words', () => {
    const text =
      'Here they are:\n\nTY  - JOUR\nTI  - One\nER  - \n\n@book{k,\n  title = {Two}\n}\n%0 Book\n%T Three\n\nPMID- 4\nTI  - Four.\n'
    expect(titlesOf(text)).toEqual([
      ['One', 3, 0],
      ['Two', 7, 0],
      ['Three', 10, 0],
      ['Four', 13, 0],
    ])
  })

  it('BibTeX without a comma behind the key, and with braces left open on one line', () => {
    expect(
      titlesOf(
        '@book{a title = {One}, year = 2001}\n@book{b, title = {Two, year = 2002}\n@book{c, title = {Three}}',
      ),
    ).toEqual([
      ['One', 1, 1],
      ['Two', 2, 1],
      ['Three', 3, 0],
    ])
  })

  it('JSON with comments, commas too many and too few', () => {
    const text =
      '[{"type":"book","title":"One",},\n// a comment\n{"type":"book" "title":"Two" /* too */},\n{"type":"book","title":"Three"},]'
    expect(titlesOf(text)).toEqual([
      ['One', 1, 1],
      ['Two', 3, 1],
      ['Three', 4, 0],
    ])
  })

  it('YAML with tabs and colons', () => {
    const text =
      'references:\n- type: book\n\ttitle: One\n- type: book\n  title: Two: more\n- type: book\n  title: Three\n'
    expect(titlesOf(text)).toEqual([
      ['One', 2, 1],
      ['Two: more', 4, 1],
      ['Three', 6, 0],
    ])
  })

  it('XML that is cut off, with what stands ahead of that', () => {
    const whole = endnote('Book', '<titles><title>One</title></titles>')
    expect(titlesOf(whole.slice(0, whole.indexOf('</title') + 5))).toEqual([['One', 1, 1]])
    expect(titlesOf('<PubmedArticleSet>\n<Pubmed')).toEqual([[undefined, 2, 1]])
    expect(titlesOf('<xml><records></records></xml>')).toEqual([])
    expect(() => titlesOf('<?xml version="1.0"?><foo><bar>2001</bar></foo>')).toThrow(
      /which format/,
    )
  })
})
