import type { RecordedNotice } from './notice'

/**
 * Whether a reinstatement takes another notice back. Dates are EDTF level 0 and may be a year or a month only: the
 * reinstatement has to be surely later, or of the same day. Where that cannot be told, it counts only where its source
 * says of which notice it is, by naming the same DOI or address: what was retracted never reads as current through a
 * date that is not precise.
 */
export const isTakenBackBy = (
  notice: Pick<RecordedNotice, 'notice' | 'date'>,
  reinstatement: Pick<RecordedNotice, 'notice' | 'date'>,
): boolean => {
  const [given, taken] = [periodOf(notice.date), periodOf(reinstatement.date)]
  if (given && taken && given.last <= taken.first) return true
  const isSurelyEarlier = given && taken && taken.last < given.first
  return !isSurelyEarlier && isOfSame(notice.notice, reinstatement.notice)
}

const isOfSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

/** The first and the last day that a date may mean, such as `2020-02-01` and `2020-02-29` for `2020-02`. */
const periodOf = (date: string | undefined): { first: string; last: string } | undefined => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '')
  if (!parts) return undefined
  const [, year = '', month, day] = parts
  if (day) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay}` }
}
