import type { CslDate } from '../../csl'
import { readDate, seasonNumber } from '../values/dateText'
import { textOf } from '../values/texts'

/** A date as `YYYY/MM/DD/other`, of which parts may be empty, or as people write it. */
export const readSlashDate = (value: string): CslDate | undefined => {
  const text = textOf(value.slice(0, 300))
  if (!text) return undefined
  const [, year = '', month = '', day = '', other = ''] = risDatePattern.exec(text) ?? []
  if (!risDatePattern.test(text)) return readDate(text)
  const start = [year, month, day].filter((part) => Number(part) > 0)
  const extra = otherOf(other)
  if (Number(year) === 0) return extra.words ? readDate(extra.words) : undefined
  const date = readDate(start.join('-')) ?? readDate(year)
  if (!date?.['date-parts']) return readDate(year)
  const [parts = []] = date['date-parts']
  const season = parts.length === 1 ? extra.season : undefined
  return {
    'date-parts': [
      season !== undefined && extra.end ? [...parts, season + 20] : parts,
      ...(extra.end ? [extra.end] : []),
    ],
    ...(season !== undefined && !extra.end && { season }),
    ...(extra.isAbout && { circa: true }),
    ...(extra.words && { literal: extra.words }),
  }
}

const risDatePattern = /^(\d{0,4})\s*\/\s*(\d{0,2})(?:\s*\/\s*(\d{0,2}))?(?:\s*\/\s*(.*))?$/

/** What stands behind the parts: "ca.", a season, "to" an end; a time says nothing. */
const otherOf = (other: string) => {
  const isAbout = /^ca?\.\s?/i.test(other)
  let words = other.replace(/^ca?\.\s?/i, '')
  const [seasonWord = ''] = /^\p{L}+/u.exec(words) ?? []
  const season = seasonNumber(seasonWord)
  if (season !== undefined) words = words.slice(seasonWord.length).trim()
  const [range = '', endText = ''] =
    /^to (present|\d{4}(?:-\d{2}){0,2}(?: (?:spring|summer|autumn|winter))?)\s*/.exec(words) ?? []
  if (range !== '') words = words.slice(range.length)
  const end = endText === '' ? undefined : endText === 'present' ? [0] : endParts(endText)
  const isNoise = /^(?:undefined|null|print|T?[\d:.]+Z?|\d{4})$/.test(words)
  return { isAbout, season, end, words: isNoise ? '' : words }
}

const endParts = (text: string): number[] | undefined => {
  const date = readDate(text)
  const [parts = []] = date?.['date-parts'] ?? []
  const numbers = parts.map(Number)
  return date?.season === undefined ? numbers : [...numbers, Number(date.season) + 20]
}
