import type { DatePoint } from '../../edtf'
import { datePartsOf, seasonName, writtenYear } from '../dateParts'
import { lineOf } from '../richText'

/** A date variable as `readDate` reads it: `2019 Mar 7`, `2019 Spring`, `2018 Dec-2019 Jan`, `ca. 2019`, `in press`. */
export const writtenDate = (date: unknown): string => {
  const { parsed, text } = datePartsOf(date)
  if (!parsed) return lineOf(text)
  const { start, end } = parsed
  const points = [start, ...(end && end !== 'open' ? [end] : [])].map(writtenPoint)
  const range = points.join('-') + (end === 'open' ? '-' : '')
  return start.qualifier ? `ca. ${range}` : range
}

/** The English abbreviation of a month, as MEDLINE writes it. */
export const monthName = (month: number | undefined): string => months[(month ?? 0) - 1] ?? ''

/** A season with a capital letter, as MEDLINE writes it. */
export const writtenSeason = (point: DatePoint): string => {
  const name = seasonName(point) ?? ''
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const writtenPoint = (point: DatePoint): string =>
  [
    writtenYear(point).padStart(4, '0'),
    monthName(point.month) || writtenSeason(point),
    point.day ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')
