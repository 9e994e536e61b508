import { describe, expect, it } from 'vitest'
import type { ReferenceFields } from '../../references/reference'
import { acceptedFields, fieldDifferences } from '../../registries/differences'
import type { FoundWork } from '../../registries/foundWork'
import { emptyFields, fieldText } from './formDifferences'

const work: FoundWork = {
  registry: 'crossref',
  item: { id: 'a', type: 'book' },
  fields: {
    type: 'book',
    title: 'On skin',
    authors: [{ family: 'Okafor', given: 'N.' }],
    publisher: 'Skin Press',
    extra: { medium: 'print', 'number-of-pages': 3 },
  },
  provenance: [],
  notices: [],
  noticeOf: [],
  publicationTypes: [],
}

/** The form after its empty fields were filled. */
const fill = (current: Partial<ReferenceFields>): Partial<ReferenceFields> => {
  const differences = fieldDifferences({ stored: current, work })
  const accept = emptyFields({ current, differences })
  return { ...current, ...acceptedFields({ differences, accept, stored: current }) }
}

describe('filling the empty fields of a form', () => {
  it('fills all of a new form, its type too', () => {
    expect(fill({ type: 'article-journal', authors: [] })).toEqual(work.fields)
  })

  it('changes nothing that somebody wrote', () => {
    const written: Partial<ReferenceFields> = {
      type: 'article-journal',
      title: 'Of skin',
      authors: [{ family: 'Reis', given: null }],
      extra: { medium: 'web', note: 'mine' },
    }
    expect(fill(written)).toEqual({ ...written, publisher: 'Skin Press' })
  })

  it('adds variables to those that are there', () => {
    expect(fill({ title: 'On skin', extra: { note: 'mine' } }).extra).toEqual({
      note: 'mine',
      medium: 'print',
      'number-of-pages': 3,
    })
  })
})

it('prints values as people read them', () => {
  const names = [
    { family: 'Berg', given: 'A.', nonDroppingParticle: 'van den' },
    { literal: 'WHO', family: null },
  ]
  expect(fieldText({ field: 'authors', value: names })).toBe('van den Berg A.; WHO')
  expect(fieldText({ field: 'extra', value: work.fields.extra })).toBe(
    'medium: print; number-of-pages: 3',
  )
  expect(fieldText({ field: 'type', value: 'article-journal' })).toBe('Journal article')
  expect(fieldText({ field: 'title', value: null })).toBe('')
  expect(fieldText({ field: 'abstract', value: 'a'.repeat(700) })).toHaveLength(602)
})
