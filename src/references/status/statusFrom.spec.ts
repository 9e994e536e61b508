import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryNotice } from './arbitraryNotice'
import type { RecordedNotice } from './notice'
import { statusFrom } from './statusFrom'

const doi = '10.1000/work'
const of = (...notices: RecordedNotice[]) => statusFrom({ doi, notices, isKnown: true }).status
const retraction: RecordedNotice = {
  kind: 'retracted',
  source: 'crossref',
  notice: '10.1000/notice',
  date: '2020-05',
}
const dismissed = {
  at: '2026-01-01T00:00:00.000Z',
  by: { id: 'p', name: 'P', role: 'reviewer' },
  reason: 'Another work.',
}

describe('statusFrom', () => {
  it('is unknown until somebody who could know has looked, and current only then', () => {
    expect(statusFrom({ doi, notices: [], isKnown: false }).status).toBe('unknown')
    expect(statusFrom({ doi, notices: [], isKnown: true }).status).toBe('current')
  })

  it('tells which notice decides, and whose word it is', () => {
    const correction = { kind: 'corrected', source: 'pubmed', date: '2024' } as const
    expect(statusFrom({ doi, notices: [correction, retraction], isKnown: true })).toEqual({
      status: 'retracted',
      statusNotice: '10.1000/notice',
      statusSource: 'crossref',
    })
  })

  it('lets the gravest notice win, in whatever order they come and whatever else is said of it', () => {
    fc.assert(
      fc.property(fc.array(arbitraryNotice), (others) => {
        const standing = others.filter(({ kind }) => kind !== 'reinstated')
        expect(of(...standing, retraction)).toBe('retracted')
        expect(of(retraction, ...standing)).toBe('retracted')
      }),
    )
  })

  it('does not depend on the order of the notices', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(arbitraryNotice, { selector: (each) => JSON.stringify(each) })
          .chain((notices) =>
            fc.tuple(
              fc.constant(notices),
              fc.shuffledSubarray(notices, { minLength: notices.length }),
            ),
          ),
        ([one, other]) => {
          expect(of(...one)).toBe(of(...other))
        },
      ),
    )
  })

  it('takes the word of PubMed for a retraction that Crossref calls a correction', () => {
    const notice = '10.1016/s0140-6736(04)15715-2'
    expect(
      of(
        { kind: 'corrected', source: 'crossref', notice, date: '2004-03-06' },
        { kind: 'retracted', source: 'pubmed', notice, date: '2004-03-06' },
      ),
    ).toBe('retracted')
  })

  it.each([
    ['2020-06', 'current'],
    ['2020', 'retracted'],
    ['2020-05', 'retracted'],
    ['2020-05-31', 'current'],
    ['2020-04', 'retracted'],
    [undefined, 'retracted'],
  ])('after a retraction in 2020-05, a reinstatement of %s makes it %s', (date, status) => {
    expect(of(retraction, { kind: 'reinstated', source: 'retraction-watch', date })).toBe(status)
  })

  it('takes a reinstatement of the same year for one where its source names the retraction', () => {
    const reinstatement = { kind: 'reinstated', source: 'retraction-watch', date: '2020' } as const
    expect(of(retraction, { ...reinstatement, notice: retraction.notice })).toBe('current')
    expect(of(retraction, { ...reinstatement, notice: '10.1000/another' })).toBe('retracted')
  })

  it('keeps a correction of a work that was reinstated', () => {
    const correction = { kind: 'corrected', source: 'crossref', date: '2019' } as const
    const reinstatement = { kind: 'reinstated', source: 'crossref', date: '2021' } as const
    expect(of(retraction, reinstatement, correction)).toBe('corrected')
  })

  it('leaves out what a person dismissed', () => {
    expect(of({ ...retraction, dismissed })).toBe('current')
    const notices = [{ ...retraction, dismissed }]
    expect(statusFrom({ doi, notices, isKnown: false }).status).toBe('unknown')
  })

  it('takes the withdrawal of a Cochrane review for what it is: a newer version', () => {
    const notices = [
      {
        kind: 'withdrawn',
        source: 'crossref',
        notice: '10.1002/14651858.cd000005.pub2',
        date: '2020-06-10',
      },
    ] as const
    const cochrane = '10.1002/14651858.cd000005'
    expect(statusFrom({ doi: cochrane, notices, isKnown: true }).status).toBe('current')
    expect(statusFrom({ doi, notices, isKnown: true }).status).toBe('withdrawn')
    const gone = [{ ...notices[0], kind: 'retracted' as const }]
    expect(statusFrom({ doi: cochrane, notices: gone, isKnown: true }).status).toBe('retracted')
  })
})
