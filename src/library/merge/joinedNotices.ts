import { isSameJson } from '../../references/canonicalJson'
import type { RecordedNotice } from '../../references/status/notice'
import { noticeKey } from '../../references/status/recordFound'
import { noticesIn } from '../status/storedNotices'
import type { StatusWrite } from '../status/writeNotices'
import type { StoredReference } from './loadMergeable'

type Looked = Pick<StoredReference, 'status' | 'statusCheckedAt' | 'statusSource'>
type Pair = { survivor: StoredReference; merged: StoredReference }

/**
 * What the other reference knows of the work's status and the survivor does not, without ids of rows. A notice that
 * was dismissed as a false alarm for the survivor stays so, whoever else tells of it.
 */
export const addedNotices = ({ survivor, merged }: Pair): RecordedNotice[] => {
  const known = noticesIn(survivor.notices)
  return noticesIn(merged.notices)
    .filter((notice) => !known.some((each) => isSame(each, notice) || isToldAlready(each, notice)))
    .map((notice) => {
      const dismissed = known.find(
        (each) => each.dismissed && noticeKey(each) === noticeKey(notice),
      )?.dismissed
      return { ...withoutId(notice), ...(dismissed && { dismissed }) }
    })
}

/** The status of both together: every notice that either has, and the later look. */
export const joinedNotices = ({ survivor, merged }: Pair): StatusWrite => {
  const isLater = (merged.statusCheckedAt ?? '') > (survivor.statusCheckedAt ?? '')
  return {
    notices: [...noticesIn(survivor.notices), ...addedNotices({ survivor, merged })],
    ...lookOf(isLater ? merged : survivor),
  }
}

/**
 * What remains of a reference's status when a merge is undone. That the other work was looked up says nothing of this
 * one: where nobody has looked since, it is known as long as it was before.
 */
export const statusBefore = ({
  reference,
  notices,
  before,
}: {
  reference: StoredReference
  /** What the merge added. */
  notices: readonly RecordedNotice[]
  /** Both as they were, where the record tells. */
  before: { survivor: Looked; merged: Looked } | undefined
}): StatusWrite => {
  const isOfOther =
    before !== undefined &&
    before.merged.statusCheckedAt === reference.statusCheckedAt &&
    before.survivor.statusCheckedAt !== reference.statusCheckedAt
  return {
    notices: noticesIn(reference.notices).filter(
      (each) => !notices.some((notice) => isSame(each, notice)),
    ),
    ...lookOf(isOfOther ? before.survivor : reference),
  }
}

/** Without a notice, `statusSource` says who looked. */
const lookOf = ({ status, statusCheckedAt, statusSource }: Looked) => ({
  checkedAt: statusCheckedAt ?? null,
  ...(status === 'current' && statusSource && { checkedBy: statusSource }),
})

const withoutId = ({ id: _, ...notice }: RecordedNotice): RecordedNotice => notice

const isSame = (one: RecordedNotice, other: RecordedNotice) =>
  isSameJson(withoutId(one), withoutId(other))

/** A registry tells of a notice once; two people may each have a reason of their own. */
const isToldAlready = (one: RecordedNotice, other: RecordedNotice) =>
  one.source === other.source && one.source !== 'editor' && noticeKey(one) === noticeKey(other)
