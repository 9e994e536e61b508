import { describe, expect, it } from 'vitest'
import type { DocumentBody } from '../documents/model'
import type { ArticleReference } from './bodyFindings'
import { localeFindings } from './localeFindings'

const citing = (words: string, ...cited: string[]): DocumentBody => ({
  blocks: [
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: words },
        ...cited.map((reference, index) => ({
          kind: 'citation' as const,
          citation: { id: `c${index}`, cites: [{ id: `c${index}-1`, reference }] },
        })),
      ],
    },
  ],
})

const reference = (key: string, title: string): ArticleReference => ({
  key,
  fields: { type: 'webpage', title, url: `https://example.org/${key}`, issued: '2020' },
  status: 'unknown',
})

const found = (texts: Record<string, DocumentBody>, furtherReading: string[] = []) =>
  localeFindings({
    texts: Object.entries(texts).map(([locale, body]) => ({ locale, body })),
    references: [reference('one', 'A guide'), reference('two', 'Ein Ratgeber')],
    furtherReading,
    savedLocale: 'en',
  })

describe('localeFindings', () => {
  it('names the locale of a place in a text that is not being saved', () => {
    const gone = { en: citing('It hurts.', 'gone'), de: citing('Es schmerzt.', 'weg') }
    const missing = found(gone).filter(({ code }) => code === 'missing-reference')
    expect(missing.map(({ place }) => [place.reference, place.locale])).toEqual([
      ['gone', undefined],
      ['weg', 'de'],
    ])
  })

  it('tells once what is the matter with a reference that both cite', () => {
    const both = found({ en: citing('It hurts.', 'one'), de: citing('Es schmerzt.', 'one') }, [
      'two',
    ])
    expect(both.filter(({ code }) => code === 'status-unknown')).toHaveLength(1)
    expect(both.filter(({ code }) => code === 'incomplete-reference')).toHaveLength(2)
    expect(both.filter(({ code }) => code === 'uncited-reference')).toMatchObject([
      { place: { reference: 'two' } },
    ])
  })

  it('does not take for uncited what only one locale cites', () => {
    const apart = found({ en: citing('It hurts.', 'one'), de: citing('Es schmerzt.', 'two') }, [
      'two',
    ])
    expect(apart.filter(({ code }) => code === 'uncited-reference')).toEqual([])
  })
})
