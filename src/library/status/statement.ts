import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { currentWrite } from '../../publishing/currentWrite'
import type { RecordedNotice } from '../../references/status/notice'
import { sourceNames } from '../../references/status/sourceNames'
import { isGraver, statusFrom } from '../../references/status/statusFrom'
import type { DerivedStatus } from '../../references/status/statusFrom'
import { referenceStatuses } from '../../references/vocabularies'
import { personOf, storedText } from './storedNotices'

type Fields = Record<string, unknown>

/** What is known of a work, and since when. */
export type Known = { notices: RecordedNotice[]; checkedAt: string | null }

/**
 * What is known once a person has set the status by hand: a worse one becomes a notice of theirs, `current` that they
 * looked. A version that is restored says nothing: it is of its time.
 * @param before the reference as it is stored, @param after as it is to be saved.
 * @throws APIError 400 where they would belittle a notice that stands.
 */
export const withStatement = ({
  req,
  before,
  after,
  known,
}: {
  req: PayloadRequest
  before: Fields
  after: Fields
  known: Known
}): Known => {
  const isRestoring = currentWrite(req, 'references').restoredVersion !== undefined
  const wanted = referenceStatuses.find(({ value }) => value === after.status)?.value
  if (isRestoring || !wanted || wanted === (before.status ?? 'unknown')) return known
  const isKnown = known.checkedAt !== null
  const derived = statusFrom({ doi: storedText(after.doi), notices: known.notices, isKnown })
  if (derived.status === wanted || isEcho({ before, after, known })) return known
  const isDecidedByNotice = derived.statusSource !== null
  if (isDecidedByNotice && !isGraver(wanted, derived.status)) throw refusal(derived, wanted)
  if (wanted === 'unknown') return { ...known, checkedAt: null }
  if (wanted === 'current') return { ...known, checkedAt: statedDate(before, after) }
  const notice = storedText(after.statusNotice)
  const isNoticeNew = notice !== null && notice !== storedText(before.statusNotice)
  const person = personOf(req.user)
  const stated: RecordedNotice = {
    kind: wanted,
    source: 'editor',
    date: new Date().toISOString().slice(0, 10),
    ...(isNoticeNew && { notice }),
    ...(person && { addedBy: person }),
  }
  return {
    notices: [...known.notices, stated],
    checkedAt: known.checkedAt ?? (before.id ? null : storedText(after.statusCheckedAt)),
  }
}

/**
 * Whether a form only sends back what it was opened with: a notice that was dismissed since, or an older look-up. The
 * person at it says nothing of the status then.
 */
const isEcho = ({
  before,
  after,
  known,
}: {
  before: Fields
  after: Fields
  known: Known
}): boolean => {
  if (after.status === 'unknown') {
    return storedText(after.statusCheckedAt) !== storedText(before.statusCheckedAt)
  }
  return known.notices.some(
    ({ kind, notice }) =>
      kind === after.status && (notice ?? null) === storedText(after.statusNotice),
  )
}

/** When the person looked: what they say, or now. */
const statedDate = (before: Fields, after: Fields): string => {
  const given = storedText(after.statusCheckedAt)
  return given && given !== storedText(before.statusCheckedAt) ? given : new Date().toISOString()
}

const labelOf = (status: string) =>
  referenceStatuses.find(({ value }) => value === status)?.label ?? status

const refusal = ({ status, statusNotice, statusSource }: DerivedStatus, wanted: string) =>
  new APIError(
    `The status of this reference is “${labelOf(status)}”, by a notice of ${sourceNames(statusSource ?? '')}${statusNotice ? ` (${statusNotice})` : ''}. It cannot be set to “${labelOf(wanted)}”: where the notice is a false alarm, dismiss it with a reason.`,
    400,
    { status, statusNotice },
    true,
  )
