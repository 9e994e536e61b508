import { describe, expect, it } from 'vitest'
import { cslTypes } from '../../references/csl'
import { citationsOfEveryType, everyType } from './exampleTypes'
import { renderDocument } from '../render'
import { listStyles } from './styles'

/** Styles that once threw, and one in a hundred of all; the bench `styles` has all of them. */
const sample = [
  'organon',
  'cultural-geographies',
  'klinische-padiatrie',
  'universite-laval-departement-des-sciences-historiques',
  ...listStyles()
    .map(({ id }) => id)
    .filter((_, index) => index % 120 === 7),
]

describe('a reference of each CSL type', () => {
  it.each(sample)('prints in %s', { timeout: 60_000 }, (style) => {
    const citations = citationsOfEveryType()
    const { entries, markers } = renderDocument({ citations, references: everyType(), style })
    expect(markers.map(({ citationId }) => citationId)).toEqual(citations.map(({ id }) => id))
    expect(new Set(entries.map(({ referenceId }) => referenceId)).size).toBe(entries.length)
    expect([cslTypes.length, 0]).toContain(entries.length)
  })
})
