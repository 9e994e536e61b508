import { parseLocator } from './locators'
import type { Locator } from './locators'
import type { NamedCite } from './referenceIndex'

export type AuthorDateCite = NamedCite & Partial<Locator> & { prefix?: string }

type Names = Pick<NamedCite, 'names' | 'hasOthers' | 'printed'>

const year = String.raw`(?:1[5-9]|20)\d\d`
const piece = new RegExp(
  String.raw`^(?<prefix>(?:see also|see|cf\.?|e\.g\.,?|for (?:a )?review,? see|reviewed in|as in|in)\s)?\s*(?<names>[^\d]{2,200}?),?\s*(?<years>${year}[a-z]?(?:\s?,\s?(?:${year}[a-z]?|[a-z]\b))*)(?:(?:,|:)\s*(?<rest>.{1,40}))?$`,
  'u',
)

/**
 * Reads the inside of `(Cohen and Elbuluk, 2016)` or `(Cohen & Elbuluk 2016; Smith et al., 2019, p. 3)`.
 * Undefined when a part of it is anything else.
 */
export function parseAuthorDate(inside: string): AuthorDateCite[] | undefined {
  const cites: AuthorDateCite[] = []
  for (const part of inside.split(';')) {
    const groups = piece.exec(part.trim())?.groups
    const names = groups && parseNames(groups['names'] ?? '')
    if (!groups || !names) return undefined
    const rest = groups['rest']
    const locator = rest && (parseLocator(rest) ?? plainPage(rest))
    if (rest && !locator) return undefined
    const dates = datesOf(groups['years'] ?? '')
    for (const [index, date] of dates.entries()) {
      cites.push({
        ...names,
        ...date,
        ...(index === 0 && groups['prefix'] ? { prefix: groups['prefix'] } : {}),
        ...(index === dates.length - 1 && locator ? locator : {}),
      })
    }
  }
  return cites.length > 0 ? cites : undefined
}

/** Reads the inside of the parentheses after names: `2016`, `2016a, p. 12`. */
export function parseYear(
  inside: string,
): (Pick<NamedCite, 'year' | 'suffix'> & Partial<Locator>) | undefined {
  const found = new RegExp(`^(${year})([a-z])?(?:\\s?[,:]\\s*(.{1,40}))?$`).exec(inside.trim())
  if (!found?.[1]) return undefined
  const locator = found[3] && (parseLocator(found[3]) ?? plainPage(found[3]))
  if (found[3] && !locator) return undefined
  return { year: found[1], ...(found[2] ? { suffix: found[2] } : {}), ...(locator || {}) }
}

function plainPage(text: string): Locator | undefined {
  return /^\d{1,5}(?:[-–]\d{1,5})?$/.test(text) ? { label: 'page', locator: text } : undefined
}

/** `2019a, b, 2020` as three dates. */
function datesOf(years: string): Pick<NamedCite, 'year' | 'suffix'>[] {
  let current = ''
  return years.split(/\s?,\s?/).map((text) => {
    const isYear = /^\d/.test(text)
    if (isYear) current = text.slice(0, 4)
    const suffix = isYear ? text.slice(4) : text
    return { year: current, ...(suffix ? { suffix } : {}) }
  })
}

const others = /[,\s]+(?:et al\.?|and (?:others|colleagues|co-workers)|u\.\s?a\.)$/i
const joiners = /\s*(?:,\s*(?:and|&)\s|,|&|\b(?:and|und|et|y|e|en)\b(?=\s))\s*/u

const particles = [
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
].concat(['le', 'al', 'el', 'ter', 'ten', 'zu', 'bin', 'ibn'])
/** A sentence that begins with a name writes its particle with a capital letter. */
const particle = `(?:${particles.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')})`
const nameForm = new RegExp(
  String.raw`^(?:${particle}[ -]){0,3}\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|of|for|the|on|in|and|&)){0,9}$`,
  'u',
)
const noNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|since|in|from|until|figure|table|section|chapter|version|updated|published|accessed|available)\b/i

/** Reads `Cohen and Elbuluk` or `Smith et al.`; undefined where it cannot be names. */
export function parseNames(text: string): Names | undefined {
  const printed = text.trim().replace(/,$/, '')
  const hasOthers = others.test(printed)
  const names = printed.replace(others, '').split(joiners).filter(Boolean)
  const areNames =
    names.length > 0 && names.every((name) => nameForm.test(name) && !noNames.test(name))
  return areNames ? { names, hasOthers, printed } : undefined
}

const longestNames = 160

/**
 * The names that may stand right before a year in parentheses, longest first: `Cohen and Elbuluk`,
 * `Elbuluk`. `length` counts the characters from the first name to the parenthesis.
 */
export function namesBefore(text: string): (Names & { length: number })[] {
  const window = /[^()[\]]*$/.exec(text.slice(-longestNames))?.[0] ?? ''
  const isCut = window.length === longestNames && text.length > longestNames
  return [...window.matchAll(/\S+/g)].slice(-14).flatMap(({ 0: word, index }) => {
    const start = index + (/^[“"‘'«]/.test(word) ? 1 : 0)
    if (start === 0 && isCut) return []
    const printed = window.slice(start)
    const names = parseNames(printed.replace(/[’']s?\s*$/, ''))
    return names ? [{ ...names, length: printed.length }] : []
  })
}
