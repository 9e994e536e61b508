import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../references/csl'
import type { Citation } from './citation'
import { createRenderer } from './renderer'
import { renderDocument } from './render'
import type { DocumentToRender } from './render'

/** One style of every way in which numbers, names, years, notes and sorting depend on each other. */
const styles = [
  'vancouver',
  'american-medical-association',
  'ieee',
  'nature',
  'apa',
  'harvard1',
  'chicago-author-date',
  'american-sociological-association',
  'modern-language-association',
  'chicago-fullnote-bibliography',
  'oscola',
  'din-1505-2-alphanumeric',
  'springer-basic-brackets',
  'annual-reviews-alphabetical',
  'council-of-science-editors-alphabetical',
]

/** Few names, years and titles, so that many references have to be told apart. */
const anyReference = (id: string): fc.Arbitrary<CslItem> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom('article-journal', 'book', 'chapter', 'webpage'),
    title: fc.constantFrom('Needles', 'Skin', 'Scars 740000001', 'Trials'),
    author: fc.array(
      fc.record({
        family: fc.constantFrom('Smith', 'Jones', 'Wu', 'van Dam'),
        given: fc.constantFrom('Jane', 'John', 'J. K.', 'Ann'),
      }),
      { maxLength: 4 },
    ),
    editor: fc.array(
      fc.record({ family: fc.constantFrom('Smith', 'Wu'), given: fc.constantFrom('Jane', 'Li') }),
      { maxLength: 1 },
    ),
    issued: fc.constantFrom(
      { 'date-parts': [[2019]] },
      { 'date-parts': [[2020]] },
      { literal: 'in press' },
    ),
    'container-title': fc.constantFrom('Skin Journal', 'Annals'),
    volume: fc.constantFrom('1', '2'),
  })

const anyCitation = (id: string): fc.Arbitrary<Citation> =>
  fc.record({
    id: fc.constant(id),
    mode: fc.constantFrom(null, null, 'narrative' as const),
    noteNumber: fc.constantFrom(null, null, null, 3),
    cites: fc
      .array(
        fc.record({
          reference: fc.nat(13).map((index) => `ref ${index}`),
          locator: fc.constantFrom(null, null, '7', '740000003'),
          label: fc.constantFrom(null, 'chapter' as const),
          suppressAuthor: fc.constantFrom(null, null, true),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((cites) => cites.map((cite, index) => ({ ...cite, id: `${id}-${index}` }))),
  })

const anyState = fc
  .record({
    references: fc.tuple(...Array.from({ length: 12 }, (_, index) => anyReference(`ref ${index}`))),
    citations: fc.tuple(...Array.from({ length: 8 }, (_, index) => anyCitation(`cite.${index}`))),
    furtherReading: fc.uniqueArray(
      fc.nat(13).map((index) => `ref ${index}`),
      { maxLength: 3 },
    ),
  })
  .map((state) => ({
    ...state,
    references: [...state.references],
    citations: [...state.citations],
  }))

type State = { references: CslItem[]; citations: Citation[]; furtherReading: string[] }

/** What an editor does: each takes one state of a document to the next. */
const anyEdit: fc.Arbitrary<(state: State) => State> = fc.oneof(
  fc.record({ at: fc.nat(7), to: fc.nat(7) }).map(({ at, to }) => (state: State) => {
    const citations = state.citations.filter((_, index) => index !== at)
    citations.splice(to, 0, ...state.citations.slice(at, at + 1))
    return { ...state, citations }
  }),
  fc.nat(7).map((at) => (state: State) => ({
    ...state,
    citations: state.citations.filter((_, index) => index !== at),
  })),
  fc.record({ at: fc.nat(7), id: fc.nat(99) }).chain(({ at, id }) =>
    anyCitation(`new ${id}`).map((citation) => (state: State) => ({
      ...state,
      citations: [
        ...state.citations.slice(0, at),
        citation,
        ...state.citations.slice(at).filter((other) => other.id !== citation.id),
      ].filter((one, index, all) => all.findIndex((other) => other.id === one.id) === index),
    })),
  ),
  fc.nat(11).chain((at) =>
    anyReference(`ref ${at}`).map((reference) => (state: State) => ({
      ...state,
      references: state.references.map((other) => (other.id === reference.id ? reference : other)),
    })),
  ),
  fc.nat(11).map((at) => (state: State) => ({
    ...state,
    references: state.references.filter(({ id }) => id !== `ref ${at}`),
  })),
  fc.nat(11).chain((at) =>
    anyReference(`ref ${at}`).map((reference) => (state: State) => ({
      ...state,
      references: [...state.references.filter(({ id }) => id !== reference.id), reference],
    })),
  ),
  fc.nat(7).map((at) => (state: State) => ({
    ...state,
    citations: state.citations.map((citation, index) =>
      index === at
        ? { ...citation, mode: citation.mode ? null : ('narrative' as const) }
        : citation,
    ),
  })),
  fc
    .uniqueArray(
      fc.nat(13).map((index) => `ref ${index}`),
      { maxLength: 3 },
    )
    .map((furtherReading) => (state: State) => ({ ...state, furtherReading })),
)

describe('createRenderer', () => {
  it.each(styles)(
    'prints after every edit what a full rendering prints, in %s',
    (style) => {
      fc.assert(
        fc.property(anyState, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
          const render = createRenderer()
          let state: State = start
          for (const edit of [(same: State) => same, ...edits]) {
            state = edit(state)
            const document: DocumentToRender = { ...state, style }
            expect(render(document)).toEqual(renderDocument(document))
          }
        }),
        { numRuns: 4 },
      )
    },
    60_000,
  )

  it('is usable after a document that it refuses, and after another style and locale', () => {
    const render = createRenderer()
    const references: CslItem[] = [
      { id: 'a', type: 'book', title: 'Skin', author: [{ family: 'Smith', given: 'Jane' }] },
    ]
    const document = {
      citations: [{ id: 'c', cites: [{ id: 'c-1', reference: 'a' }] }],
      references,
      style: 'apa',
    }
    const first = render(document)
    expect(() => render({ ...document, references: [...references, ...references] })).toThrow(
      'id of its own',
    )
    expect(render({ ...document, style: 'vancouver', locale: 'de-DE' })).toEqual(
      renderDocument({ ...document, style: 'vancouver', locale: 'de-DE' }),
    )
    expect(render(document)).toEqual(first)
    expect(render(document)).toBe(render(document))
  })
})
