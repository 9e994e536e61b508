import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { touchedFields, type Step } from './touchedFields'

const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more })
const hook = () => 'changed'

/** The names that are left, those inside an array in brackets after it. */
const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => namesOf(tab.fields))
    if (field.type === 'array') return [`${field.name}(${namesOf(field.fields).join(' ')})`]
    if ('name' in field) return [field.name]
    return 'fields' in field ? namesOf(field.fields) : []
  })

const touched = (fields: Field[], row: Record<string, unknown>, step: Step) =>
  namesOf(touchedFields({ fields, rows: [row], step }))

describe('touchedFields', () => {
  const cases: [what: string, field: Field, row: Record<string, unknown>, steps: Step[]][] = [
    ['a value', text('a'), { a: 'x' }, ['beforeValidate', 'beforeChange']],
    ['a value that is false', text('a'), { a: false }, ['beforeValidate', 'beforeChange']],
    ['a value that is empty', text('a'), { a: '' }, ['beforeValidate', 'beforeChange']],
    ['nothing', text('a'), {}, []],
    ['null', text('a'), { a: null }, []],
    ['a default', text('a', { defaultValue: false }), {}, ['beforeValidate']],
    ['need of a value', text('a', { required: true }), { a: null }, ['beforeChange']],
    ['a hook', text('a', { hooks: { beforeChange: [hook] } }), {}, ['beforeChange']],
    ['another hook', text('a', { hooks: { beforeValidate: [hook] } }), {}, ['beforeValidate']],
    ['a hook of reading', text('a', { hooks: { afterRead: [hook] } }), {}, []],
    ['a group', { name: 'a', type: 'group', fields: [] }, {}, ['beforeValidate', 'beforeChange']],
  ]
  it.each(cases)('knows a field with %s', (_, field, row, steps) => {
    for (const step of ['beforeValidate', 'beforeChange'] as const) {
      const expected = steps.includes(step) ? ['a'] : []
      expect(touched([field], row, step)).toEqual(expected)
      expect(touched([{ type: 'row', fields: [field] }], row, step)).toEqual(expected)
      const tabs: Field = { type: 'tabs', tabs: [{ label: 'One', fields: [field] }] }
      expect(touched([tabs], row, step)).toEqual(expected)
    }
  })

  it('looks into all rows of an array', () => {
    const people: Field = {
      name: 'people',
      type: 'array',
      fields: [
        { type: 'row', fields: [text('family'), text('given')] },
        text('literal'),
        text('id', { defaultValue: 'x', hooks: { beforeChange: [hook] } }),
      ],
    }
    const rows = { people: [{ family: 'Okafor' }, { literal: 'WHO' }, null] }
    expect(touched([people], rows, 'beforeChange')).toEqual(['people(family literal id)'])
    expect(touched([people], { people: [] }, 'beforeValidate')).toEqual(['people(id)'])
    expect(touched([people], {}, 'beforeChange')).toEqual([])
  })
})
