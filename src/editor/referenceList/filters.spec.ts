import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenIn, filters, withFilter } from './filters'
import type { Where } from 'payload'

const valueOf = (name: string): fc.Arbitrary<string> => {
  const filter = filters.find((each) => each.name === name)
  if (filter?.kind === 'toggle') return fc.constantFrom('on', '')
  if (filter?.kind === 'year') return fc.constantFrom('', '2019', '1987')
  return fc.constantFrom('', ...(filter?.choices ?? []).map(({ value }) => value))
}

const step = fc
  .constantFrom(...filters.map(({ name }) => name))
  .chain((name) => fc.record({ name: fc.constant(name), value: valueOf(name) }))

describe('the quick filters of the list', () => {
  it('read back what was chosen, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const expected = new Map<string, string>()
        let where: Where = {}
        for (const { name, value } of steps) {
          where = withFilter({ where, name, value })
          if (value) expected.set(name, value)
          else expected.delete(name)
        }
        expect(chosenIn(where)).toEqual(Object.fromEntries(expected))
      }),
    )
  })

  it('leave what else the list is filtered by', () => {
    const own: Where = { or: [{ and: [{ title: { contains: 'melasma' } }] }, { and: [] }] }
    const where = withFilter({ where: own, name: 'status', value: 'retracted' })
    expect(where).toEqual({
      or: [
        { and: [{ title: { contains: 'melasma' } }, { status: { equals: 'retracted' } }] },
        { and: [] },
      ],
    })
    expect(withFilter({ where, name: 'status', value: '' })).toEqual(own)
  })

  it('know their toggles again after a way through an address, where everything is text', () => {
    const where = withFilter({ where: {}, name: 'uncited', value: 'on' })
    const asText: Where = JSON.parse(
      JSON.stringify(where)
        .replaceAll(/\btrue\b/g, '"true"')
        .replaceAll('""', '"'),
    )
    expect(chosenIn(asText)).toEqual({ uncited: 'on' })
  })
})
