import type { RecordedNotice } from '../../references/status/notice'
import { noticeKey } from '../../references/status/recordFound'
import type { DerivedStatus, ReferenceStatus } from '../../references/status/statusFrom'
import { isAlarming } from './statusChange'

/**
 * Whether people are still to be told of a reference's status: a notice that was not there before has made it alarming, and
 * `sendAlarm` has not told of it yet. It is stored with the status itself, so that a process that ends loses no
 * alarm. A notice that stands again since its dismissal was taken back is no news.
 * @param before the reference as it is stored; undefined for a new one, on which nothing rests yet.
 * @param notices all that are to be stored.
 */
export const isAlarmDue = ({
  before,
  derived,
  notices,
}: {
  before:
    { status: ReferenceStatus; notices: readonly RecordedNotice[]; isAlarmDue: boolean } | undefined
  derived: DerivedStatus
  notices: readonly RecordedNotice[]
}): boolean => {
  if (!before || !isAlarming({ after: derived.status })) return false
  if (before.status === derived.status) return before.isAlarmDue
  const known = new Set(before.notices.map(noticeKey))
  const isNew = notices.some(
    (notice) =>
      notice.kind === derived.status &&
      notice.source === derived.statusSource &&
      (notice.notice ?? null) === derived.statusNotice &&
      !known.has(noticeKey(notice)),
  )
  return isNew || before.isAlarmDue
}
