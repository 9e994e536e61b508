import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceFromCsl } from '../references/cslFromReference'
import type { ReferenceFields } from '../references/reference'
import { acceptedFields, fieldDifferences, refreshableFields } from './differences'
import { foundWork } from './foundWork'
import { hashOfDifferences } from './hashOfDifferences'

const item = fc.record(
  {
    title: fc.constantFrom('Acne', 'RETRACTED: Acne', 'Acne: a review'),
    author: fc.array(
      fc.record({ family: fc.constantFrom('Lin', 'Reis'), given: fc.constant('A') }),
    ),
    volume: fc.constantFrom('7', '8'),
    abstract: fc.constantFrom('One.', 'Two.'),
    ISSN: fc.constantFrom('1234-5678', '8765-4321'),
    DOI: fc.constantFrom('10.5555/a', '10.5555/b'),
  },
  { requiredKeys: [] },
)

const workOf = (values: object) =>
  foundWork({
    registry: 'crossref',
    item: { id: 'x', type: 'article-journal', ...values },
    notices: [],
    noticeOf: [],
    publicationTypes: [],
    fetchedAt: '2026-01-01T00:00:00.000Z',
  })

const storedOf = (values: object): ReferenceFields =>
  referenceFromCsl({ id: 'x', type: 'article-journal', ...values })

describe('fieldDifferences', () => {
  it('has none left once all are taken over, and none for the same work', () => {
    fc.assert(
      fc.property(item, item, (ours, theirs) => {
        const [stored, work] = [storedOf(ours), workOf(theirs)]
        const differences = fieldDifferences({ stored, work })
        const accept = new Set(Object.keys(refreshableFields))
        const taken = { ...stored, ...acceptedFields({ differences, accept, stored }) }
        expect(fieldDifferences({ stored: taken, work })).toEqual([])
        expect(fieldDifferences({ stored: work.fields, work })).toEqual([])
      }),
    )
  })

  it('takes over what is accepted only, and nothing that the registry does not say', () => {
    fc.assert(
      fc.property(item, item, (ours, theirs) => {
        const [stored, work] = [storedOf(ours), workOf(theirs)]
        const differences = fieldDifferences({ stored, work })
        const accept = new Set(['title'])
        const taken = acceptedFields({ differences, accept, stored })
        expect(Object.keys(taken).every((field) => field === 'title')).toBe(true)
        for (const { registry } of differences) expect(registry).not.toBeNull()
      }),
    )
  })

  it('never drops from a title that the work was retracted', () => {
    fc.assert(
      fc.property(
        item,
        fc.constantFrom('RETRACTED: ', 'Withdrawn. ', '[Retracted] '),
        (theirs, word) => {
          const stored = storedOf({ title: `${word}Another title` })
          for (const { field, registry } of fieldDifferences({ stored, work: workOf(theirs) })) {
            if (field === 'title') expect(registry).toMatch(/retracted|withdrawn/i)
          }
        },
      ),
    )
  })

  it('has another hash as soon as either side says something else', () => {
    fc.assert(
      fc.property(item, item, item, (ours, theirs, others) => {
        const of = (mine: object, registry: object) =>
          fieldDifferences({ stored: storedOf(mine), work: workOf(registry) })
        const [one, other] = [of(ours, theirs), of(ours, others)]
        const isSame = JSON.stringify(one) === JSON.stringify(other)
        expect(hashOfDifferences(one) === hashOfDifferences(other)).toBe(isSame)
      }),
    )
  })

  it('takes a date over in place of the words that stood for it', () => {
    const stored = { ...storedOf({ title: 'Acne' }), issuedText: 'in press' }
    const work = workOf({ title: 'Acne', issued: { 'date-parts': [[2020, 3]] } })
    const differences = fieldDifferences({ stored, work })
    expect(acceptedFields({ differences, accept: new Set(['issued']), stored })).toEqual({
      issued: '2020-03',
      issuedText: null,
    })
  })

  it('does not count the ids of rows, empty parts and what only this site knows', () => {
    const stored = {
      ...storedOf({ title: 'Acne' }),
      authors: [{ id: '1', family: 'Lin', given: 'A', suffix: null, commaSuffix: false }],
      citationKey: 'mine',
      rawText: 'Lin A. Acne.',
    }
    const work = workOf({ title: 'Acne', author: [{ family: 'Lin', given: 'A' }] })
    expect(fieldDifferences({ stored, work })).toEqual([])
  })
})
