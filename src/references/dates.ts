import type { CslDate } from './csl'
import { formatEdtf, parseEdtf } from './edtf'
import type { DatePoint, DateQualifier, EdtfDate } from './edtf'

/** A date variable as the fields have it: EDTF, or the words that stand in place of a date. */
export type DateFields = { date?: string; text?: string }

/**
 * Reads a CSL date. What has date-parts that are a date gives `date`; `literal`, and what is no
 * date ("in press", 30 February), gives `text`.
 */
export const dateFromCsl = (csl: CslDate): DateFields => {
  const parsed = pointsFromCsl(csl) ?? (csl.raw === undefined ? undefined : edtfFromRaw(csl.raw))
  const printed = csl.literal ?? (parsed ? undefined : (csl.raw ?? printedParts(csl)))
  return {
    ...(parsed && { date: formatEdtf(parsed) }),
    ...(printed && { text: printed }),
  }
}

/**
 * Writes a CSL date, or undefined where there is neither a date nor a text. CSL has one `circa` for
 * the whole date: `~` (on both ends of an interval) is `true`; other qualifiers are written as they
 * stand, such as `?` or `~/` (only the start), which every processor reads as true.
 * A year of EDTF counts a year 0, CSL does not: `0000` is -1, `-0043` is -44.
 */
export const cslFromDate = ({ date, text }: { date?: string | null; text?: string | null }) => {
  const parsed = date ? parseEdtf(date) : undefined
  const literal = text || (parsed ? undefined : date)
  const csl: CslDate = {
    ...(parsed && cslFromEdtf(parsed)),
    ...(literal && { literal }),
  }
  return Object.keys(csl).length > 0 ? csl : undefined
}

/** Whether a reference's date can be stored: true, or what to do, in words for people. */
export const validateReferenceDate = (value: unknown): true | string => {
  if (value === undefined || value === null || value === '') return true
  if (typeof value === 'string' && parseEdtf(value)) return true
  return (
    'This is not a date that can be read. Write 2019, 2019-03 or 2019-03-07, a season as 2019-21 ' +
    '(21 spring, 22 summer, 23 autumn, 24 winter), a range as 2019/2020 or 2019/.., and ~ after a date ' +
    'for "about". Words such as "in press" go into the text field beside it.'
  )
}

/** The (first) year of an EDTF date, as a number; undefined where there is none. */
export const yearOf = (date: string | null | undefined) =>
  date ? parseEdtf(date)?.start.year : undefined

const seasonNames: Record<string, number> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 }

const pointsFromCsl = (csl: CslDate): EdtfDate | undefined => {
  const [first, second] = csl['date-parts'] ?? []
  if (!first) return undefined
  const isOpen = second !== undefined && Number(second[0]) === 0
  const points = [first, ...(second && !isOpen ? [second] : [])].map(pointFromParts)
  const [start, end] = points
  if (!start || (points.length === 2 && !end)) return undefined
  const season = seasonNumber(csl.season)
  if (season && !start.month && !end) start.season = season
  const [startQualifier, endQualifier] = qualifiersFromCirca(csl.circa, end !== undefined)
  const date: EdtfDate = {
    start: { ...start, ...(startQualifier && { qualifier: startQualifier }) },
    ...(end && { end: { ...end, ...(endQualifier && { qualifier: endQualifier }) } }),
    ...(isOpen && { end: 'open' as const }),
  }
  return parseEdtf(formatEdtf(date))
}

const pointFromParts = (parts: (number | string)[]): DatePoint | undefined => {
  const numbers = parts.map((part) => (part === '' ? 0 : Number(part)))
  const [year = 0, month = 0, day = 0] = numbers
  if (numbers.some((part) => !Number.isInteger(part)) || year === 0) return undefined
  const season = month > 20 ? month - 20 : month > 12 ? month - 12 : undefined
  return {
    year: year < 0 ? year + 1 : year,
    ...(season ? { season } : month !== 0 && { month }),
    ...(day !== 0 && { day }),
  }
}

const seasonNumber = (season: CslDate['season']) => {
  const number = seasonNames[String(season).toLowerCase()] ?? Number(season)
  const fromOne = number > 20 ? number - 20 : number > 12 ? number - 12 : number
  return fromOne >= 1 && fromOne <= 4 && Number.isInteger(fromOne) ? fromOne : undefined
}

const isQualifier = (text: string | undefined): text is DateQualifier =>
  text === '~' || text === '?' || text === '%'

const qualifiersFromCirca = (
  circa: CslDate['circa'],
  hasEnd: boolean,
): (DateQualifier | undefined)[] => {
  if (!circa || circa === 'false' || circa === '0') return []
  if (typeof circa === 'string' && hasEnd && /^[~?%]?\/[~?%]?$/.test(circa)) {
    return circa.split('/').map((text) => (isQualifier(text) ? text : undefined))
  }
  const qualifier = typeof circa === 'string' && isQualifier(circa) ? circa : '~'
  return [qualifier, qualifier]
}

const edtfFromRaw = (raw: string) => parseEdtf(raw.trim().replace(/T\d{2}:[\d:.Z+-]{2,20}$/, ''))

const printedParts = (csl: CslDate) =>
  csl['date-parts']
    ?.map((parts) => parts.filter((part) => part !== '').join('-'))
    .filter((part) => part !== '')
    .join('/')

const cslFromEdtf = ({ start, end }: EdtfDate): CslDate => {
  const isInterval = end !== undefined && end !== 'open'
  const circa = isInterval
    ? circaOf({ start: start.qualifier ?? '', end: end.qualifier ?? '' })
    : start.qualifier === '~' || start.qualifier
  const parts = [partsOf(start), ...(isInterval ? [partsOf(end)] : end ? [[0]] : [])]
  if (start.season && !end) {
    return { 'date-parts': [[cslYear(start)]], season: start.season, ...(circa && { circa }) }
  }
  return { 'date-parts': parts, ...(circa && { circa }) }
}

const circaOf = ({ start, end }: { start: string; end: string }) =>
  start === '' && end === '' ? undefined : (start === '~' && end === '~') || `${start}/${end}`

const cslYear = ({ year }: DatePoint) => (year <= 0 ? year - 1 : year)

const partsOf = (point: DatePoint) => {
  const month = point.season ? point.season + 20 : point.month
  return [cslYear(point), ...(month ? [month] : []), ...(point.day ? [point.day] : [])]
}
