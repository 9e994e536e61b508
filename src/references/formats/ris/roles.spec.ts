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
    ['MPCT', { producer: roy }],
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
    ['ELEC', ['VL  - 2001'], 'volume', undefined],
    ['ELEC', ['M1  - 2001/02/03'], 'accessed', { 'date-parts': [[2001, 2, 3]] }],
    ['ELEC', ['C1  - 2001', 'C2  - 3 Feb'], 'accessed', { 'date-parts': [[2001, 2, 3]] }],
  ] as const)('%s %j: %s', (type, lines, variable, value) => {
    expect(read(type, 'TI  - T', ...lines)[variable]).toEqual(value)
  })
})
