import type { Payload, Where } from 'payload'
import { identifiers } from '../../references/identifiers'
import { archivedCopy } from './archive'
import { nextLink, worstOf } from './linkState'
import type { Link, LinkState } from './linkState'
import type { LinkSettings } from './settings'
import { politeTurns } from './turns'
import { visit } from './visit'
import type { Turn } from './visit'
import type { Reference } from '@payload-types'

/** How many references were looked at, and in which state their links are. */
export type LinkCounts = { checked: number } & Partial<Record<LinkState, number>>

/** What a run of the weekly job did. */
export type LinkReport = {
  counts: LinkCounts
  /** References of which what was seen could not be kept; they are looked at first in the next run. */
  unwritten: { id: string; error: unknown }[]
}

/** References whose addresses are visited at the same time, at different hosts. */
const atOnce = 6

/**
 * Visits the DOIs and web addresses of the library, those first that waited longest, and keeps what was seen. Bounded by
 * `limit`; the next run goes on where this one ended. It makes no versions: a link is no part of the work. One
 * reference that fails keeps no other waiting.
 * @param now ISO 8601; the time of the visits.
 */
export const checkLinks = async ({
  payload,
  settings,
  limit,
  now = new Date().toISOString(),
}: {
  payload: Payload
  settings: LinkSettings
  limit: number
  now?: string
}): Promise<LinkReport> => {
  const counts: LinkCounts = { checked: 0 }
  const unwritten: LinkReport['unwritten'] = []
  const turn = politeTurns(settings.pause)
  const waiting = await longestWaiting({ payload, limit, now })
  const next = waiting[Symbol.iterator]()
  const work = async () => {
    for (let step = next.next(); !step.done; step = next.next()) {
      try {
        const link = await look({ reference: step.value, settings, turn, now })
        if (!link) continue
        await keep({ payload, reference: step.value, link })
        counts.checked += 1
        counts[link.state] = (counts[link.state] ?? 0) + 1
      } catch (error) {
        unwritten.push({ id: step.value.id, error })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { counts, unwritten }
}

const keep = async ({
  payload,
  reference,
  link,
}: {
  payload: Payload
  reference: Row
  link: Link
}): Promise<void> => {
  await payload.db.updateOne({
    collection: 'references',
    where: asVisited(reference),
    data: { link, updatedAt: null },
    returning: false,
  })
}

type Row = Pick<Reference, 'id' | 'doi' | 'url' | 'link'>

/** A run takes hours: what was seen at an address that somebody has changed meanwhile says nothing of the new one. */
const asVisited = ({ id, doi, url }: Row): Where => ({
  and: [
    { id: { equals: id } },
    { doi: doi ? { equals: doi } : { exists: false } },
    { url: url ? { equals: url } : { exists: false } },
  ],
})

/** Those that were never visited, then by the time of the last visit; nothing twice in one run. */
const longestWaiting = async ({
  payload,
  limit,
  now,
}: {
  payload: Payload
  limit: number
  now: string
}): Promise<Row[]> => {
  const find = async (isVisited: boolean, most: number): Promise<Row[]> => {
    if (most <= 0) return []
    const { docs } = await payload.db.find<Row>({
      collection: 'references',
      where: {
        and: [
          { or: [{ doi: { exists: true } }, { url: { exists: true } }] },
          isVisited
            ? { 'link.checkedAt': { less_than: now } }
            : { 'link.checkedAt': { exists: false } },
          { deletedAt: { exists: false } },
        ],
      },
      sort: isVisited ? 'link.checkedAt' : 'createdAt',
      select: { doi: true, url: true, link: true },
      limit: most,
      pagination: false,
    })
    return docs
  }
  const never = await find(false, limit)
  return [...never, ...(await find(true, limit - never.length))]
}

const look = async ({
  reference: { doi, url, link },
  settings,
  turn,
  now,
}: {
  reference: Row
  settings: LinkSettings
  turn: Turn
  now: string
}): Promise<Link | undefined> => {
  const addresses = addressesOf({ doi, url, settings })
  const visits = []
  for (const address of addresses) {
    visits.push({ address, seen: await visit({ url: address, settings, turn }) })
  }
  const worst = worstOf(visits)
  if (!worst) return undefined
  const copyOf = url ?? (doi && identifiers.doi.url(doi))
  const isAskedFor = worst.seen.outcome === 'gone' && copyOf
  const archivedUrl = isAskedFor ? await archivedCopy({ url: copyOf, settings, turn }) : undefined
  return nextLink({ before: { ...known(link) }, ...worst, archivedUrl, now })
}

const known = (link: Row['link']): Partial<Link> => ({
  state: link?.state ?? 'unknown',
  archivedUrl: link?.archivedUrl ?? null,
  address: link?.address ?? null,
  failedAt: link?.failedAt ?? null,
})

const addressesOf = ({
  doi,
  url,
  settings,
}: Pick<Row, 'doi' | 'url'> & { settings: LinkSettings }): string[] => {
  const ofDoi = doi
    ? identifiers.doi.url(doi).replace('https://doi.org', settings.doiResolver)
    : undefined
  const isSame = url && doi && identifiers.doi.parse(url) === doi
  return [ofDoi, isSame ? undefined : (url ?? undefined)].flatMap((each) => each ?? [])
}
