import fc from 'fast-check'
import { expect, it } from 'vitest'
import { similarChoices } from '../../library/import/vocabulary'
import { choiceFor, countAdded, noChoices } from './choices'

const counts = { read: 0, created: 0, new: 0, known: 0, similar: 0, broken: 0 }

it('counts what comes in as the choices say, entry by entry', () => {
  const choice = fc.constantFrom(...similarChoices)
  const single = fc.dictionary(fc.nat({ max: 19 }).map(String), choice)
  fc.assert(
    fc.property(fc.nat({ max: 50 }), choice, single, (fresh, all, chosen) => {
      const choices = { all, single: chosen }
      const indexes = Array.from({ length: 20 }, (_, index) => index)
      const wanted = indexes.filter((index) => choiceFor({ choices, index }) === 'create')
      const of = { ...counts, new: fresh, similar: indexes.length }
      expect(countAdded({ counts: of, choices })).toBe(fresh + wanted.length)
    }),
  )
})

it('loses nothing where nobody chooses', () => {
  expect(countAdded({ counts: { ...counts, new: 2, similar: 3 }, choices: noChoices })).toBe(5)
})
