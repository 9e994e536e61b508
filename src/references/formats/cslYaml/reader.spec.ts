import { describe, expect, it } from 'vitest'
import { reader } from './reader'

const itemOf = (...lines: string[]) =>
  [...reader.read(['references:', '- id: a', '  type: book', ...lines, ''].join('\n'))][0]?.item

describe('noughts ahead of numbers in CSL-YAML', () => {
  it('leaves the lines of a block as they stand', () => {
    const item = itemOf('  abstract: |', '    Taken on site.', '    sample: 007', '  volume: 007')
    expect(item).toMatchObject({ abstract: 'Taken on site.\nsample: 007\n', volume: '007' })
  })

  it.each([
    ['06', '06'],
    ['-06', '-06'],
    ['00', '00'],
    ['06.5', '06.5'],
    ['0', 0],
    ['0.5', 0.5],
    ['60', 60],
  ])('reads %s', (text, issue) => {
    expect(itemOf(`  issue: ${text}`)?.issue).toBe(issue)
    expect(itemOf(`  x: {issue: ${text}}`)?.x).toEqual({ issue })
  })

  it('reads a date with them', () => {
    const item = itemOf('  issued:', '    year: 2013', '    month: 05')
    expect(item?.issued).toEqual({ 'date-parts': [[2013, 5]] })
  })
})
