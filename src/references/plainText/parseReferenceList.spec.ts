import { describe, expect, it } from 'vitest'
import { parseReferenceList } from './parseReferenceList'

const one = 'Cohen BE. Microneedling in skin of color. J Am Acad Dermatol. 2016;74(2):348-55.'
const two = 'Smith J. Is it safe? Lancet. 2020;395:1-5.'
const three = 'Pahwa M. Tram track effect. Dermatol Surg. 2012;38(7):1107-8.'
const texts = [one, two, three]

const listed = (list: string | string[]) =>
  parseReferenceList(list).map(({ number, rawText }) => [number, rawText])

describe('numbered lists', () => {
  const expected = texts.map((text, index) => [index + 1, text])

  it.each<[string, (number: number) => string]>([
    ['1.', (number) => `${number}. `],
    ['[1]', (number) => `[${number}] `],
    ['[1] without a space', (number) => `[${number}]`],
    ['(1)', (number) => `(${number}) `],
    ['1)', (number) => `  ${number}) `],
    ['superscripts', (number) => ' ¹²³'[number] ?? ''],
    ['a tab', (number) => `${number}\t`],
  ])('%s', (_name, numberOf) => {
    const lines = texts.map((text, index) => numberOf(index + 1) + text)
    expect(listed(lines)).toEqual(expected)
    expect(listed(lines.join('\r\n\r\n'))).toEqual(expected)
  })

  it('join the lines that were wrapped, also where one begins with a number', () => {
    const wrapped = `1. Cohen BE. Microneedling in skin of color. J Am Acad Dermatol.\n   2016;74(2):348-55.\n2. Smith J. Is it safe? Lancet.\n2020. 395:1-5.`
    expect(listed(wrapped)).toEqual([
      [1, one],
      [2, 'Smith J. Is it safe? Lancet. 2020. 395:1-5.'],
    ])
  })

  it('may leave a few numbers out, and may say 1. before each', () => {
    expect(listed(`2. ${one}\n5. ${two}`)).toEqual([
      [2, one],
      [5, two],
    ])
    expect(listed(`1. ${one}\n1. ${two}`)).toEqual([
      [1, one],
      [1, two],
    ])
  })
})

describe('lists without numbers', () => {
  it('have one reference a line, or between blank lines', () => {
    expect(listed(texts)).toEqual(texts.map((text) => [undefined, text]))
    const apa = 'Cohen, B. (2016). A title that\nis wrapped. Journal of Skin, 74(2),\n348–355.'
    expect(listed(`${apa}\n\n${two}`)).toEqual([
      [undefined, apa.replaceAll('\n', ' ')],
      [undefined, two],
    ])
  })

  it('join hanging indents and an address on its own line', () => {
    const first = 'Mayo Clinic. (2020). Microneedling.'
    expect(
      listed(
        `${first}\nhttps://www.mayoclinic.org/x\nSmith, J. (2019). Needles.\n    Lancet, 1(2), 3.`,
      ),
    ).toEqual([
      [undefined, `${first} https://www.mayoclinic.org/x`],
      [undefined, 'Smith, J. (2019). Needles. Lancet, 1(2), 3.'],
    ])
  })

  it('may be empty', () => {
    expect(parseReferenceList(' \n\n')).toEqual([])
  })
})

it('takes little time over a long list', () => {
  const start = performance.now()
  expect(
    parseReferenceList(Array.from({ length: 500 }, (_entry, index) => `${index + 1}. ${one}`)),
  ).toHaveLength(500)
  parseReferenceList('1. x '.repeat(200_000))
  parseReferenceList(Array.from({ length: 500 }, () => 'no year here,'))
  expect(performance.now() - start).toBeLessThan(5000)
})
