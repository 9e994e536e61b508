import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../csl'
import { reader } from './reader'

const read = (...lines: string[]) => [...reader.read(lines.join('\n'))]

const itemOf = (...lines: string[]): Partial<CslItem> =>
  read('TY  - JOUR', ...lines, 'ER  - ')[0]?.item ?? {}

describe('reading RIS', () => {
  it('gives each record its line and text', () => {
    const entries = read(
      'Record #1 of 2',
      '1.',
      'TY  - JOUR',
      'TI  - One',
      'ER  -',
      '',
      '2.',
      'TY  - BOOK',
      'T1  - Two',
      'ER  - ',
    )
    expect(entries.map(({ line, text, item }) => [line, text, item?.type, item?.title])).toEqual([
      [3, 'TY  - JOUR\nTI  - One\nER  -', 'article-journal', 'One'],
      [8, 'TY  - BOOK\nT1  - Two\nER  - ', 'book', 'Two'].map((part) =>
        typeof part === 'string' ? part.trimEnd() : part,
      ),
    ])
  })

  it('takes one blank in a tag, a BOM, no ER and CR alone', () => {
    const entries = [
      ...reader.read('\ufeffTY - JOUR\rT1 -  One\rA1 - Cohen, B\r2.\rTY  - JOUR\rTI  - Two'),
    ]
    expect(entries.map(({ item }) => item?.title)).toEqual(['One', 'Two'])
    expect(entries[0]?.item?.author).toEqual([{ family: 'Cohen', given: 'B' }])
  })

  it('continues a value on lines without a tag', () => {
    expect(
      itemOf('TI  - A long', '  title of', 'IL-6 - and more', 'KW  - one', 'two', 'SP  - 1'),
    ).toMatchObject({
      title: 'A long title of IL-6 - and more',
      keyword: 'one, two',
      page: '1',
    })
  })

  it('says what is wrong with a record and reads it', () => {
    const [unknown, nameless, empty] = read(
      'TY  - WHAT',
      'TI  - One',
      'ER  - ',
      '',
      'TI  - Two',
      'ER  - ',
      '',
      'TY  - JOUR',
      'ER  - ',
    )
    expect(unknown?.item?.title).toBe('One')
    expect(unknown?.problems).toEqual([
      {
        line: 1,
        message: 'TY has an unknown reference type: WHAT. The record is read as a document.',
      },
    ])
    expect(nameless?.item?.title).toBe('Two')
    expect(nameless?.problems).toMatchObject([{ line: 5 }])
    expect(empty).toMatchObject({ line: 8, problems: [{ line: 8 }] })
    expect(empty?.item).toBeUndefined()
  })

  it.each([
    [['PY  - 2019/03/07/'], { 'date-parts': [[2019, 3, 7]] }],
    [['PY  - 2019/03/07/Spring'], { 'date-parts': [[2019, 3, 7]], literal: undefined }],
    [['PY  - 2019///Spring'], { 'date-parts': [[2019]], season: 1 }],
    [['Y1  - 2019//'], { 'date-parts': [[2019]] }],
    [['PY  - 2019', 'DA  - 2019/03//'], { 'date-parts': [[2019, 3]] }],
    [['PY  - 2019', 'DA  - Mar 7'], { 'date-parts': [[2019, 3, 7]] }],
    [['PY  - 2019', 'DA  - 2021/05/06'], { 'date-parts': [[2019]] }],
    [['PY  - 2013/04/18', 'PY  - 2013/02/15/received'], { 'date-parts': [[2013, 4, 18]] }],
    [['DA  - 2013/05/29/T06:31:15Z'], { 'date-parts': [[2013, 5, 29]] }],
    [['PY  - ///'], undefined],
    [['PY  - 2001/00/00/'], { 'date-parts': [[2001]] }],
    [['PY  - in press'], { literal: 'in press' }],
  ])('reads the date of %j', (lines, issued) => {
    expect(itemOf(...lines).issued).toEqual(issued)
  })

  it.each([
    [['SP  - 1-9'], '1-9'],
    [['SP  - 1-9', 'EP  - 9'], '1-9'],
    [['SP  - 348', 'EP  - 55'], '348-55'],
    [['EP  - 9', 'SP  - 1'], '1-9'],
    [['SP  - 7', 'EP  - 7'], '7'],
    [['SP  - No-Specified'], undefined],
    [['C7  - e0815'], 'e0815'],
  ])('reads the pages of %j', (lines, page) => {
    expect(itemOf(...lines).page).toBe(page)
  })

  it.each([
    [['DO  - http://dx.doi.org/10.1002/CPP.2398'], '10.1002/CPP.2398'],
    [['DO  - doi:10.1201/b19107-2'], '10.1201/b19107-2'],
    [['M3  - 10.1016/j.powtec.2012.01.008'], '10.1016/j.powtec.2012.01.008'],
    [['UR  - https://doi.org/10.1000/1'], '10.1000/1'],
    [['N1  - doi:10.1201/b19107-2'], '10.1201/b19107-2'],
    [['UR  - https://example.org/a'], undefined],
  ])('reads the DOI of %j', (lines, doi) => {
    expect(itemOf(...lines).DOI).toBe(doi)
  })

  it.each([
    ['Cohen, Brooke E.', { family: 'Cohen', given: 'Brooke E.' }],
    ['Cohen, B., Jr.', { family: 'Cohen', given: 'B.', suffix: 'Jr.' }],
    ['Cohen, Jr., B.', { family: 'Cohen', given: 'B.', suffix: 'Jr.' }],
    ['van der Berg, Jan', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }],
    ['Adler D.G.', { family: 'Adler', given: 'D.G.' }],
    ['Catarina Barata', { family: 'Barata', given: 'Catarina' }],
    ['Toparlar,Y.', { family: 'Toparlar', given: 'Y.' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    [
      'Department of Health, Education and Welfare',
      { literal: 'Department of Health, Education and Welfare' },
    ],
    ['University of California,, Berkeley', { literal: 'University of California, Berkeley' }],
    ['Plato,', { literal: 'Plato' }],
    ['WHO', { literal: 'WHO' }],
    ['Selvamani', { family: 'Selvamani' }],
  ])('reads the author %s', (text, name) => {
    expect(itemOf(`AU  - ${text}`).author).toEqual([name])
  })

  it('reads containers, series and short forms by type', () => {
    expect(itemOf('TI  - A', 'T2  - Journal', 'JO  - J', 'T3  - Series')).toMatchObject({
      'container-title': 'Journal',
      'container-title-short': 'J',
      'collection-title': 'Series',
    })
    const [book] = read(
      'TY  - BOOK',
      'TI  - A',
      'T2  - Series',
      'A3  - Lee, May',
      'SP  - 320',
      'SN  - 978-1-4822-5326-9',
      'ER  - ',
    )
    expect(book?.item).toMatchObject({
      'collection-title': 'Series',
      editor: [{ family: 'Lee', given: 'May' }],
      'number-of-pages': '320',
      ISBN: '978-1-4822-5326-9',
    })
    const [paper] = read(
      'TY  - CONF',
      'TI  - A',
      'C3  - Proceedings',
      'T2  - Meeting',
      'C1  - Rome',
      'ER  - ',
    )
    expect(paper?.item).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Proceedings',
      'event-title': 'Meeting',
      'publisher-place': 'Rome',
    })
  })

  it('reads the tags of Web of Science', () => {
    const [entry] = read(
      'FN Clarivate Analytics Web of Science',
      'VR 1.0',
      'PT J',
      'AU Berg, JA',
      '   Lee, M',
      'AF Berg, Jan A.',
      '   Lee, May',
      'TI A title on',
      '   two lines',
      'SO SKIN',
      'PD MAR 15',
      'PY 2019',
      'VL 6',
      'AR e12',
      'DI 10.1000/1',
      'PM 30529964',
      'ER',
      '',
      'EF',
    )
    expect(entry?.item).toEqual({
      id: 'berg2019title',
      type: 'article-journal',
      issued: { 'date-parts': [[2019, 3, 15]] },
      author: [
        { family: 'Berg', given: 'Jan A.' },
        { family: 'Lee', given: 'May' },
      ],
      title: 'A title on two lines',
      'container-title': 'SKIN',
      volume: '6',
      number: 'e12',
      page: 'e12',
      DOI: '10.1000/1',
      PMID: '30529964',
    })
  })
})
