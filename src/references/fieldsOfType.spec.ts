import { describe, expect, it } from 'vitest'
import { cslTypes } from './csl'
import { isFieldShown } from './fieldsOfType'
import { incompleteFields } from './incompleteFields'

describe('the fields of a type', () => {
  it('hides what a type does not have, and never what holds a value', () => {
    const article = { type: 'article-journal' } as const
    expect(isFieldShown({ name: 'volume', fields: article })).toBe(true)
    expect(isFieldShown({ name: 'isbn', fields: article })).toBe(false)
    expect(isFieldShown({ name: 'isbn', fields: { ...article, isbn: '9780306406157' } })).toBe(true)
    expect(isFieldShown({ name: 'editors', fields: { ...article, editors: [] } })).toBe(false)
  })

  it('shows all of them for a type that has no row, and before a type is chosen', () => {
    expect(isFieldShown({ name: 'isbn', fields: { type: 'legal_case' } })).toBe(true)
    expect(isFieldShown({ name: 'isbn', fields: {} })).toBe(true)
  })

  it.each(cslTypes)('shows for %s what an incomplete reference is asked for', (type) => {
    for (const name of incompleteFields({ type })) {
      if (name === 'containerTitle' || name === 'publisher' || name === 'volume' || name === 'page')
        expect(isFieldShown({ name, fields: { type } })).toBe(true)
    }
  })
})
