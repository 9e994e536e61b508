import { isGraver } from '../../references/status/statusFrom'
import type { ReferenceStatus } from '../../references/status/statusFrom'
import { shortLabel } from '../../references/shortLabel'
import type { Reference } from '@payload-types'

/** The status of a reference, as reports and messages show it. */
export type StatusNews = {
  id: string
  /** How people know the reference: `Wakefield et al. 1998`. */
  label: string
  title: string | null
  doi: string | null
  pmid: string | null
  after: ReferenceStatus
  /** DOI or address of the notice that decides. */
  notice: string | null
  source: string | null
}

/** That a reference has another status than before. */
export type StatusChange = StatusNews & { before: ReferenceStatus }

type Facts = Pick<
  Reference,
  'id' | 'type' | 'title' | 'authors' | 'editors' | 'issued' | 'issuedText' | 'doi' | 'pmid'
>

type StoredStatus = {
  status: ReferenceStatus
  statusNotice?: string | null
  statusSource?: string | null
}

/** The change of a reference's status, in the fields that reports show. */
export const statusChange = ({
  reference,
  before,
  after,
}: {
  reference: Facts
  before: ReferenceStatus
  after: StoredStatus
}): StatusChange => ({ ...statusNews({ reference, after }), before })

/** The status that a reference has, in the same fields. */
export const statusNews = ({
  reference,
  after: { status, statusNotice, statusSource },
}: {
  reference: Facts
  after: StoredStatus
}): StatusNews => ({
  id: reference.id,
  label: shortLabel(reference),
  title: reference.title ?? null,
  doi: reference.doi ?? null,
  pmid: reference.pmid ?? null,
  after: status,
  notice: statusNotice ?? null,
  source: statusSource ?? null,
})

/** Sorts changes: retractions before corrections, then by the names of the works. */
export const gravestFirst = (one: StatusNews, other: StatusNews): number =>
  Number(isGraver(other.after, one.after)) - Number(isGraver(one.after, other.after)) ||
  one.label.localeCompare(other.label, 'en')

/** What somebody has to know of at once. */
export const isAlarming = ({ after }: Pick<StatusNews, 'after'>): boolean => alarming.has(after)

const alarming: ReadonlySet<ReferenceStatus> = new Set([
  'retracted',
  'withdrawn',
  'expression-of-concern',
])
