import { isCslDate, scalarText } from '../cslShapes'
import { dateFromCsl } from '../dates'
import { parseEdtf } from '../edtf'
import type { DatePoint, EdtfDate } from '../edtf'

/** A date variable: its date in EDTF and in parts, and the words that stand in place of one. */
export type DateParts = { edtf?: string; parsed?: EdtfDate; text?: string }

/** Reads a date variable; empty for what is no date at all. */
export const datePartsOf = (value: unknown): DateParts => {
  const csl = isCslDate(value) ? value : { raw: scalarText(value) }
  const { date, text } = dateFromCsl(csl)
  const parsed = date === undefined ? undefined : parseEdtf(date)
  return { ...(parsed && { edtf: date, parsed }), ...(text && { text }) }
}

/** A year as people write it: `2019`, `44 BC`. */
export const writtenYear = ({ year }: DatePoint): string =>
  year > 0 ? String(year) : `${1 - year} BC`

/** The English name of a season. */
export const seasonName = ({ season = 0 }: DatePoint): string | undefined =>
  ['spring', 'summer', 'autumn', 'winter'][season - 1]
