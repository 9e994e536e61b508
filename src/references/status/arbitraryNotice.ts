import fc from 'fast-check'
import type { RecordedNotice } from './notice'
import { noticeKinds } from './notice'

/** Any notice of a few sources, addresses and days, so that some are the same. For specs. */
export const arbitraryNotice: fc.Arbitrary<RecordedNotice> = fc.record(
  {
    kind: fc.constantFrom(...noticeKinds.map(({ value }) => value)),
    source: fc.constantFrom('crossref', 'pubmed', 'retraction-watch'),
    notice: fc.constantFrom('10.1000/one', '10.1000/two', 'https://example.org/three'),
    date: fc.constantFrom('2019', '2020-05', '2020-05-31', '2022-01-01'),
    reasons: fc.array(fc.constantFrom('Paper Mill', 'Unreliable Data'), { maxLength: 2 }),
    dismissed: fc.constant({
      at: '2026-01-01T00:00:00.000Z',
      by: { id: 'p', name: 'P', role: 'reviewer' },
      reason: 'Another work.',
    }),
  },
  { requiredKeys: ['kind', 'source'] },
)
