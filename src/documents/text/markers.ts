import type { Cite, CitationMode } from '../../citations/citation'
import { namesBefore, parseAuthorDate, parseYear } from './authorDateMarkers'
import type { AuthorDateCite } from './authorDateMarkers'
import {
  enumerationOffsets,
  isAfterInterval,
  isExponent,
  isMarkerPlace,
  parseNumbers,
  plainDigits,
  superscriptsAt,
} from './numericMarkers'
import type { NumberedCite } from './numericMarkers'
import type { Match, ReferenceIndex } from './referenceIndex'

export type FoundCite = Pick<Cite, 'reference' | 'label' | 'locator' | 'prefix'>

/** A marker in a text: what it cites, or why that cannot be told. Offsets are UTF-16 units. */
export type FoundMarker = { start: number; end: number; isNumeric: boolean } & (
  { cites: FoundCite[]; mode: CitationMode } | { candidates: string[] }
)

type Context = {
  text: string
  index: ReferenceIndex
  /** Whether `(1)` may be a marker: not where a text marks in another way. */
  allowsParentheses: boolean
}

/** How far above the last number a number in parentheses still reads as a marker. */
const widestGap = 10

/** Brackets without others inside, at most 300 characters apart, or a digit set high. */
const opening = /\[[^[\]()]{1,300}\]|\([^[\]()]{1,300}\)|[⁰¹²³⁴-⁹]/g

/**
 * Finds the markers of a text in order, without overlap. A marker that cites no reference of the
 * list has no candidates, one that fits several has them all; neither is guessed. Linear in time.
 */
export function* findMarkers({
  text,
  index,
  allowsParentheses,
}: Context): Generator<FoundMarker, void, undefined> {
  const counted = allowsParentheses ? enumerationOffsets(text) : new Set<number>()
  let after = 0
  for (const { 0: printed, index: at } of text.matchAll(opening)) {
    if (at < after) continue
    const place = { text, index, allowsParentheses, counted, at, after }
    const marker = markerAt(place, printed)
    after = Math.max(marker?.end ?? after, at + (superscriptsAt(text, at).length || 1))
    if (marker) yield marker
  }
}

/** Whether texts mark by numbers in brackets or set high, so that `(1)` is something else in them. */
export function hasNumericMarkers(texts: string[], index: ReferenceIndex): boolean {
  for (const text of texts) {
    for (const marker of findMarkers({ text, index, allowsParentheses: false })) {
      if (marker.isNumeric && 'cites' in marker) return true
    }
  }
  return false
}

type Place = Context & { counted: Set<number>; at: number; after: number }

function markerAt(place: Place, printed: string): FoundMarker | undefined {
  const sign = printed.charAt(0)
  if (sign !== '[' && sign !== '(') return superscriptMarker(place)
  const inside = printed.slice(1, -1)
  const end = place.at + printed.length
  return sign === '['
    ? (bracketMarker(place, inside, end) ?? authorDateMarker(place, inside, end))
    : (parenthesisMarker(place, inside, end) ??
        authorDateMarker(place, inside, end) ??
        narrativeMarker(place, inside, end))
}

function superscriptMarker({ text, at, index }: Place): FoundMarker | undefined {
  const run = superscriptsAt(text, at)
  if (run === '' || isExponent({ text, at, run })) return undefined
  const cites = parseNumbers(plainDigits(run))
  return cites && numericMarker({ cites, index, start: at, end: at + run.length })
}

function bracketMarker({ text, at, index }: Place, inside: string, end: number) {
  const cites = parseNumbers(inside)
  const isLink = text.charAt(end) === '('
  if (!cites || isLink || isAfterInterval({ text, at })) return undefined
  if (cites.some(({ number }) => number > Math.max(999, index.largestNumber))) return undefined
  return numericMarker({ cites, index, start: at, end })
}

function parenthesisMarker(place: Place, inside: string, end: number) {
  const { at, index, allowsParentheses, counted, text } = place
  const cites = allowsParentheses && index.isNumbered ? parseNumbers(inside) : undefined
  if (!cites || counted.has(at) || !isMarkerPlace({ text, at })) return undefined
  if (cites.some(({ number }) => number > index.largestNumber + widestGap)) return undefined
  return numericMarker({ cites, index, start: at, end })
}

function numericMarker({
  cites,
  index,
  start,
  end,
}: {
  cites: NumberedCite[]
  index: ReferenceIndex
  start: number
  end: number
}): FoundMarker {
  const matched = cites.map(({ number, ...cite }) => ({ cite, match: index.byNumber(number) }))
  return { start, end, isNumeric: true, ...outcome(matched, 'parenthetical') }
}

function authorDateMarker({ at, index, text }: Place, inside: string, end: number) {
  const cites = parseAuthorDate(inside)
  if (!cites) return undefined
  const matched = cites.map((cite) => ({ cite: withoutNames(cite), match: index.byNames(cite) }))
  const isTold = matched.some(({ match }) => !('isMissing' in match))
  const isLikely = cites.some((cite) => isSurelyCitation(cite)) || /\p{Ll}, \d/u.test(inside)
  if (!isTold && !isLikely && index.isNumbered) return undefined
  if (text.charAt(at) === '[' && !isTold) return undefined
  return { start: at, end, isNumeric: false, ...outcome(matched, 'parenthetical') }
}

function narrativeMarker({ at, after, index, text }: Place, inside: string, end: number) {
  const dated = parseYear(inside)
  if (!dated) return undefined
  const before = namesBefore(text.slice(Math.max(after, at - 400), at))
  const tried = before.map(({ length, ...names }) => ({
    start: at - length,
    cite: { ...names, ...dated },
    match: index.byNames({ ...names, ...dated }),
  }))
  const told =
    tried.find(({ match }) => !('isMissing' in match)) ??
    tried.find(({ cite }) => isSurelyCitation(cite) || !index.isNumbered)
  if (!told) return undefined
  const matched = [{ cite: withoutNames(told.cite), match: told.match }]
  return { start: told.start, end, isNumeric: false, ...outcome(matched, 'narrative') }
}

/** Several names, or `et al.`, and not a body whose name has an `and`. */
function isSurelyCitation({
  names,
  hasOthers,
}: Pick<AuthorDateCite, 'names' | 'hasOthers'>): boolean {
  return hasOthers || (names.length > 1 && names.every((name) => !name.includes(' ')))
}

function withoutNames({ label, locator, prefix }: AuthorDateCite): Omit<FoundCite, 'reference'> {
  return { ...(locator && { label, locator }), ...(prefix && { prefix }) }
}

/** All or nothing: a cluster of which one cite is not certain stays as it is. */
function outcome(
  matched: { cite: Omit<FoundCite, 'reference'>; match: Match }[],
  mode: CitationMode,
): { cites: FoundCite[]; mode: CitationMode } | { candidates: string[] } {
  const cites: FoundCite[] = []
  for (const { cite, match } of matched) {
    if ('key' in match) cites.push({ reference: match.key, ...cite })
  }
  if (cites.length === matched.length) return { cites, mode }
  const isMissing = matched.some(({ match }) => 'isMissing' in match)
  const candidates = matched.flatMap(({ match }) => ('candidates' in match ? match.candidates : []))
  return { candidates: isMissing ? [] : candidates }
}
