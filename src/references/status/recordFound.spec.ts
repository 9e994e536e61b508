import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryNotice } from './arbitraryNotice'
import { isSameNotices, recordFound } from './recordFound'
import type { RecordedNotice } from './notice'
import { statusFrom } from './statusFrom'

const doi = '10.1000/work'
const notices = fc
  .array(arbitraryNotice)
  .map((each) =>
    recordFound({ doi, known: each.filter(({ dismissed }) => dismissed), found: each }),
  )
const statusOf = (each: readonly RecordedNotice[]) =>
  statusFrom({ doi, notices: each, isKnown: true }).status
const retraction: RecordedNotice = {
  kind: 'retracted',
  source: 'crossref',
  notice: '10.1000/notice',
  date: '2020-05-31',
}
const dismissed = {
  at: '2026-01-01T00:00:00.000Z',
  by: { id: 'p', name: 'P', role: 'reviewer' },
  reason: 'Another work.',
}

describe('recordFound', () => {
  it('changes nothing when the same notices come again', () => {
    fc.assert(
      fc.property(notices, (known) => {
        const found = known.map(({ kind, source, notice, date, reasons }) => ({
          kind,
          source,
          notice,
          date,
          reasons,
        }))
        const again = recordFound({ doi, known, found, asked: ['crossref', 'pubmed'] })
        expect(isSameNotices(again, known)).toBe(true)
      }),
    )
  })

  it('keeps a dismissed notice dismissed, from another source as well, and raises a different one', () => {
    const known = [{ ...retraction, dismissed }]
    const again: RecordedNotice = { ...retraction, notice: '10.1000/NOTICE', source: 'pubmed' }
    expect(statusOf(recordFound({ doi, known, found: [retraction, again] }))).toBe('current')
    const other = { ...retraction, notice: '10.1000/other' }
    expect(statusOf(recordFound({ doi, known, found: [retraction, other] }))).toBe('retracted')
  })

  it('drops what a source that was asked takes back, and nothing of the others', () => {
    const known: RecordedNotice[] = [retraction, { ...retraction, source: 'retraction-watch' }]
    const left = recordFound({ doi, known, found: [], asked: ['crossref', 'pubmed'] })
    expect(left.map(({ source }) => source)).toEqual(['retraction-watch'])
    expect(recordFound({ doi, known, found: [] })).toHaveLength(2)
  })
})
