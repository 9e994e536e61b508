import type { CslDate } from '../../csl'
import { readDate } from '../values/dateText'
import { readSlashDate } from './slashDate'

/**
 * The date of issue of a field for the year and one for the day (RIS `PY` and `DA`, refer `%D` and `%8`): the
 * second where it says the same year more closely or has only the day (`Mar 7`), else the first that is a
 * date.
 */
export const issuedDate = ({
  years,
  days,
}: {
  years: readonly string[]
  days: readonly string[]
}): CslDate | undefined => {
  const dates = [...days, ...years]
  const read = [...years, ...dates]
    .filter((text) => !isOfHistory.test(text) && !/^[0/\s]+$/.test(text))
    .map(readSlashDate)
  const dated = read.filter((date) => date !== undefined && yearIn(date) !== undefined)
  const [first] = dated
  const year = first && yearIn(first)
  if (!first || year === undefined) return read.find((date) => date !== undefined)
  const ofYear = dated.filter((date) => date && yearIn(date) === year)
  const closest = ofYear.reduce((best, date) =>
    date && best && closeness(date) > closeness(best) ? date : best,
  )
  if (closest && closeness(closest) > 1) return closest
  return withDay({ year, days: dates }) ?? closest
}

/** What PubMed Central exports say about a manuscript's way in the place of its date. */
const isOfHistory = /\/(?:received|accepted|revised)$/i

const withDay = ({ year, days }: { year: number; days: readonly string[] }) =>
  days
    .filter((text) => /[a-z]{3}/i.test(text) && !/\d{4}/.test(text) && text.length < 40)
    .map((text) => readDate(`${year} ${text}`))
    .find((date) => date?.['date-parts'])

const yearIn = (date: CslDate | undefined): number | undefined => {
  const year = date?.['date-parts']?.[0]?.[0]
  return year === undefined ? undefined : Number(year)
}

/** How much of a date is known: a year 1, a season or month 2, a day 3; a range is more than its start. */
const closeness = ({ 'date-parts': parts = [], season, circa }: CslDate): number =>
  (parts[0]?.length ?? 0) + (season === undefined ? 0 : 1) + (parts.length - 1) + (circa ? 0.5 : 0)
