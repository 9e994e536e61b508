import { textOf } from './texts'

/**
 * Pages from one to another with a hyphen between; the end is written in full: `1249-58` is
 * `1249-1258`, as NLM shortens it (Citing Medicine, chapter 1, "Pagination"). Of several ranges each.
 */
export const expandedPages = (text: string): string =>
  text
    .split(/([,;]\s*)/)
    .map((part) => part.replace(rangePattern, expandedRange))
    .join('')

const rangePattern =
  /^(\s{0,5})([A-Za-z]{0,4})(\d{1,9})([A-Za-z]{0,3})\s{0,5}[-\u2010-\u2015\u2212]+\s{0,5}([A-Za-z]{0,4})(\d{1,9})([A-Za-z]{0,3})(?=\s{0,5}$)/

const expandedRange = (
  _range: string,
  space: string,
  prefix: string,
  first: string,
  letter: string,
  lastPrefix: string,
  last: string,
  lastLetter: string,
): string => {
  const isShort =
    last.length < first.length && (lastPrefix === '' || lastPrefix === prefix) && letter === ''
  const full = isShort ? first.slice(0, first.length - last.length) + last : last
  const isRange = isShort && Number(full) >= Number(first)
  const end = isRange ? full : last
  const endPrefix = lastPrefix || (isRange ? prefix : '')
  return `${space}${prefix}${first}${letter}-${endPrefix}${end}${lastLetter}`
}

/** Pages as CSL has them, with the end as it is written. */
export const pageText = (values: readonly string[]): string | undefined => {
  for (const value of values) {
    const text = textOf(value)?.replace(/^(?:pp?\.? |pages? )/i, '')
    if (text) return text.replace(/(?<=\w) ?(?:--+|[\u2010-\u2015\u2212]) ?(?=\w)/g, '-')
  }
  return undefined
}

/** One text of a start and an end; a start that is a range already stands for itself. */
export const pagesBetween = ({
  first,
  last,
}: {
  first: string | undefined
  last: string | undefined
}): string | undefined => {
  if (!first || !last || first === last || /[-,;]/.test(first)) return first ?? last
  return `${first}-${last}`
}
