import type { PayloadRequest } from 'payload'
import { noticeKey } from '../../references/status/recordFound'
import { isNoticeKind } from '../../references/status/notice'
import type { Dismissal, RecordedNotice } from '../../references/status/notice'
import { refusal } from '../../access/refusal'
import { noticesIn, personOf } from './storedNotices'
import { changeNotices } from './writeNotices'
import type { Reference } from '@payload-types'

/** Longest reason, in characters. */
const longestReason = 2_000

type Change = { req: PayloadRequest; id: string }

/**
 * Dismisses a notice as a false alarm, in every source that tells of it; the status is derived anew. Who, when and why
 * stay with the notice, and so it stays dismissed when it comes again.
 * @param notice the id of one of the reference's notices.
 * @throws APIError 400 without a reason, 404 where there is no such reference or notice.
 */
export const dismissNotice = ({
  notice,
  reason,
  ...change
}: Change & { notice: string; reason: unknown }): Promise<Reference> => {
  const by = personOf(change.req.user)
  const why = textOf(reason)
  if (!by || !why)
    throw refusal(400, 'Say why this notice is a false alarm: the reason is kept with it.')
  const dismissed: Dismissal = { at: new Date().toISOString(), by, reason: why }
  return changeThem({
    ...change,
    change: (notices) => withSame({ notices, notice, set: (each) => ({ ...each, dismissed }) }),
  })
}

/** Takes a dismissal back. @throws APIError 404 where there is no such reference or notice. */
export const restoreNotice = ({
  notice,
  ...change
}: Change & { notice: string }): Promise<Reference> =>
  changeThem({
    ...change,
    change: (notices) =>
      withSame({ notices, notice, set: ({ dismissed, ...standing }) => standing }),
  })

/**
 * Adds a notice that a person knows of: its source is `editor`.
 * @throws APIError 400 without a kind and a reason, 404 where there is no such reference.
 */
export const addNotice = ({
  kind,
  notice,
  date,
  reason,
  ...change
}: Change & { kind: unknown; notice?: unknown; date?: unknown; reason: unknown }) => {
  const addedBy = personOf(change.req.user)
  const [why, where, when] = [textOf(reason), textOf(notice), textOf(date)]
  if (!isNoticeKind(kind)) {
    throw refusal(
      400,
      'Say what the notice is: retracted, withdrawn, expression-of-concern, corrected or reinstated.',
    )
  }
  if (!addedBy || !why) throw refusal(400, 'Say how you know: the reason is kept with the notice.')
  if (when && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(when)) {
    throw refusal(400, 'A date is a year, a month or a day: 2024, 2024-03 or 2024-03-07.')
  }
  const added: RecordedNotice = {
    kind,
    source: 'editor',
    date: when ?? new Date().toISOString().slice(0, 10),
    reasons: [why],
    addedBy,
    ...(where && { notice: where }),
  }
  return changeThem({ ...change, change: (notices) => [...notices, added] })
}

const changeThem = async ({
  req,
  id,
  change,
}: Change & {
  change: (notices: RecordedNotice[]) => RecordedNotice[]
}): Promise<Reference> => {
  const changed = await changeNotices({
    payload: req.payload,
    req,
    id,
    change: ({ notices, statusCheckedAt }) => ({
      notices: change(noticesIn(notices)),
      checkedAt: statusCheckedAt ?? null,
    }),
  })
  if (!changed) throw refusal(404, 'There is no such reference.')
  return changed.after
}

const withSame = ({
  notices,
  notice: id,
  set,
}: {
  notices: RecordedNotice[]
  notice: string
  set: (notice: RecordedNotice) => RecordedNotice
}): RecordedNotice[] => {
  const chosen = notices.find((each) => each.id === id)
  if (!chosen) {
    throw refusal(404, 'This reference has no such notice any more. Reload the page.')
  }
  const key = noticeKey(chosen)
  return notices.map((each) => (noticeKey(each) === key ? set(each) : each))
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, longestReason) || undefined : undefined
