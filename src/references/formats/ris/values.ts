import type { CslItem } from '../../csl'
import { datePartsOf, seasonName, writtenYear } from '../dateParts'
import type { DatePoint } from '../../edtf'
import { pagesOf } from '../pages'
import type { Pages } from '../pages'
import { lineOf, withoutMarkup } from '../richText'

/** The year alone, as RIS has it in `PY`; empty before our era, where RIS has no year. */
export const risYear = (date: unknown): string => {
  const { parsed } = datePartsOf(date)
  return parsed && parsed.start.year > 0 ? writtenYear(parsed.start).padStart(4, '0') : ''
}

/**
 * A date as `YYYY/MM/DD/other`, in which each part may be empty; `other` says what the parts cannot: a
 * season, "ca.", the end of a range, or the words that stand in place of a date.
 */
export const risDate = (date: unknown): string => {
  const { parsed, text } = datePartsOf(date)
  if (!parsed) return text === undefined ? '' : `///${lineOf(text)}`
  const { start, end } = parsed
  const { month, day, qualifier } = start
  const parts = [risYear(date), ...[month, day].map((part) => part?.toString().padStart(2, '0'))]
  const other = [
    qualifier && 'ca.',
    start.year > 0 ? undefined : writtenYear(start),
    seasonName(start),
    end && `to ${end === 'open' ? 'present' : endText(end)}`,
    text,
  ]
  return [...parts, lineOf(other.filter(Boolean).join(' '))].map((part) => part ?? '').join('/')
}

/** The pages as start and end; what is no single range stands whole in the first. */
export const risPages = (item: CslItem): Pages => {
  const text = lineOf(item.page) || lineOf(item['page-first'])
  const [pages, ...more] = pagesOf(text)
  return pages && more.length === 0 ? pages : { first: text }
}

/** One line for each keyword. */
export const risKeywords = (keyword: unknown): string[] =>
  withoutMarkup(lineOf(keyword))
    .split(/[,;]/)
    .map((word) => word.trim())

const endText = (point: DatePoint): string =>
  [
    [writtenYear(point), point.month, point.day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    seasonName(point),
  ]
    .filter(Boolean)
    .join(' ')
