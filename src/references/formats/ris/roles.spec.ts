import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../csl'
import { reader } from './reader'

const read = (type: string, ...lines: string[]): Partial<CslItem> =>
  [...reader.read([`TY  - ${type}`, ...lines, 'ER  - '].join('\n'))][0]?.item ?? {}

const lee = [{ family: 'Lee', given: 'May' }]
const roy = [{ family: 'Roy', given: 'Ann' }]

describe('what the tags of RIS mean by reference type', () => {
  it.each([
    ['BOOK', { 'collection-editor': lee, editor: roy }],
    ['CHAP', { editor: lee, 'collection-editor': roy }],
    ['THES', { editor: lee, contributor: roy }],
    ['EDBOOK', { 'collection-editor': lee }],
    ['ADVS', { performer: lee }],
    ['MPCT', { 'collection-editor': lee, producer: roy }],
    ['CASE', { authority: 'Roy, Ann' }],
    ['BLOG', { editor: lee, illustrator: roy }],
  ])('A2 and A3 of %s', (type, roles) => {
    expect(read(type, 'A2  - Lee, May', 'A3  - Roy, Ann')).toMatchObject(roles)
  })

  it('names the authors of an edited book its editors beside series editors', () => {
    const item = read('EDBOOK', 'AU  - Roy, Ann', 'A2  - Lee, May')
    expect(item).toMatchObject({ editor: roy, 'collection-editor': lee })
    expect(item).not.toHaveProperty('author')
  })

  it.each([
    ['CONF', 'A4', 'translator'],
    ['DATA', 'A4', 'translator'],
    ['RPRT', 'A4', 'translator'],
    ['GOVDOC', 'A2', 'editor'],
    ['PAMP', 'A2', 'editor'],
  ])('takes no body of %s in %s for a person', (type, tag, variable) => {
    expect(read(type, `${tag}  - Department of Health`)).not.toHaveProperty(variable)
    expect(read(type, `${tag}  - Lee, May`)).toHaveProperty(variable, lee)
  })

  it.each([
    ['RPRT', 'A3', 'World Health Organization', 'publisher'],
    ['RPRT', 'A4', 'Department of Health', 'authority'],
    ['DATA', 'A2', 'Inter-university Consortium', 'publisher'],
    ['DATA', 'A4', 'Health Agency', 'authority'],
    ['PAMP', 'A2', 'National Health Service', 'publisher'],
    ['GOVDOC', 'A2', 'Department of Health', 'publisher'],
    ['CTLG', 'A2', 'Museum of Hygiene', 'publisher'],
    ['CONF', 'A4', 'Health Foundation', 'authority'],
    ['CASE', 'A3', 'Court of Appeals, Ninth Circuit', 'authority'],
  ])('puts a body of %s in %s where CSL has a place: %s', (type, tag, body, variable) => {
    expect(read(type, `${tag}  - ${body}`)).toHaveProperty(variable, body)
  })

  it('puts a body into the note where its places are taken', () => {
    const item = read('CASE', 'PB  - District Court', 'A3  - Supreme Court', 'N1  - Signed')
    expect(item).toMatchObject({
      authority: 'District Court',
      note: 'Signed\nHigher court: Supreme Court',
    })
    const report = read(
      'RPRT',
      'PB  - One',
      'A3  - Two Press',
      'A4  - Three Press',
      'A4  - Roy, Ann',
    )
    expect(report).toMatchObject({
      publisher: 'One',
      authority: 'Two Press',
      note: 'Department: Three Press',
      translator: roy,
    })
  })

  it('keeps the decision and the counsel of a case', () => {
    expect(read('CASE', 'T3  - Reversed', 'A4  - Lee, May')).toMatchObject({
      note: 'Decision: Reversed',
      contributor: lee,
    })
  })

  it('keeps editors in A2 beside those in ED, each once', () => {
    const others = ['A2  - Lee, M.', 'A2  - Lee, Ken', 'A2  - Roy, Ann']
    expect(read('CHAP', 'ED  - Lee, May', ...others)).toMatchObject({
      editor: [...lee, { family: 'Lee', given: 'Ken' }, ...roy],
    })
  })

  const everyType = [
    'ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK',
    'ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN',
    'MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO',
  ].flatMap((names) => names.split(' '))

  it.each(everyType)('%s loses nobody', (type) => {
    const people = ['A2  - Lee, May', 'A3  - Roy, Ann', 'A4  - Ito, Ken', 'ED  - Ott, Eva']
    const person = JSON.stringify(read(type, ...people, 'PB  - Elsevier'))
    for (const name of ['Lee', 'Roy', 'Ito', 'Ott']) expect(person).toContain(name)
    const bodies = ['A2  - Health Agency', 'A3  - Skin Society', 'A4  - Trial Group']
    const item = JSON.stringify(read(type, ...bodies, 'PB  - Elsevier'))
    for (const body of ['Health Agency', 'Skin Society', 'Trial Group', 'Elsevier']) {
      expect(item).toContain(body)
    }
  })

  it.each([
    ['CASE', ['A2  - F. Supp.', 'SV  - 12-345', 'PB  - Court'], 'container-title', 'F. Supp.'],
    ['CASE', ['SV  - 12-345'], 'number', '12-345'],
    ['BILL', ['T3  - Senate'], 'authority', 'Senate'],
    ['BOOK', ['M1  - 7'], 'collection-number', '7'],
    ['RPRT', ['M1  - 4', 'SN  - R-77'], 'number', 'R-77'],
    ['MAP', ['C1  - 1:500'], 'scale', '1:500'],
    ['MPCT', ['SP  - 90 min'], 'dimensions', '90 min'],
    ['MPCT', ['SP  - 90 min'], 'page', undefined],
    ['NEWS', ['NV  - daily'], 'number-of-volumes', undefined],
    ['THES', ['VL  - M.A.'], 'genre', 'M.A.'],
    ['THES', ['M1  - Ph.D.'], 'genre', 'Ph.D.'],
    ['THES', ['VL  - M.A.'], 'volume', undefined],
    ['THES', ['VL  - 12'], 'volume', '12'],
    ['THES', ['VL  - 12'], 'genre', undefined],
    ['THES', ['VL  - 2001'], 'volume', '2001'],
    ['THES', ['M1  - Ph.D.'], 'number', undefined],
    ['THES', ['M1  - 77'], 'number', '77'],
    ['BOOK', ['M1  - 1234', 'SV  - 7'], 'number', '1234'],
    ['BOOK', ['M1  - 1234', 'SV  - 7'], 'collection-number', '7'],
    ['BOOK', ['M1  - 7'], 'number', undefined],
    ['BOOK', ['SV  - 7'], 'collection-number', '7'],
    ['MPCT', ['SP  - 1-5'], 'page', '1-5'],
    ['MPCT', ['SP  - 1', 'EP  - 5'], 'page', '1-5'],
    ['MPCT', ['SP  - 1', 'EP  - 5'], 'dimensions', undefined],
    ['PAT', ['A2  - Lee, May', 'A2  - Roy, Ann'], 'authority', 'Lee, May; Roy, Ann'],
    ['STAT', ['T3  - Treaties'], 'collection-title', 'Treaties'],
    ['ELEC', ['VL  - 2001'], 'volume', undefined],
    ['ELEC', ['M1  - 2001/02/03'], 'accessed', { 'date-parts': [[2001, 2, 3]] }],
    ['ELEC', ['C1  - 2001', 'C2  - 3 Feb'], 'accessed', { 'date-parts': [[2001, 2, 3]] }],
  ] as const)('%s %j: %s', (type, lines, variable, value) => {
    expect(read(type, 'TI  - T', ...lines)[variable]).toEqual(value)
  })
})
