import { decodeHTMLStrict } from 'entities'
import { identifiers } from '../../identifiers'
import { findDoi } from '../../identifiers/doi'

/** A value with HTML's entities as their characters. */
export const withoutEntities = (value: string): string =>
  value.includes('&') ? decodeHTMLStrict(value) : value

/** A value on one line, with HTML's entities as their characters; undefined where nothing is left. */
export const textOf = (value: string): string | undefined => {
  const text = withoutEntities(value)
  const line = isPlainLine.test(text)
    ? text
    : text.toWellFormed().replace(/[\p{Cc}\p{Zs}\u2028\u2029\ufeff]+/gu, ' ')
  return line.trim() || undefined
}

const isPlainLine = /^(?:[!-~\u00a1-\u02ff]| (?! ))*$/

/** The first of the values that says something. */
export const firstText = (values: readonly string[]): string | undefined => {
  for (const value of values) {
    const text = textOf(value)
    if (text !== undefined) return text
  }
  return undefined
}

/** All values, each on a line of its own, each once. */
export const allTexts = (values: readonly string[]): string | undefined =>
  [...new Set(values.map(textOf).filter(Boolean))].join('\n') || undefined

/** A volume or issue alone, without the word that some publishers put ahead of it (`Volume 10`, `No. 3`). */
export const numberText = (values: readonly string[]): string | undefined =>
  firstText(values)?.replace(
    /^(?:volume|vol\.?|issue|number|no\.|nr\.?|iss\.) ?(?=[\divxlcS])/i,
    '',
  )

/** Keywords as CSL has them, in one text: with commas between them, with semicolons where one has a comma. */
export const keywordText = (values: readonly string[]): string | undefined => {
  const words = values
    .flatMap((value) => withoutEntities(value).split(/[\n;]/))
    .map((word) => textOf(word)?.replace(/^[\s,*]+|[\s,]+$/g, ''))
    .filter((word) => word !== undefined && word !== '')
  const unique = [...new Set(words)]
  const separator = unique.some((word) => word?.includes(',')) ? '; ' : ', '
  return unique.join(separator) || undefined
}

/** The first DOI of the values, also out of an address or behind `doi:`. */
export const doiText = (values: readonly string[]): string | undefined => {
  for (const value of values) {
    const text = value.length > 3000 ? undefined : textOf(value)
    if (text === undefined) continue
    const found = identifiers.doi.parse(text) ?? findDoi(text)?.value
    if (found === undefined) continue
    return sameCase({ text, found })
  }
  return undefined
}

/** The DOI in the letters in which it stands in the text; DOIs are compared without regard to case. */
const sameCase = ({ text, found }: { text: string; found: string }): string => {
  const start = text.toLowerCase().indexOf(found)
  return start < 0 ? found : text.slice(start, start + found.length)
}

/** ISBNs as they are written, without what stands around them: all right ones, else the first. */
export const isbnText = (values: readonly string[]): string | undefined => {
  const found = values.flatMap((value) =>
    [...value.slice(0, 500).matchAll(isbnPattern)].map(([isbn]) => isbn.trim()),
  )
  const right = found.filter((isbn) => identifiers.isbn.parse(isbn))
  return right.length > 0 ? [...new Set(right)].join(' ') : found[0]
}

const isbnPattern = /(?<![\dX-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?![\dX]|-\d)/gi

/** The ISSNs of all values (in print, online), each once, with their hyphens and a comma between. */
export const issnText = (values: readonly string[]): string | undefined => {
  const found = values.flatMap((value) =>
    [...value.slice(0, 500).matchAll(issnPattern)].map(
      ([, first = '', last = '']) => `${first}-${last.toUpperCase()}`,
    ),
  )
  return [...new Set(found)].join(', ') || undefined
}

const issnPattern = /(?<![\dX-])(\d{4})-?(\d{3}[\dX])(?![\dX-])/gi

/** The number of a report or standard; an ISBN or ISSN is none. */
export const ownNumberText = (values: readonly string[]): string | undefined =>
  firstText(values.filter((value) => !isbnText([value]) && !issnText([value])))

/** An edition; EndNote puts the day of publication ahead of print in its place. */
export const editionText = (values: readonly string[]): string | undefined =>
  firstText(values.filter((value) => !/^\d{4}\/\d{2}\/\d{2}$/.test(value)))

/** The first web address that leads somewhere else than to the DOI resolver; else that. */
export const urlText = (values: readonly string[]): string | undefined => {
  const addresses = values
    .flatMap((value) => value.split(/[\s;]+(?=https?:|www\.|ftp:)/i))
    .map(textOf)
    .filter((text) => text !== undefined && /^(?:https?:\/\/|ftp:\/\/|www\.)\S/i.test(text))
  return addresses.find((text) => text && !isResolver.test(text)) ?? addresses[0]
}

const isResolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i

export const pmidText = (values: readonly string[]): string | undefined => parsed('pmid', values)

export const pmcidText = (values: readonly string[]): string | undefined => parsed('pmcid', values)

const parsed = (kind: 'pmid' | 'pmcid', values: readonly string[]): string | undefined => {
  for (const value of values) {
    const found = identifiers[kind].parse(value.replace(/\s*(?:\[[a-z]+\]|\([^()]*\))\s*$/i, ''))
    if (found) return found
  }
  return undefined
}
