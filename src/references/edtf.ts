export type DateQualifier = '~' | '?' | '%'

/** One day, month, season or year. The year counts a year 0, as ISO 8601 does. */
export type DatePoint = {
  year: number
  month?: number
  day?: number
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  season?: number
  qualifier?: DateQualifier
}

export type EdtfDate = { start: DatePoint; end?: DatePoint | 'open' }

/**
 * Reads the part of EDTF level 1 (ISO 8601-2) that a bibliographic date can hold: dates, months, seasons
 * 21 to 24, years of more than four digits (`Y17000`), qualifiers `~ ? %`, intervals, an open end
 * (`2019/..`). Undefined for anything else: digits left open (`201X`) and intervals without a start have
 * no form in CSL. Written here because the package `edtf` brings an Earley parser and its generator's
 * dependencies for what two expressions do, and its values do not map to CSL.
 */
export const parseEdtf = (text: string): EdtfDate | undefined => {
  if (text.length > 40) return undefined
  const [startText = '', endText, ...rest] = text.split('/')
  const start = parsePoint(startText)
  if (!start || rest.length > 0) return undefined
  if (endText === undefined) return { start }
  if (endText === '..') return { start, end: 'open' }
  const end = parsePoint(endText)
  return end && isInOrder(start, end) ? { start, end } : undefined
}

/** Writes what `parseEdtf` reads. */
export const formatEdtf = ({ start, end }: EdtfDate) => {
  if (!end) return formatPoint(start)
  return `${formatPoint(start)}/${end === 'open' ? '..' : formatPoint(end)}`
}

const pointPattern =
  /^(?:(?<year>-?\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?|Y(?<longYear>-?[1-9]\d{4,8}))(?<qualifier>[~?%])?$/

const parsePoint = (text: string): DatePoint | undefined => {
  const groups = pointPattern.exec(text)?.groups
  if (!groups || groups.year === '-0000') return undefined
  const year = Number(groups.year ?? groups.longYear)
  const month = groups.month === undefined ? undefined : Number(groups.month)
  const day = groups.day === undefined ? undefined : Number(groups.day)
  const qualifier = qualifierOf(groups.qualifier)
  const point = { year, ...(qualifier && { qualifier }) }
  if (month === undefined) return point
  if (month > 20 && month < 25 && day === undefined) return { ...point, season: month - 20 }
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { ...point, month }
  return day >= 1 && day <= daysIn(year, month) ? { ...point, month, day } : undefined
}

const qualifierOf = (text: string | undefined): DateQualifier | undefined =>
  text === '~' || text === '?' || text === '%' ? text : undefined

const daysIn = (year: number, month: number) => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** By year, then by month or day where both ends have one; seasons are not ordered against months. */
const isInOrder = (start: DatePoint, end: DatePoint) => {
  if (start.year !== end.year) return start.year < end.year
  if (start.season && end.season) return start.season <= end.season
  if (!start.month || !end.month) return true
  if (start.month !== end.month) return start.month < end.month
  return (start.day ?? 0) <= (end.day ?? 31)
}

const formatPoint = ({ year, month, day, season, qualifier }: DatePoint) => {
  const rest = [season ? season + 20 : month, day].filter((part) => part !== undefined)
  return [formatYear(year), ...rest.map(twoDigits)].join('-') + (qualifier ?? '')
}

const formatYear = (year: number) => {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`
}

const twoDigits = (part: number) => String(part).padStart(2, '0')
