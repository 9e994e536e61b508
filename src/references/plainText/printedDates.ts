import { parseEdtf } from '../edtf'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads an English date as references print it ("3 March 2020", "March 3, 2020", "2020 Mar 3", "March 2020",
 * "2020-03-03", "2020") into EDTF; undefined for anything else.
 */
export const parsePrintedDate = (text: string) => {
  const date = dateOf(text)
  return date && parseEdtf(date) ? date : undefined
}

const dateOf = (text: string) => {
  const trimmed = text
    .slice(0, 60)
    .trim()
    .replace(/[.,;]$/, '')
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(trimmed)) return trimmed
  const year = /\b(?:1[5-9]|20)\d{2}\b/.exec(trimmed)?.[0]
  if (!year) return undefined
  const others =
    trimmed
      .replace(year, ' ')
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  const monthIndex = others
    .map((word) => months.indexOf(word.slice(0, 3)))
    .find((index) => index >= 0)
  const day = others.find((word) => /^\d{1,2}$/.test(word))
  if (monthIndex === undefined) return year
  const month = String(monthIndex + 1).padStart(2, '0')
  return [year, month, ...(day ? [day.padStart(2, '0')] : [])].join('-')
}
