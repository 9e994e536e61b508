import { describe, expect, it } from 'vitest'
import type { ReferenceFields } from '../reference'
import { compareReferences } from './compareReferences'
import type { Relation } from './compareReferences'

const cohen: ReferenceFields = {
  type: 'article-journal',
  authors: [
    { family: 'Cohen', given: 'B.' },
    { family: 'Elbuluk', given: 'N.' },
  ],
  issued: '2016',
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  containerTitle: 'Journal of the American Academy of Dermatology',
  volume: '74',
  issue: '2',
  page: '348-355',
}
const named = (...families: string[]) => families.map((family) => ({ family }))
const doi = '10.1016/j.jaad.2015.09.024'

type Row = [string, Partial<ReferenceFields>, Partial<ReferenceFields>, Relation]

const relationsOf = (one: Partial<ReferenceFields>, other: Partial<ReferenceFields>) => {
  const [left, right] = [
    { ...cohen, ...one },
    { ...cohen, ...other },
  ]
  return [compareReferences(left, right).relation, compareReferences(right, left).relation]
}

describe('compareReferences: identifiers', () => {
  it.each<Row>([
    [
      'one DOI, in any writing',
      { doi },
      { doi: `https://doi.org/${doi.toUpperCase()}`, title: 'Other' },
      'same',
    ],
    ['two DOIs', { doi }, { doi: '10.1000/x', title: 'Other' }, 'different'],
    ['two DOIs at one place', { doi }, { doi: '10.1000/x' }, 'similar'],
    [
      'two DOIs and one PMID',
      { doi, pmid: '26549251' },
      { doi: '10.1000/x', pmid: '26549251' },
      'same',
    ],
    [
      'arXiv id and arXiv DOI',
      { arxiv: '1605.08386' },
      { doi: '10.48550/arXiv.1605.08386', title: 'Other' },
      'same',
    ],
    [
      'a DOI that was pasted wrongly',
      { doi },
      { doi, title: 'Acne scars', authors: named('Fabbrocini'), volume: '9', page: '1' },
      'similar',
    ],
    [
      'a preprint and its article',
      { doi, containerTitle: 'JAAD' },
      { doi: '10.1101/2020.01.30.927871', containerTitle: 'bioRxiv', volume: null, page: null },
      'related',
    ],
    [
      'two versions of one DOI',
      { doi: '10.12688/f1000research.123.1', volume: null },
      { doi: '10.12688/f1000research.123.2', volume: null },
      'related',
    ],
  ])('%s', (_name, one, other, relation) => {
    expect(relationsOf(one, other)).toEqual([relation, relation])
  })
})

describe('compareReferences: what is printed', () => {
  it.each<Row>([
    ['one title without its subtitle', {}, { title: 'Microneedling in skin of color' }, 'same'],
    [
      'title but for case and marks',
      {},
      { title: 'Microneedling in Skin of Color. A Review of Uses and Efficacy.', doi },
      'same',
    ],
    ['accents', { authors: named('García') }, { authors: named('Garcia') }, 'same'],
    ['umlauts', { authors: named('Müller') }, { authors: named('Mueller') }, 'same'],
    ['Cyrillic', { authors: named('Иванов') }, { authors: named('Ivanov') }, 'same'],
    [
      'people in another order, with a name in one piece',
      {},
      { authors: [{ literal: 'N Elbuluk' }, { family: 'Cohen' }] },
      'same',
    ],
    ['an abbreviated journal', {}, { containerTitle: 'J Am Acad Dermatol', page: null }, 'same'],
    ['initials of a journal', {}, { containerTitle: 'JAAD', page: null }, 'same'],
    ['a word of retraction', {}, { title: `RETRACTED: ${cohen.title}` }, 'same'],
    ['markup', {}, { title: cohen.title?.replace('skin', '<i>skin</i>') }, 'same'],
    ['online first', { volume: null, page: null, issued: '2015' }, {}, 'same'],
    ['shortened pages', {}, { page: '348-55' }, 'same'],
    ['another year', {}, { issued: '2010', volume: '68', page: '1' }, 'related'],
    ['another first author', {}, { authors: named('Smith'), page: null }, 'different'],
    ['another volume', {}, { volume: '75' }, 'similar'],
    ['another first page', {}, { page: '1-8' }, 'similar'],
    ['another volume and first page', {}, { volume: '75', page: '1-8' }, 'related'],
    ['the first page alone', {}, { page: '348' }, 'same'],
    ['an erratum', {}, { title: `Erratum to: ${cohen.title}`, page: '1022' }, 'related'],
    ['a reply', {}, { title: `Reply to: “${cohen.title}”`, page: '1022' }, 'related'],
    [
      'two parts',
      { title: 'Guidelines of care for acne. Part I', page: '1' },
      { title: 'Guidelines of care for acne. Part II', page: '20' },
      'related',
    ],
    [
      'two years of a report',
      { title: 'Cancer statistics, 2019', volume: '69', page: '7', issued: '2019' },
      { title: 'Cancer statistics, 2020', volume: '70', page: '7', issued: '2020' },
      'related',
    ],
    [
      'a word that turns the meaning',
      { title: 'Acne in women: a cohort study', page: null, volume: null },
      { title: 'Acne in men: a cohort study', page: null, volume: null },
      'different',
    ],
    [
      'a chapter and its book',
      { type: 'chapter', containerTitle: 'Skin' },
      { type: 'book', title: 'Skin' },
      'related',
    ],
    ['two editions', { type: 'book', edition: '1' }, { type: 'book', edition: '2' }, 'related'],
    ['nothing known', { title: null, authors: null }, { title: null, authors: null }, 'different'],
    [
      'a common title',
      { title: 'Editorial', authors: null, page: null },
      { title: 'Editorial', authors: null, page: null },
      'different',
    ],
  ])('%s', (_name, one, other, relation) => {
    expect(relationsOf(one, other)).toEqual([relation, relation])
  })

  it('orders its scores by relation and says why', () => {
    const same = compareReferences(cohen, { ...cohen, title: 'Microneedling in skin of color' })
    const similar = compareReferences(cohen, { ...cohen, volume: '75' })
    const related = compareReferences(cohen, { ...cohen, title: `Erratum: ${cohen.title}` })
    expect(same.score).toBeGreaterThan(similar.score)
    expect(similar.score).toBeGreaterThan(related.score)
    expect(same.reasons).toContain('One title is the beginning of the other.')
  })
})
