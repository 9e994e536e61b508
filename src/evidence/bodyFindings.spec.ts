import { describe, expect, it } from 'vitest'
import type { Block, DocumentBody, Inline } from '../documents/model'
import type { ReferenceFields } from '../references/reference'
import { bodyFindings, raisedCodes } from './bodyFindings'
import type { ReferenceStatus } from './bodyFindings'
import { disclosureCandidates, disclosureThreshold } from './disclosureCues'

const heading = (words: string): Block => ({
  kind: 'heading',
  level: 2,
  children: [{ kind: 'text', text: words }],
})
const paragraph = (words: string, ...more: Inline[]): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'text', text: words }, ...more],
})
const cite = (id: string, reference: string, retractionReason?: string): Inline => ({
  kind: 'citation',
  citation: { id, cites: [{ id: `${id}-1`, reference, retractionReason }] },
})
const paper = (family: string, title: string): ReferenceFields => ({
  type: 'article-journal',
  title,
  authors: [{ family, given: 'A.' }],
  containerTitle: 'Journal of Rest',
  issued: '2016',
  volume: '3',
  page: '1-9',
})

describe('bodyFindings', () => {
  const body: DocumentBody = {
    blocks: [
      heading('Risks'),
      paragraph('It hurts most adults a little.', cite('c1', 'one')),
      paragraph('It scars many people. It never heals in some.', cite('c2', 'gone')),
    ],
  }
  const references = [
    { key: 'one', number: 1, fields: paper('Adler', 'Worry and wakefulness') },
    {
      key: 'two',
      number: 2,
      fields: { ...paper('Adler', 'Worry & Wakefulness'), title: 'Worry and Wakefulness.' },
    },
    { key: 'three', number: 3, fields: { type: 'article-journal', title: 'Untold' } as const },
  ]
  const found = bodyFindings({ body, references, furtherReading: ['three'], locale: 'en' })
  const of = (code: string) => found.filter((each) => each.code === code)

  it('finds a cite whose reference is gone, with its sentence', () => {
    expect(of('missing-reference').map(({ place }) => place)).toEqual([
      {
        section: 'Risks',
        sentence: 'It never heals in some.',
        reference: 'gone',
        citationId: 'c2',
      },
    ])
  })

  it('counts the sentences of a section that cite nothing', () => {
    expect(of('uncited-claim').map(({ place, message }) => [place.sentence, message])).toEqual([
      ['It scars many people.', '1 sentence states a claim and cites nothing.'],
    ])
  })

  it('finds what is cited nowhere, twice in the list, or incomplete', () => {
    expect(of('uncited-reference').map(({ place }) => place.reference)).toEqual(['two', 'three'])
    expect(of('duplicate-reference').map(({ message }) => message)).toEqual([
      '2. Adler 2016 is the same work as 1. Adler 2016.',
    ])
    expect(of('incomplete-reference').map(({ place }) => place.reference)).toEqual(['three'])
  })

  it('asks for no reference where a note says why there is none', () => {
    const note: Inline = { kind: 'evidence-note', id: 'n', noteKind: 'common-knowledge' }
    const blocks = [paragraph('Most adults sleep at night.', note)]
    expect(
      bodyFindings({ body: { blocks }, references: [], furtherReading: [], locale: 'en' }),
    ).toEqual([])
  })
})

describe('the status of a reference', () => {
  const found = (status: ReferenceStatus | undefined, retractionReason?: string) => {
    const cites = [{ id: 'c1-1', reference: 'one', retractionReason }]
    const citation: Inline = { kind: 'citation', citation: { id: 'c1', cites } }
    return bodyFindings({
      body: { blocks: [heading('Risks'), paragraph('It hurts.', citation)] },
      references: [
        { key: 'one', fields: paper('Adler', 'Worry and wakefulness'), status },
        { key: 'two', fields: paper('Brandt', 'Sleep and rest'), status },
      ],
      furtherReading: ['two'],
      locale: 'en',
    }).filter(({ code }) => code !== 'uncited-reference')
  }

  it.each(['retracted', 'withdrawn'] as const)(
    'finds each cite of a %s work that does not say why',
    (status) => {
      expect(found(status)).toMatchObject([
        {
          code: 'retracted-reference',
          message: `Adler 2016 is marked “${status}”.`,
          place: { section: 'Risks', sentence: 'It hurts.', reference: 'one', citationId: 'c1' },
        },
      ])
      expect(found(status, '  ')).toHaveLength(1)
      expect(found(status, 'It is the history of the matter.')).toMatchObject([
        {
          code: 'retracted-with-reason',
          severity: 'warning',
          message: `Adler 2016 is marked “${status}” and cited all the same: “It is the history of the matter.”`,
          place: { sentence: 'It hurts.', reference: 'one', citationId: 'c1' },
        },
      ])
    },
  )

  it('finds what is cited and was never looked up', () => {
    expect(found('unknown')).toMatchObject([
      { code: 'status-unknown', place: { reference: 'one' } },
    ])
    expect(found('current')).toEqual([])
  })

  it('says nothing of a reference that is in no library yet', () => {
    expect(found(undefined)).toEqual([])
  })
})

describe('raisedCodes', () => {
  it('are what an article can be told, in order', () => {
    const fields = paper('Adler', 'Worry and wakefulness')
    const codes = bodyFindings({
      body: {
        blocks: [
          heading('Risks'),
          paragraph('It scars many people.'),
          paragraph('It hurts.', cite('c1', 'one'), cite('c2', 'two'), cite('c3', 'gone')),
          paragraph('It was believed.', cite('c4', 'one', 'As history.')),
          heading('Where to get it'),
          paragraph('Acme partnered with Lumen to offer an award-winning treatment. Book now.'),
        ],
      },
      references: [
        { key: 'one', fields, status: 'retracted' },
        { key: 'two', fields, status: 'unknown' },
        { key: 'three', fields: { type: 'article-journal', title: 'Untold' }, status: 'current' },
      ],
      furtherReading: [],
      locale: 'en',
    }).map(({ code }) => code)
    expect([...new Set(codes)]).toEqual(raisedCodes)
  })
})

describe('disclosureCandidates', () => {
  const clinical = [heading('Healing'), paragraph('The skin heals in days. Infection is common.')]
  const promotion = [
    heading('Where to get it'),
    paragraph('Acme partnered with Lumen to offer an award-winning treatment. Book now.'),
  ]
  const disclosure: Block = { kind: 'commercial-disclosure', id: 'd', sponsor: 'Acme' }

  it('marks the section that sells and not the clinical one', () => {
    const [only, ...others] = disclosureCandidates({ blocks: [...clinical, ...promotion] })
    expect(only).toMatchObject({ section: 'Where to get it' })
    expect(only?.score).toBeGreaterThanOrEqual(disclosureThreshold)
    expect(only?.cues).toContain('names a partner or sponsor')
    expect(others).toEqual([])
  })

  it('is content with a disclosure in the section, or before all of them', () => {
    expect(disclosureCandidates({ blocks: [...clinical, ...promotion, disclosure] })).toEqual([])
    expect(disclosureCandidates({ blocks: [disclosure, ...clinical, ...promotion] })).toEqual([])
    expect(disclosureCandidates({ blocks: [...clinical, disclosure, ...promotion] })).toHaveLength(
      1,
    )
  })

  it('does not take one weak cue for promotion', () => {
    const blocks = [heading('Options'), paragraph('Surgery is the best option in most trials.')]
    expect(disclosureCandidates({ blocks })).toEqual([])
  })
})
