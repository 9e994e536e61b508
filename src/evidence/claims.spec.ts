import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CitationMode } from '../citations/citation'
import { arbitraryBody } from '../documents/arbitraryBody'
import { citationsOf } from '../documents/citations'
import type { Block, Inline } from '../documents/model'
import { claims } from './claims'
import { isClaimWorthy } from './claimWorthy'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const cite = (id: string, mode?: CitationMode): Inline => ({
  kind: 'citation',
  citation: { id, cites: [{ id: `${id}-1`, reference: 'r' }], ...(mode && { mode }) },
})
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const short = (blocks: Block[]) =>
  claims({ blocks }, 'en').map((claim) => [claim.text, claim.citationIds])

describe('claims', () => {
  it('gives each sentence the citations in it', () => {
    const blocks = [
      paragraph(
        text('It helps '),
        cite('a'),
        text(' in adults. It may hurt '),
        cite('b'),
        text('.'),
      ),
    ]
    expect(short(blocks)).toEqual([
      ['It helps in adults.', ['a']],
      ['It may hurt.', ['b']],
    ])
  })

  it.each([
    ['close', [text('Scars are common.'), cite('a'), text(' Others heal.')]],
    ['spaced', [text('Scars are common. '), cite('a'), text(' Others heal.')]],
    ['glued', [text('Scars are common.'), cite('a'), text('Others heal.')]],
  ])('gives a citation after the full stop to the sentence before it (%s)', (_, children) => {
    expect(short([paragraph(...children)])).toEqual([
      ['Scars are common.', ['a']],
      ['Others heal.', []],
    ])
  })

  it('gives a narrative citation to the sentence that it begins', () => {
    const children = [text('Scars are common. '), cite('a', 'narrative'), text(' doubt that.')]
    expect(short([paragraph(...children)])).toEqual([
      ['Scars are common.', []],
      ['doubt that.', ['a']],
    ])
  })

  it('reads headings, list items, table cells, quotes and captions, and no pull quotes', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, children: [text('Is it safe?')] },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          {
            children: [text('Pain')],
            lists: [
              { kind: 'list', isOrdered: true, items: [{ children: [text('Deep')], lists: [] }] },
            ],
          },
        ],
      },
      { kind: 'table', rows: [[{ isHeader: true, blocks: [paragraph(text('Rate'))] }]] },
      { kind: 'quote', children: [text('We saw it.')] },
      { kind: 'figure', media: 'm', caption: 'A scar' },
      { kind: 'pull-quote', id: 'q', text: 'Great' },
    ]
    const found = claims({ blocks }, 'en')
    expect(found.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['heading', 'Is it safe?'],
      ['list-item', 'Pain'],
      ['list-item', 'Deep'],
      ['table-cell', 'Rate'],
      ['quote', 'We saw it.'],
      ['caption', 'A scar'],
    ])
    expect(found.map(({ section }) => section)).toEqual(Array(6).fill('Is it safe?'))
    expect(found.map(({ sentenceIndex }) => sentenceIndex)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('carries evidence notes', () => {
    const note: Inline = { kind: 'evidence-note', id: 'n', noteKind: 'opinion' }
    const [first, second] = claims(
      { blocks: [paragraph(text('I like it.'), note, text(' So do we.'))] },
      'en',
    )
    expect(first?.evidenceNotes).toEqual([note])
    expect(second?.evidenceNotes).toEqual([])
  })

  it('gives every citation of any body to exactly one claim', () => {
    fc.assert(
      fc.property(arbitraryBody(fc.string({ unit: 'grapheme' })), (body) => {
        const ids = claims(body, 'en').flatMap(({ citationIds }) => citationIds)
        expect(ids.toSorted()).toEqual(
          citationsOf(body)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
    )
  })
})

describe('isClaimWorthy', () => {
  it.each([
    'Infection is a common side effect of deep microneedling.',
    'Smokers are also at higher risk.',
    'Any procedure that damages melanocytes can also cause problems with pigment in the skin',
  ])('takes “%s” for a claim', (sentence) => {
    expect(isClaimWorthy(sentence)).toBe(true)
  })

  it.each([
    'What is microneedling?',
    'Microneedling can be seriously damaging to those with:',
    'Find out more about our treatment here.',
    'This article says what it is and how it works.',
    'Dryness and flaking',
    'Rest.',
  ])('does not take “%s” for one', (sentence) => {
    expect(isClaimWorthy(sentence)).toBe(false)
  })
})
