import type { linkStates } from '../../references/vocabularies'
import type { Seen } from './visit'

export type LinkState = (typeof linkStates)[number]['value']

/** What a reference keeps about its addresses. */
export type Link = {
  state: LinkState
  checkedAt: string | null
  archivedUrl: string | null
  /** The address that was tried; of several the one with the worst answer. */
  address: string | null
  httpStatus: number | null
  /** When it was first found gone, without having answered since. */
  failedAt: string | null
}

/** A page counts as broken when it was gone twice, at least so many milliseconds apart: a day less a little. */
export const apart = 20 * 60 * 60 * 1000

const badness: Record<Seen['outcome'], number> = { gone: 2, unsure: 1, reachable: 0 }

/** The worst of what was seen at the addresses of one reference. */
export const worstOf = <Visit extends { seen: Seen }>(
  visits: readonly Visit[],
): Visit | undefined =>
  visits.toSorted((one, other) => badness[other.seen.outcome] - badness[one.seen.outcome])[0]

/**
 * The state after a visit. Once gone is not broken yet: a page may be away for an hour. What cannot be told leaves a
 * broken link broken, and makes a good one unsure.
 * @param now ISO 8601
 */
export const nextLink = ({
  before,
  address,
  seen: { outcome, httpStatus },
  archivedUrl,
  now,
}: {
  before: Partial<Link>
  address: string
  seen: Seen
  archivedUrl: string | undefined
  now: string
}): Link => {
  const known = {
    address,
    httpStatus,
    checkedAt: now,
    archivedUrl: archivedUrl ?? before.archivedUrl ?? null,
  }
  if (outcome === 'reachable') return { ...known, state: 'reachable', failedAt: null }
  const isBroken = before.state === 'broken' || before.state === 'archived'
  const lost = known.archivedUrl ? 'archived' : 'broken'
  const failedAt = before.address === address ? (before.failedAt ?? null) : null
  if (outcome === 'unsure') {
    return { ...known, state: isBroken && failedAt ? lost : 'unsure', failedAt }
  }
  const since = failedAt ?? now
  const isLong = Date.parse(now) - Date.parse(since) >= apart
  return { ...known, state: isLong ? lost : 'unsure', failedAt: since }
}
