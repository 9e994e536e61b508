import type { CslItem, CslName } from '../references/csl'

/** A name as it is spoken: `Joel Cohen`, `Ludwig van Beethoven`, `World Health Organization`. */
export const nameOf = (name: CslName): string =>
  name.literal ||
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ')

/** The day, month or year of issue in ISO 8601: `2016-11`; undefined where there is no date. */
export const issuedDay = ({ issued }: CslItem): string | undefined => {
  const [year, month, day] = (issued?.['date-parts']?.[0] ?? []).map(Number)
  if (!year || year < 1) return undefined
  const parts = [String(year).padStart(4, '0')]
  if (month && month <= 12) parts.push(twoDigits(month))
  if (day && parts.length === 2) parts.push(twoDigits(day))
  return parts.join('-')
}

/** The pages, and the first and the last of them where they are numbers in a range. */
export const pagesOf = ({ page }: CslItem) => {
  const text = page === undefined || page === '' ? undefined : String(page)
  const [first, last] = text?.split(/[-–]/) ?? []
  return { text, first: first?.trim() || undefined, last: last?.trim() || undefined }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
