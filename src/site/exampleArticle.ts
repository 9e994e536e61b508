import type { Article, Entry } from './articleQuery'
import type { CslItem } from '../references/csl'

/** An entry of a bibliography for the specs. */
export const exampleEntry = (csl: CslItem, entry: Partial<Entry> = {}): Entry => ({
  referenceId: csl.id,
  number: 1,
  label: '1.',
  html: 'Printed',
  text: 'Printed',
  backlinks: ['c1'],
  isCited: true,
  reference: {
    id: csl.id,
    citationKey: null,
    shortLabel: null,
    status: 'unknown',
    statusCheckedAt: null,
    csl,
  },
  ...entry,
})

/** An article as the API answers it, for the specs. */
export const exampleArticle = (article: Partial<Article> = {}): Article => ({
  id: 'a1',
  title: 'Needling',
  slug: 'needling',
  summary: null,
  audience: 'public',
  lastReviewed: null,
  nextReviewDue: null,
  competingInterests: null,
  funding: null,
  updatedAt: '2026-03-07T10:00:00.000Z',
  _status: 'published',
  image: null,
  authors: null,
  about: null,
  html: '',
  sections: [],
  descriptions: [],
  bibliography: { style: 'vancouver', locale: 'en-US', entries: [], markers: [] },
  corrections: null,
  signOffs: null,
  sideEffects: null,
  riskFactors: null,
  ...article,
})
