import { describe, expect, it } from 'vitest'
import { readName } from './personNames'

describe('a name with a word of bodies in it', () => {
  it.each([
    ['Center, J.', { family: 'Center', given: 'J.' }],
    ['Bank, Mary', { family: 'Bank', given: 'Mary' }],
    ['Inc, Jean-Luc', { family: 'Inc', given: 'Jean-Luc' }],
    ['van Bank, Mary', { family: 'Bank', given: 'Mary', 'non-dropping-particle': 'van' }],
  ])('%s is a person where it is the family name', (text, name) => {
    expect(readName(text)).toEqual(name)
  })

  it.each(['World Health Organization', 'Ministry of Health, Labour and Welfare'])(
    '%s is a body',
    (text) => {
      expect(readName(text)).toEqual({ literal: text })
    },
  )
})
