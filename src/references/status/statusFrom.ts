import { referenceStatuses } from '../vocabularies'
import type { NoticeKind, RecordedNotice } from './notice'
import { isTakenBackBy } from './takenBack'
import { isSupersession } from './supersession'

export type ReferenceStatus = (typeof referenceStatuses)[number]['value']

/** What a reference says about its state, in the fields of the collection. */
export type DerivedStatus = {
  status: ReferenceStatus
  /** DOI or address of the notice that decides. */
  statusNotice: string | null
  /** Whose word decides. */
  statusSource: string | null
}

/** How grave each notice is: of several, the gravest gives the work its status. */
const gravity = {
  retracted: 4,
  withdrawn: 3,
  'expression-of-concern': 2,
  corrected: 1,
} as const satisfies Partial<Record<NoticeKind, number>>

type GraveKind = keyof typeof gravity
type GraveNotice = RecordedNotice & { kind: GraveKind }

/** What a reinstatement takes back. A correction stays: the work stands, as it was corrected. */
const takenBack: readonly NoticeKind[] = ['retracted', 'withdrawn', 'expression-of-concern']

/**
 * The status that notices give a work: the gravest of those that nobody dismissed and that no later reinstatement
 * took back (`isTakenBackBy`); of equal ones the latest. Without any, `current` where a registry knows the work, else `unknown`:
 * not checked never reads as clean. That one source calls a notice a correction does not outweigh another that
 * calls it a retraction.
 * @param isKnown whether somebody who could know of a notice has looked and knew the work.
 */
export const statusFrom = ({
  doi,
  notices,
  isKnown,
}: {
  doi: string | null | undefined
  notices: readonly RecordedNotice[]
  isKnown: boolean
}): DerivedStatus => {
  const live = notices.filter((notice) => !notice.dismissed && !isSupersession({ doi, notice }))
  const reinstatements = live.filter(({ kind }) => kind === 'reinstated').sort(byDateDescending)
  const standing = live
    .filter(isGrave)
    .filter(
      (notice) =>
        !takenBack.includes(notice.kind) ||
        !reinstatements.some((reinstatement) => isTakenBackBy(notice, reinstatement)),
    )
    .sort((one, other) => gravity[other.kind] - gravity[one.kind] || byDateDescending(one, other))
  const [gravest] = standing
  if (gravest) return decidedBy(gravest, gravest.kind)
  const [reinstatement] = reinstatements
  if (reinstatement) return decidedBy(reinstatement, 'current')
  return { status: isKnown ? 'current' : 'unknown', statusNotice: null, statusSource: null }
}

export const isReferenceStatus = (value: unknown): value is ReferenceStatus =>
  referenceStatuses.some((each) => each.value === value)

/** Whether a status says worse of a work than another one. */
export const isGraver = (status: ReferenceStatus, other: ReferenceStatus): boolean =>
  gravityOf(status) > gravityOf(other)

const gravityOf = (status: ReferenceStatus): number =>
  new Map<string, number>(Object.entries(gravity)).get(status) ?? 0

const decidedBy = ({ notice, source }: RecordedNotice, status: ReferenceStatus): DerivedStatus => ({
  status,
  statusNotice: notice ?? null,
  statusSource: source,
})

const isGrave = (notice: RecordedNotice): notice is GraveNotice => notice.kind in gravity

/** A notice that can be looked up goes before one of the same day that cannot. */
const byDateDescending = (one: RecordedNotice, other: RecordedNotice): number =>
  compare(other.date ?? '', one.date ?? '') ||
  Number(Boolean(other.notice)) - Number(Boolean(one.notice))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
