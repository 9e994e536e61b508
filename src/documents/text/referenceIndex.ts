import { foldedText } from '../../references/foldedText'
import { familyNameOf, makersOf } from '../../references/names'
import type { ReferenceFields } from '../../references/reference'

/** A reference of the list, under the local key that cites carry until it is stored. */
export type ListedReference = {
  key: string
  number?: number
  rawText: string
  fields: ReferenceFields
  confidence: number
}

/** How a text names the reference it cites: the names read, and all of them as printed. */
export type NamedCite = {
  names: string[]
  hasOthers: boolean
  printed: string
  year: string
  suffix?: string
}

/** What a marker was found to cite: one reference, none of the list, or several (never a guess). */
export type Match = { key: string } | { isMissing: true } | { candidates: string[] }

export type ReferenceIndex = {
  isNumbered: boolean
  largestNumber: number
  byNumber: (number: number) => Match
  byNames: (cite: NamedCite) => Match
  hasYear: (year: string) => boolean
}

type Entry = { key: string; label: string; names: string[]; suffix?: string }

/** More references of one first author and year than this are not told apart. */
const mostCandidates = 50

/** Looks references up by number, and by authors and year. */
export function referenceIndex(references: ListedReference[]): ReferenceIndex {
  const numbered = new Map<number, ListedReference[]>()
  const named = new Map<string, Entry[]>()
  const years = new Set<string>()
  for (const reference of references) {
    if (reference.number !== undefined) add(numbered, reference.number, reference)
    const year = yearOf(reference)
    if (year === undefined) continue
    years.add(year)
    const entry = entryOf(reference, year)
    for (const first of firstNames(entry, reference)) add(named, `${first} ${year}`, entry)
  }
  return {
    isNumbered: numbered.size > 0,
    largestNumber: [...numbered.keys()].reduce((most, number) => Math.max(most, number), 0),
    byNumber: (number) => matchOf(numbered.get(number) ?? [], ({ rawText }) => rawText),
    byNames: (cite) => {
      const found = fitting(cite, named)
      const body = { ...cite, names: [cite.printed] }
      return matchOf(found.length > 0 ? found : fitting(body, named), ({ label }) => label)
    },
    hasYear: (year) => years.has(year),
  }
}

function matchOf<Found extends { key: string }>(
  found: Found[],
  label: (each: Found) => string,
): Match {
  const [first, ...others] = found
  if (!first) return { isMissing: true }
  if (others.length === 0) return { key: first.key }
  return { candidates: found.slice(0, 5).map((each) => label(each).slice(0, 80)) }
}

/** Those with exactly these authors; else those of which the text names only the first ones. */
function fitting(
  { names, hasOthers, year, suffix }: NamedCite,
  named: Map<string, Entry[]>,
): Entry[] {
  const given = names.map(foldedText)
  const candidates = named.get(`${given[0] ?? ''} ${year}`) ?? []
  if (candidates.length > mostCandidates) return candidates
  const begun = candidates.filter((entry) =>
    given.every((name, at) => at === 0 || entry.names[at] === name),
  )
  const exact = begun.filter((entry) =>
    hasOthers ? entry.names.length > given.length : entry.names.length === given.length,
  )
  const pool = exact.length > 0 ? exact : begun
  const isSuffixed = suffix !== undefined && pool.some((entry) => entry.suffix !== undefined)
  return isSuffixed ? pool.filter((entry) => entry.suffix === suffix) : pool
}

function entryOf({ key, fields, rawText, number }: ListedReference, year: string): Entry {
  const names = makersOf(fields).map((name) => foldedText(familyNameOf(name)))
  const suffix = new RegExp(`\\b${year}([a-z])\\b`).exec(rawText.slice(0, 2000))?.[1]
  const label = number === undefined ? rawText : `${number}. ${rawText}`
  return { key, label, names, ...(suffix === undefined ? {} : { suffix }) }
}

/** What the first author may be called: by name, by a body's initials, by what the list prints first. */
function firstNames({ names }: Entry, { fields, rawText }: ListedReference): Set<string> {
  const [first] = makersOf(fields)
  const literal = first?.literal ?? ''
  const initials = (literal.match(/\b\p{Lu}/gu) ?? []).join('')
  const printed = /^[^\d,.(]{2,120}(?=[,.(])/u.exec(rawText)?.[0] ?? ''
  const family = first?.nonDroppingParticle ? (first.family ?? '') : ''
  const all = [names[0] ?? '', family, initials.length > 1 ? initials : '', printed].map(foldedText)
  return new Set(all.filter((name) => name !== ''))
}

function yearOf({ fields, rawText }: ListedReference): string | undefined {
  return (
    /^\d{4}/.exec(fields.issued ?? '')?.[0] ?? /\b(?:1[5-9]|20)\d\d(?=[a-z]?\b)/.exec(rawText)?.[0]
  )
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
