import { describe, expect, it } from 'vitest'
import { nextLink, worstOf } from './linkState'
import type { Link } from './linkState'
import type { Seen } from './visit'

const address = 'https://example.org/'
const gone: Seen = { outcome: 'gone', httpStatus: 404 }
const unsure: Seen = { outcome: 'unsure', httpStatus: 503 }
const there: Seen = { outcome: 'reachable', httpStatus: 200 }

const after = (...steps: [Seen, string, string?][]): Partial<Link> =>
  steps.reduce<Partial<Link>>(
    (before, [seen, day, archivedUrl]) =>
      nextLink({ before, address, seen, archivedUrl, now: `2026-03-${day}T04:00:00.000Z` }),
    {},
  )

describe('nextLink', () => {
  it('calls a link broken when it is gone twice, a day or more apart', () => {
    expect(after([gone, '01'])).toMatchObject({ state: 'unsure', httpStatus: 404 })
    expect(after([gone, '01'], [gone, '01'])).toMatchObject({ state: 'unsure' })
    expect(after([gone, '01'], [gone, '08'])).toMatchObject({
      state: 'broken',
      failedAt: '2026-03-01T04:00:00.000Z',
    })
    expect(after([gone, '01'], [there, '08'], [gone, '15'])).toMatchObject({ state: 'unsure' })
  })

  it('is archived where it is broken and a copy is known', () => {
    const archivedUrl = 'https://web.archive.org/web/2026/https://example.org/'
    expect(after([gone, '01', archivedUrl], [gone, '08'])).toMatchObject({
      state: 'archived',
      archivedUrl,
    })
  })

  it('leaves a broken link broken where it cannot be told, and a good one unsure', () => {
    expect(after([unsure, '01'], [unsure, '08'], [unsure, '15'])).toMatchObject({ state: 'unsure' })
    expect(after([gone, '01'], [gone, '08'], [unsure, '15'])).toMatchObject({ state: 'broken' })
    expect(after([there, '01'], [unsure, '08'])).toMatchObject({ state: 'unsure', failedAt: null })
    expect(after([gone, '01'], [gone, '08'], [there, '15'])).toMatchObject({
      state: 'reachable',
      failedAt: null,
    })
  })

  it('starts anew with another address', () => {
    const before = after([gone, '01'])
    const other = nextLink({
      before,
      address: 'https://example.org/other',
      seen: gone,
      archivedUrl: undefined,
      now: '2026-03-08T04:00:00.000Z',
    })
    expect(other).toMatchObject({ state: 'unsure', failedAt: '2026-03-08T04:00:00.000Z' })
  })
})

it('takes the worst of several addresses', () => {
  expect(worstOf([{ seen: there }, { seen: gone }, { seen: unsure }])).toEqual({ seen: gone })
  expect(worstOf([])).toBeUndefined()
})
