import { describe, expect, it } from 'vitest'
import type { CslItem } from '../csl'
import { readReferences } from './readReferences'

/** What files showed that the readers were not made with: each a habit of a program, in a record of our own. */
const read = (text: string): { format: string; items: Partial<CslItem>[] } => {
  const { format, entries } = readReferences({ text })
  return { format, items: [...entries].map(({ item }) => item ?? {}) }
}

const itemOf = (text: string): Partial<CslItem> => read(text).items[0] ?? {}
const ris = (...lines: string[]) => itemOf(['TY  - JOUR', ...lines, 'ER  - '].join('\n'))

describe('BibTeX', () => {
  it('is told with its equals signs in one column', () => {
    const blanks = ' '.repeat(30)
    const text = `@article{a,\n   doi${blanks}= {10.1000/1},\n   title${blanks}= {One}\n}`
    expect(read(text)).toMatchObject({ format: 'bibtex', items: [{ title: 'One' }] })
  })

  it('reads what biblatex once called langid, and its keys of countries', () => {
    const text =
      '@patent{a, title = {T}, hyphenation = {ngerman}, location = {countryde and countryuk}}'
    expect(itemOf(text)).toMatchObject({
      language: 'de',
      'publisher-place': 'Germany and United Kingdom',
    })
  })

  it('reads a hundred thousand authors', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `Smith${index}, J`).join(' and ')
    expect(itemOf(`@book{a, author = {${names}}, title = {T}}`).author).toHaveLength(100_000)
  })
})

describe('RIS', () => {
  it('keeps a value with a line separator of Unicode in it', () => {
    expect(ris('T1  - One: \u2028Two').title).toBe('One: Two')
  })

  it('keeps the order of authors in old and new tags', () => {
    const authors = ris('A1  - Lee, May', 'AU  - Roy, Ann', 'A1  - Ito, Ken').author
    expect(authors?.map(({ family }) => family)).toEqual(['Lee', 'Roy', 'Ito'])
  })

  it.each([
    [['Y1  - 1900/01/01', 'DA  - 1950/02/03'], { 'date-parts': [[1950, 2, 3]] }],
    [['Y1  - 1950/02/03', 'DA  - Mar 4'], { 'date-parts': [[1950, 2, 3]] }],
    [['PY  - 0000'], undefined],
  ])('reads the date of %j', (lines, issued) => {
    expect(ris(...lines).issued).toEqual(issued)
  })

  it.each([
    [['H1  - Library', 'H2  - QA 7'], 'call-number', 'QA 7'],
    [['PMID  - 30529964'], 'PMID', '30529964'],
    [['AN  - 01611111'], 'PMID', undefined],
    [['SP  - pp 37-64'], 'page', '37-64'],
    [['ST  - Only a short title'], 'title', 'Only a short title'],
    [['TI  - 皮肤科学', 'T2  - On skin', 'JF  - Skin'], 'title', '皮肤科学'],
  ])('reads %j', (lines, variable, value) => {
    expect(ris(...lines)[variable]).toBe(value)
  })

  it('has a PMID of its own among its tags, which begins no record of PubMed', () => {
    const text = 'TY  - JOUR\nPMID - 30529964\nTI  - One\nER  - \n\nTY  - JOUR\nTI  - Two\nER  - '
    expect(read(text).items.map(({ title, PMID }) => [title, PMID])).toEqual([
      ['One', '30529964'],
      ['Two', undefined],
    ])
  })
})

describe('Web of Science', () => {
  it.each([
    ['PD 07 2006', { 'date-parts': [[2006, 7]] }],
    ['PD 2006-Dec', { 'date-parts': [[2006, 12]] }],
    ['PD 2006', { 'date-parts': [[2006]] }],
  ])('reads %s', (day, issued) => {
    const text = `FN ISI Export Format\nVR 1.0\nPT J\nTI One\nPY 2006\n${day}\nPS 7-9\nER\nEF`
    expect(itemOf(text)).toMatchObject({ issued, page: '7-9' })
  })

  it('leaves out that an article has no pages', () => {
    expect(itemOf('PT J\nTI One\nSO Skin\nAR UNSP 1722034\nER').page).toBe('1722034')
  })
})

describe('refer', () => {
  it('takes a type that stands further down in the record', () => {
    const text = '%T One\n%0 Journal Article\n%B Skin\n%D 2021\n\n%T Two\n%B Skin\n%N 3\n%D 2020\n'
    expect(read(text).items).toMatchObject([
      { type: 'article-journal', title: 'One', 'container-title': 'Skin' },
      { type: 'article-journal', title: 'Two', issue: '3' },
    ])
  })
})

describe('Ovid', () => {
  it('takes degrees for no people, and a journal ahead of print with its day', () => {
    const fields = [
      ['Author', 'Lee, May RN; PhD; FAAN 1;  Roy, Ann MD *'],
      ['Title', 'On skin.[Article]'],
      ['Source', 'Skin Quarterly. '],
      ['Status', 'Publish Ahead of Print, published online before print, 16 March 2015'],
    ]
    const text = `<1>\n${fields.map(([name, value]) => `${name}\n  ${value}\n`).join('')}`
    expect(itemOf(text)).toMatchObject({
      author: [
        { family: 'Lee', given: 'May' },
        { family: 'Roy', given: 'Ann' },
      ],
      title: 'On skin',
      'container-title': 'Skin Quarterly',
      issued: { 'date-parts': [[2015, 3, 16]] },
    })
  })
})

describe('CSL', () => {
  it.each([
    ['- year: 2013\n    month: 5', { 'date-parts': [[2013, 5]] }],
    ['1998/', { 'date-parts': [[1998], [0]] }],
    ["'-0876'", { 'date-parts': [[-877]] }],
  ])('reads the date %s', (date, issued) => {
    const value = date.startsWith('-') ? `\n  ${date}` : ` ${date}`
    expect(itemOf(`references:\n- id: a\n  type: book\n  issued:${value}\n`).issued).toEqual(issued)
  })

  it('keeps the noughts of numbers, and variables in small letters', () => {
    const text =
      'references:\n- id: a\n  type: book\n  isbn: 0888441088\n  doi: 10.1000/1\n  issue: 06\n'
    expect(itemOf(text)).toMatchObject({ ISBN: '0888441088', DOI: '10.1000/1', issue: '06' })
  })
})
