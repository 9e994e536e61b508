import type { DatePoint, EdtfDate } from '../../edtf'
import type { BibDialect } from './bibTypes'
import { datePartsOf, seasonName, writtenYear } from '../dateParts'

export type IssuedValues = Record<
  'issued-year' | 'issued-month' | 'issued-day' | 'issued-text',
  string | undefined
>

/**
 * What of the date of issue is no EDTF: BibTeX's year, month and day, and the words that stand in place
 * of a date: in BibTeX the year where there is none, else (biblatex always) `issued-text`.
 * The month is an expression of BibTeX, the rest is text. Every value is there, if only as undefined.
 */
export const issuedValues = ({
  issued,
  dialect,
}: {
  issued: unknown
  dialect: BibDialect
}): IssuedValues => {
  const { parsed, text } = datePartsOf(issued)
  const values: IssuedValues = {
    'issued-year': undefined,
    'issued-month': undefined,
    'issued-day': undefined,
    'issued-text': text,
  }
  if (dialect === 'biblatex') return values
  if (!parsed) return { ...values, 'issued-year': text, 'issued-text': undefined }
  const year = yearsOf(parsed)
  const { start, end } = parsed
  const ends = end && end !== 'open' ? [start, end] : [start]
  if (end && (end === 'open' || end.year !== start.year)) return { ...values, 'issued-year': year }
  return {
    ...values,
    'issued-year': year,
    'issued-month': range({ ends: ends.map(monthOf), dash: ' # "--" # ' }),
    'issued-day': range({ ends: ends.map(dayOf), dash: '\u2013' }),
  }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** One of BibTeX's months, which each style writes in its own way, or a season. */
const monthOf = (point: DatePoint): string | undefined => {
  const season = seasonName(point)
  return season ? `{${season}}` : months[(point.month ?? 0) - 1]
}

const dayOf = ({ day }: DatePoint): string | undefined => day?.toString()

/** Undefined where the start is not known as closely as the end, or the end not as the start. */
const range = ({ ends, dash }: { ends: (string | undefined)[]; dash: string }) =>
  ends.includes(undefined) ? undefined : [...new Set(ends)].join(dash)

const yearsOf = ({ start, end }: EdtfDate): string => {
  const years = [start, ...(end && end !== 'open' ? [end] : [])].map(writtenYear)
  const range = [...new Set(years)].join('\u2013') + (end === 'open' ? '\u2013' : '')
  return start.qualifier ? `ca. ${range}` : range
}
