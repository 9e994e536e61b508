import type { CslDate } from '../../csl'
import { textOf } from './texts'

/**
 * A date as people and databases write it: `2019`, `2019-03-07`, `2019/03`, `20190307`, `2019 03`, `2019 Mar 7`,
 * `7 March 2019`, `Mar-Apr 2019`, `2018 Dec-2019 Jan`, `2019 Spring`, `ca. 2019`. What is no date
 * ("in press") is a literal one; empty text gives undefined.
 */
export const readDate = (value: string): CslDate | undefined => {
  const text = textOf(value.slice(0, 300))
  if (!text) return undefined
  const about = /^(?:ca?\.? ?|circa |about )(?=\d)|(?<=\d)(?:\?|~)$/i
  const plain = text
    .replace(about, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/[.,;]$/, '')
  const date = parsedDate(plain)
  if (!date) return { literal: text }
  return about.test(text) ? { ...date, circa: true } : date
}

/** A month's number by its English name or the beginning of one. */
export const monthNumber = (text: string): number | undefined => {
  const number = /^\d{1,2}$/.test(text)
    ? Number(text)
    : months.indexOf(text.slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? number : undefined
}

/** A season's number in CSL by its English name. */
export const seasonNumber = (text: string): number | undefined =>
  seasons.get(text.toLowerCase().replace(/\.$/, ''))

/** A date of year, month and day or season as texts; undefined without a year. */
export const dateOfParts = ({
  year,
  month = '',
  day = '',
}: {
  year: string | undefined
  month?: string | undefined
  day?: string | undefined
}): CslDate | undefined => {
  const separator = /^\d{1,2}$/.test(month) ? '-' : ' '
  const text = [year, month, day].filter(Boolean).join(separator)
  const parts = /^\s*\d{4}\s*$/.test(year ?? '') ? parsedDate(text) : undefined
  return parts ?? (year ? readDate([year, month, day].filter(Boolean).join(' ')) : undefined)
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const seasons = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
])

type Point = { year?: number; month?: number; day?: number; season?: number }

const parsedDate = (text: string): CslDate | undefined => {
  const iso =
    /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?| (\d{2})(?: (\d{2}))?)(?:[T ]\d{1,2}:[\d:.]+(?:Z| ?[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    )
  if (iso) return fromPoints([pointOf(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5])])
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact) return fromPoints([pointOf(compact[1], compact[2], compact[3])])
  const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (european) return fromPoints([pointOf(european[3], european[2], european[1])])
  const years = /^(\d{4})\s?[-/\u2013]\s?(\d{4}|\d{2})$/.exec(text)
  if (years?.[1] && years[2]) {
    const end = years[2].length === 2 ? years[1].slice(0, 2) + years[2] : years[2]
    return Number(end) > Number(years[1])
      ? fromPoints([pointOf(years[1]), pointOf(end)])
      : undefined
  }
  return fromWords(text)
}

const pointOf = (year = '', month = '', day = ''): Point => ({
  year: Number(year),
  ...(Number(month) > 0 && { month: Number(month) }),
  ...(Number(day) > 0 && { day: Number(day) }),
})

/** `2018 Dec-2019 Jan`, `Mar 7, 2019`, `2019 Jul 15-21`: one or two points, of which one may lack what the other has. */
const fromWords = (text: string): CslDate | undefined => {
  const tokens = text.split(/(\s*[-/\u2013\u2014]\s*|[\s,.]+)/).filter((token) => token !== '')
  if (tokens.length > 15) return undefined
  const ends: Point[] = [{}]
  for (const token of tokens) {
    if (/^\s*[-/\u2013\u2014]\s*$/.test(token)) ends.push({})
    else if (/[^\s,.]/.test(token) && !place({ token, point: ends.at(-1) ?? {} })) return undefined
  }
  const [start, end, ...more] = ends
  if (!start || more.length > 0) return undefined
  const year = start.year ?? end?.year
  if (year === undefined) return undefined
  if (!end) return fromPoints([start])
  const isDays = end.month === undefined && end.day !== undefined
  const first = {
    ...start,
    year,
    ...(start.month === undefined &&
      end.month !== undefined &&
      end.year === undefined &&
      start.day !== undefined && { month: end.month }),
  }
  const last = {
    ...end,
    year: end.year ?? year,
    ...(isDays && start.month !== undefined && { month: start.month }),
  }
  if (first.month === undefined && last.month !== undefined && first.day !== undefined)
    first.month = last.month
  return fromPoints([first, last])
}

const place = ({ token, point }: { token: string; point: Point }): boolean => {
  const number = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token)?.[1]
  const season = seasonNumber(token)
  if (number?.length === 4 && point.year === undefined) point.year = Number(number)
  else if (number && number.length < 3 && point.day === undefined) point.day = Number(number)
  else if (number) return false
  else if (season !== undefined && point.season === undefined) point.season = season
  else {
    const month = isMonthName.test(token) ? monthNumber(token) : undefined
    if (month === undefined || point.month !== undefined) return false
    point.month = month
  }
  return true
}

const isMonthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

const fromPoints = (points: readonly Point[]): CslDate | undefined => {
  const [start] = points
  if (!points.every(isDay) || !start) return undefined
  if (points.length === 1 && start.season !== undefined && start.month === undefined) {
    return { 'date-parts': [[start.year ?? 0]], season: start.season }
  }
  return { 'date-parts': points.map(partsOf) }
}

const isDay = ({ year = 0, month, day }: Point): boolean =>
  year !== 0 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined ||
    (month !== undefined && day >= 1 && day <= new Date(year, month, 0).getDate()))

const partsOf = ({ year = 0, month, day, season }: Point): number[] => {
  if (season !== undefined && month === undefined) return [year, season + 20]
  return [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])]
}
