import type { PayloadRequest } from 'payload'
import { isNoticeKind, isNoticeSource } from '../../references/status/notice'
import type { Dismissal, PersonSnapshot, RecordedNotice } from '../../references/status/notice'
import type { Reference } from '@payload-types'

/** A row of the field `notices`. */
export type NoticeRow = NonNullable<Reference['notices']>[number]

/** The notices that a reference stores, from whatever stands in its field. */
export const noticesIn = (rows: unknown): RecordedNotice[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const fields = fieldsOf(row)
    const kind = fields.get('kind')
    const source = fields.get('source')
    if (!isNoticeKind(kind) || !isNoticeSource(source)) return []
    const id = textIn(fields.get('id'))
    const notice = textIn(fields.get('notice'))
    const date = textIn(fields.get('date'))
    const reasons = textsIn(fields.get('reasons'))
    const addedBy = personIn(fields.get('addedBy'))
    const dismissed = dismissalIn(fields)
    return [
      {
        kind,
        source,
        ...(id && { id }),
        ...(notice && { notice }),
        ...(date && { date }),
        ...(reasons.length > 0 && { reasons }),
        ...(addedBy && { addedBy }),
        ...(dismissed && { dismissed }),
      },
    ]
  })

/** The same as rows of the field. */
export const noticeRows = (notices: readonly RecordedNotice[]): NoticeRow[] =>
  notices.map(({ id, kind, source, notice, date, reasons, addedBy, dismissed }) => ({
    ...(id && { id }),
    kind,
    source,
    notice: notice ?? null,
    date: date ?? null,
    reasons: reasons ? [...reasons] : null,
    addedBy: addedBy ?? null,
    dismissedAt: dismissed?.at ?? null,
    dismissedBy: dismissed?.by ?? null,
    dismissedReason: dismissed?.reason ?? null,
  }))

/** Who acts, as a record keeps them. */
export const personOf = (user: PayloadRequest['user']): PersonSnapshot | undefined =>
  user ? { id: String(user.id), name: user.name, role: user.role } : undefined

/** The text of a stored field, an instant in ISO 8601; none where it is empty. */
export const storedText = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : (textIn(value) ?? null)

const fieldsOf = (row: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof row === 'object' && row !== null ? Object.entries(row) : [])

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((each) => textIn(each) ?? []) : []

const personIn = (value: unknown): PersonSnapshot | undefined => {
  const fields = fieldsOf(value)
  const [id, name, role] = ['id', 'name', 'role'].map((part) => textIn(fields.get(part)))
  return id ? { id, name: name ?? '', role: role ?? '' } : undefined
}

const dismissalIn = (fields: ReadonlyMap<string, unknown>): Dismissal | undefined => {
  const at = textIn(fields.get('dismissedAt'))
  const by = personIn(fields.get('dismissedBy'))
  const reason = textIn(fields.get('dismissedReason'))
  return at && by && reason ? { at, by, reason } : undefined
}
