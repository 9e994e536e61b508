import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognisePasted } from './recognisePasted'

const samples = [
  '10.1016/j.jaad.2015.10.024',
  'https://doi.org/10.1000/182',
  'PMID: 26564388',
  'https://pubmed.ncbi.nlm.nih.gov/26564389/',
  'PMC5556253',
  'ISBN 0-306-40615-2',
  'arXiv:2101.00001',
  'https://www.who.int/news/item/1',
]

describe('what a pasted text is', () => {
  it('is a list of identifiers when each line is one, in whatever form and order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(samples, { minLength: 1 }), (chosen) => {
        const recognised = recognisePasted(chosen.join('\n'))
        expect(recognised.kind).toBe('identifiers')
        const { counted } = { counted: '', ...recognised }
        const sum = [...counted.matchAll(/\d+/g)].reduce((total, [each]) => total + Number(each), 0)
        expect(sum).toBe(chosen.length)
      }),
    )
  })

  it('is a list too when several stand in one line, with their labels and commas', () => {
    expect(recognisePasted('PMID: 26564388; PMCID: PMC5556253, DOI 10.1000/182')).toEqual({
      kind: 'identifiers',
      counted: '1 PubMed ID, 1 PubMed Central ID, and 1 DOI',
    })
  })

  it.each([
    ['@article{a, title={On skin}}', 'records'],
    ['TY  - JOUR\nTI  - On skin\nER  - ', 'records'],
    ['1. Okafor N. On skin and needles. J Skin. 2019;3:1-9. ISBN 978-0-306-40615-7', 'records'],
    ['[{"id": "a", "type": "book"}]', 'records'],
    ['Okafor N. On skin. J Skin. 2019.\nhttps://doi.org/10.1000/182', 'records'],
    ['Okafor N. On skin. J Skin. 2019. https://doi.org/10.1000/182', 'records'],
    ['The effect of needles on the healing of skin', 'title'],
    ['  \n ', 'nothing'],
  ])('%j is %s', (text, kind) => {
    expect(recognisePasted(text).kind).toBe(kind)
  })

  it('answers whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(['nothing', 'identifiers', 'title', 'records']).toContain(recognisePasted(text).kind)
      }),
    )
  })
})
