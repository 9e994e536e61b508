import { describe, expect, it } from 'vitest'
import { reader } from './reader'

const authorsOf = (authors: string) =>
  [...reader.read(`<1>\nAuthor\n  ${authors}\nTitle\n  On skin.\n`)][0]?.item?.author

describe("the authors of Ovid's report", () => {
  it('keeps initials that are also degrees', () => {
    expect(authorsOf('Brown MD; Ellis RN; Smith JD 1;  Okafor N')).toEqual([
      { family: 'Brown', given: 'MD' },
      { family: 'Ellis', given: 'RN' },
      { family: 'Smith', given: 'JD' },
      { family: 'Okafor', given: 'N' },
    ])
  })

  it.each([
    ['Smith J MD', { family: 'Smith', given: 'J' }],
    ['Smith J, MD', { family: 'Smith', given: 'J' }],
    ['Smith JA MD PhD 2', { family: 'Smith', given: 'JA' }],
    ['Brown MD PhD', { family: 'Brown', given: 'MD' }],
    ['Brown MD, RN', { family: 'Brown', given: 'MD' }],
    ['Brown PhD', { family: 'Brown' }],
    ['Lev, E. I., MD', { family: 'Lev', given: 'E. I.' }],
    ['Lev, MD', { family: 'Lev', given: 'MD' }],
    ['Lev, MD, RN', { family: 'Lev', given: 'MD' }],
    ['Lee, May RN; PhD; FAAN', { family: 'Lee', given: 'May' }],
    ['van der Berg MD', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'MD' }],
  ])('reads %s', (text, name) => {
    expect(authorsOf(text)).toEqual([name])
  })
})
