import { isDeepStrictEqual } from 'node:util'
import type { RecordedNotice, StatusNotice } from './notice'
import { isSupersession } from './supersession'

/**
 * What makes two notices the same one: what it says and its own DOI or address, whoever tells of it. A notice
 * that has neither is told apart by its source and date.
 */
export const noticeKey = ({ kind, notice, source, date }: StatusNotice): string =>
  JSON.stringify(notice ? [kind, notice.toLowerCase()] : [kind, source, date ?? null])

/** The same, of one source. */
export const sourceKey = (notice: StatusNotice): string => `${notice.source} ${noticeKey(notice)}`

/**
 * The notices of a work after its sources were asked. Those that came again keep their dismissal, and so does the
 * same notice from another source; those of a source that was asked and no longer has them go, unless somebody
 * dismissed them, since they may come back.
 * @param asked the sources that know the work and gave all their notices about it in `found`.
 */
export const recordFound = ({
  doi,
  known,
  found,
  asked = [],
}: {
  doi: string | null | undefined
  known: readonly RecordedNotice[]
  found: readonly StatusNotice[]
  asked?: readonly string[]
}): RecordedNotice[] => {
  const told = onePerSource(found.filter((notice) => !isSupersession({ doi, notice })))
  const kept = known.filter(
    (notice) =>
      !told.has(sourceKey(notice)) && (Boolean(notice.dismissed) || !asked.includes(notice.source)),
  )
  const dismissals = new Map(
    known.flatMap((notice) =>
      notice.dismissed ? [[noticeKey(notice), notice.dismissed] as const] : [],
    ),
  )
  const recorded = [...told].map(([key, notice]): RecordedNotice => {
    const before = known.find((each) => sourceKey(each) === key)
    const dismissed = before?.dismissed ?? dismissals.get(noticeKey(notice))
    return {
      ...notice,
      ...(before?.id && { id: before.id }),
      ...(before?.addedBy && { addedBy: before.addedBy }),
      ...(dismissed && { dismissed }),
    }
  })
  return inOrder([...kept, ...recorded])
}

/** Whether two lists of notices say the same; the ids of rows do not count. */
export const isSameNotices = (
  one: readonly RecordedNotice[],
  other: readonly RecordedNotice[],
): boolean => isDeepStrictEqual(comparable(one), comparable(other))

const comparable = (notices: readonly RecordedNotice[]) =>
  inOrder(notices).map(({ kind, notice, source, date, reasons, addedBy, dismissed }) => [
    kind,
    notice ?? null,
    source,
    date ?? null,
    [...(reasons ?? [])],
    addedBy ?? null,
    dismissed ?? null,
  ])

/** Of a notice that a source tells twice, such as a work retracted anew at its own address, the latest counts. */
const onePerSource = (notices: readonly StatusNotice[]): Map<string, StatusNotice> =>
  new Map(
    notices
      .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? '', 'en'))
      .map((notice) => [sourceKey(notice), notice]),
  )

const inOrder = (notices: readonly RecordedNotice[]): RecordedNotice[] =>
  notices.toSorted((one, other) => order(one).localeCompare(order(other), 'en'))

/** By date, undated ones last. */
const order = (notice: RecordedNotice): string => `${notice.date ?? '9999'} ${sourceKey(notice)}`
