import { expect, it } from 'vitest'
import { writeLexical } from '../documents/lexical'
import type { Inline } from '../documents/model'
import { citedPlaces } from './citedPlaces'

const cite = (id: string, reference: string, retractionReason?: string): Inline => ({
  kind: 'citation',
  citation: { id, cites: [{ id: `${id}-1`, reference, retractionReason }] },
})

const text = (words: string, ...more: Inline[]) =>
  writeLexical({
    blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: words }, ...more] }],
  })

const places = (document: unknown) =>
  citedPlaces({
    document,
    locale: 'en',
    locales: ['en', 'de'],
    isWanted: (reference) => reference === 'one',
    factText: ({ name }) => `The fact ${String(name)}.`,
  })

it('finds sentences in texts of one locale and of several, with the reason of the cite', () => {
  expect(places({ body: text('It heals. It hurts', cite('c1', 'one')) })).toEqual([
    { reference: 'one', locale: 'en', sentence: 'It hurts', citationId: 'c1' },
  ])
  const body = {
    en: text('It heals.', cite('c1', 'two')),
    de: text('Es heilt.', cite('c2', 'one', 'Zur Geschichte.')),
  }
  expect(places({ body })).toEqual([
    {
      reference: 'one',
      locale: 'de',
      sentence: 'Es heilt.',
      citationId: 'c2',
      retractionReason: 'Zur Geschichte.',
    },
  ])
})

it('finds structured facts, whether their references are populated or not', () => {
  const facts = [
    { id: 'f1', name: 'A', evidence: [{ reference: 'one', retractionReason: null }] },
    { id: 'f2', name: 'B', evidence: [{ reference: { id: 'one' } }, { reference: 'two' }] },
    { id: 'f3', name: 'C', evidence: [{ reference: null }] },
    { id: 'f4', name: 'D', evidence: null },
  ]
  expect(places({ facts })).toEqual([
    { reference: 'one', locale: null, sentence: 'The fact A.', citationId: 'f1' },
    { reference: 'one', locale: null, sentence: 'The fact B.', citationId: 'f2' },
  ])
})

it('finds nothing in what is no document', () => {
  expect([null, undefined, 'text', 4, [], {}].flatMap(places)).toEqual([])
})
