import { expect, it } from 'vitest'
import { groupAffected } from './groupAffected'
import type { AffectedRow } from './groupAffected'

const row = (changes: Partial<AffectedRow>): AffectedRow => ({
  collection: 'articles',
  id: 'a',
  title: 'Needling',
  slug: 'needling',
  isPublished: true,
  locale: 'en',
  sentence: 'It works.',
  citationId: 'c',
  ...changes,
})

it('puts the sentences under their documents, which keep their order', () => {
  const documents = groupAffected([
    row({}),
    row({ collection: 'side-effects', title: 'Redness', locale: null, sentence: 'Redness: 1 %.' }),
    row({ sentence: 'It helps.', isPublished: false, retractionReason: 'It shows the error.' }),
  ])
  expect(documents.map(({ title, sentences }) => [title, ...sentences])).toEqual([
    [
      'Needling',
      { text: 'It works.', locale: 'en', isPublished: true },
      { text: 'It helps.', locale: 'en', isPublished: false, reason: 'It shows the error.' },
    ],
    ['Redness', { text: 'Redness: 1 %.', locale: null, isPublished: true }],
  ])
})
