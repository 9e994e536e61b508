import { isSameJson } from '../../references/canonicalJson'
import type { RecordedNotice } from '../../references/status/notice'
import { noticesIn } from '../status/storedNotices'
import type { StatusWrite } from '../status/writeNotices'
import type { StoredReference } from './loadMergeable'

type Pair = { survivor: StoredReference; merged: StoredReference }

/** What the other reference knows of the work's status and the survivor does not, without ids of rows. */
export const addedNotices = ({ survivor, merged }: Pair): RecordedNotice[] => {
  const known = noticesIn(survivor.notices)
  return noticesIn(merged.notices)
    .filter((notice) => !known.some((each) => isSameNotice(each, notice)))
    .map(withoutId)
}

/** The status of both together: every notice that either has. */
export const joinedNotices = ({ survivor, merged }: Pair): StatusWrite => ({
  notices: [...noticesIn(survivor.notices), ...addedNotices({ survivor, merged })],
  checkedAt: laterOf(survivor.statusCheckedAt, merged.statusCheckedAt),
})

/** What remains of a reference's notices when a merge is undone. */
export const withoutNotices = ({
  reference,
  notices,
}: {
  reference: StoredReference
  notices: readonly RecordedNotice[]
}): StatusWrite => ({
  notices: noticesIn(reference.notices).filter(
    (each) => !notices.some((notice) => isSameNotice(each, notice)),
  ),
  checkedAt: reference.statusCheckedAt ?? null,
})

const withoutId = ({ id: _, ...notice }: RecordedNotice): RecordedNotice => notice

const isSameNotice = (one: RecordedNotice, other: RecordedNotice) =>
  isSameJson(withoutId(one), withoutId(other))

const laterOf = (one: string | null | undefined, other: string | null | undefined) =>
  [one, other]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1) ?? null
