import { isGraver } from '../../references/status/statusFrom'
import type { ReferenceStatus } from '../../references/status/statusFrom'
import { shortLabel } from '../../references/shortLabel'
import type { Reference } from '@payload-types'

/** That a reference has another status than before. */
export type StatusChange = {
  id: string
  /** How people know the reference: `Wakefield et al. 1998`. */
  label: string
  title: string | null
  doi: string | null
  pmid: string | null
  before: ReferenceStatus
  after: ReferenceStatus
  /** DOI or address of the notice that decides. */
  notice: string | null
  source: string | null
}

type Facts = Pick<
  Reference,
  'id' | 'type' | 'title' | 'authors' | 'editors' | 'issued' | 'issuedText' | 'doi' | 'pmid'
>

/** The change of a reference's status, in the fields that reports show. */
export const statusChange = ({
  reference,
  before,
  after: { status, statusNotice, statusSource },
}: {
  reference: Facts
  before: ReferenceStatus
  after: { status: ReferenceStatus; statusNotice?: string | null; statusSource?: string | null }
}): StatusChange => ({
  id: reference.id,
  label: shortLabel(reference),
  title: reference.title ?? null,
  doi: reference.doi ?? null,
  pmid: reference.pmid ?? null,
  before,
  after: status,
  notice: statusNotice ?? null,
  source: statusSource ?? null,
})

/** Sorts changes: retractions before corrections, then by the names of the works. */
export const gravestFirst = (one: StatusChange, other: StatusChange): number =>
  Number(isGraver(other.after, one.after)) - Number(isGraver(one.after, other.after)) ||
  one.label.localeCompare(other.label, 'en')

/** What somebody has to know of at once. */
export const isAlarming = ({ after }: StatusChange): boolean => alarming.has(after)

const alarming: ReadonlySet<ReferenceStatus> = new Set([
  'retracted',
  'withdrawn',
  'expression-of-concern',
])
