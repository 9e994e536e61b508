import type { RecordedNotice } from '../../references/status/notice'
import { noticeKey } from '../../references/status/recordFound'
import { isReferenceStatus } from '../../references/status/statusFrom'
import type { DerivedStatus, ReferenceStatus } from '../../references/status/statusFrom'
import { isAlarming } from './statusChange'

/** What is stored of the alarm about a reference. */
export type AlarmState = {
  /** Whether people are still to be told of its status. */
  isAlarmDue: boolean
  /** The notices that they know of already (`noticeKey`). */
  toldNotices: string[]
}

/**
 * Whether people are still to be told of a reference's status: it is alarming by a notice of which they were not told.
 * It is stored with the status itself, so that a process that ends loses no alarm; what was told is remembered by
 * notice, so that neither a dismissal that is taken back loses one, nor tells one again. Another notice that says the same of a work
 * is no news.
 * @param before the reference as it is stored; undefined for a new one, on which nothing rests yet.
 * @param notices all that are to be stored.
 */
export const alarmState = ({
  before,
  derived: { status, statusSource, statusNotice },
  notices,
}: {
  before: (AlarmState & { status: ReferenceStatus }) | undefined
  derived: DerivedStatus
  notices: readonly RecordedNotice[]
}): AlarmState => {
  if (!before) return { isAlarmDue: false, toldNotices: alarmingKeys(notices) }
  const isKnown = before.status === status && !before.isAlarmDue
  const told = new Set([
    ...before.toldNotices,
    ...(isKnown ? alarmingKeys(notices.filter(({ kind }) => kind === status)) : []),
  ])
  const deciding = notices.filter(
    ({ kind, source, notice, dismissed }) =>
      kind === status && source === statusSource && (notice ?? null) === statusNotice && !dismissed,
  )
  return {
    isAlarmDue:
      isAlarming({ after: status }) && !deciding.some((notice) => told.has(noticeKey(notice))),
    toldNotices: [...told],
  }
}

/** What people know once they were told of a reference: everything alarming that nobody dismissed. */
export const alarmingKeys = (notices: readonly RecordedNotice[]): string[] => [
  ...new Set(
    notices.filter(({ kind, dismissed }) => !dismissed && isAlarmingKind(kind)).map(noticeKey),
  ),
]

/** The same from a stored reference, whatever stands in its fields. */
export const storedAlarm = (stored: Readonly<Record<string, unknown>>) => ({
  status: isReferenceStatus(stored.status) ? stored.status : ('unknown' as const),
  isAlarmDue: stored.isAlarmDue === true,
  toldNotices: toldIn(stored.toldNotices),
})

/** The keys in the field `toldNotices`. */
export const toldIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((key: unknown) => typeof key === 'string')

const isAlarmingKind = (kind: RecordedNotice['kind']): boolean =>
  isReferenceStatus(kind) && isAlarming({ after: kind })
