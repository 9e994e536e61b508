import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearestNames'
import { listStyles } from './styles'

const names = listStyles().map(({ id, title }) => ({ name: id, title }))
const nearest = (wanted: string) => nearestNames({ wanted, names })

describe('nearestNames', () => {
  it.each([
    ['vancuver', 'vancouver'],
    ['vacnouver', 'vancouver'],
    ['Vancouvér', 'vancouver'],
    ['apaa', 'apa'],
    ['aap', 'apa'],
    ['iee', 'ieee'],
    ['amercan-medical-asociation', 'american-medical-association'],
    ['medical american association', 'american-medical-association'],
    ['havard cite them rigth', 'harvard-cite-them-right'],
    ['Cite Them Right', 'harvard-cite-them-right'],
    ['nature2', 'nature'],
    ['the lancett', 'the-lancet'],
  ])('takes %s for %s', (wanted, meant) => {
    expect(nearest(wanted)).toContain(meant)
  })

  it('gives nothing that has only a few letters in common', () => {
    expect(nearest('vancuver').every((name) => name.includes('vancouver'))).toBe(true)
    expect(nearest('xqzzyw')).toEqual([])
    expect(nearest('')).toEqual([])
    expect(nearest('%&/')).toEqual([])
  })

  it('gives as many as are asked for', () => {
    expect(nearestNames({ wanted: 'journal', names, count: 3 })).toHaveLength(3)
  })

  it('compares a hostile name with thousands of others in time', () => {
    const start = performance.now()
    nearest('journal of '.repeat(100_000))
    nearest('x'.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
