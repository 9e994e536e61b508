import { isRecord } from '../../references/canonicalJson'
import type { PlainValues } from './names'
import { normaliseName } from './names'

/** A CSL-JSON item as the engine gets it. */
export type EngineItem = Record<string, unknown> & { id: string; system_id: string }

/**
 * A reference for the engine, under an id of ours: values stay as they are (literal and empty dates
 * too). What is no value of its variable (an object as a title, a text as an author), on which
 * citeproc-js would throw and lose the whole bibliography, is left out, and names on which it would
 * never end are normalised.
 */
export const engineItem = ({
  reference,
  id,
}: {
  reference: Readonly<Record<string, unknown>>
  id: string
}): EngineItem => {
  const item: EngineItem = { id, system_id: id }
  for (const [variable, value] of Object.entries(reference)) {
    if (ownVariables.has(variable) || inheritedKeys.has(variable)) continue
    const usable = usableValue({ variable, value })
    if (usable !== undefined) item[variable] = usable
  }
  return item
}

/**
 * The variables of which `engineItem` cannot use the value, for a message about the reference. What
 * registries add for themselves (`funder`, `indexed`) is passed over.
 */
export const unusableVariables = (reference: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(reference)
    .filter(
      ([variable, value]) =>
        isPrinted(variable) && !isNothing(value) && usableValue({ variable, value }) === undefined,
    )
    .map(([variable]) => variable)

/**
 * Set by `engineItem` itself, or by citeproc-js for its own ends: with an id of their legislation in
 * common it takes two references for one.
 */
const ownVariables: ReadonlySet<string> = new Set([
  'id',
  'system_id',
  'legislation_id',
  'container_id',
])

/** Variables of which the loss shows in almost every style. */
const textVariables: ReadonlySet<string> = new Set([
  'type',
  'title',
  'container-title',
  'publisher',
  'volume',
  'issue',
  'page',
  'edition',
  'DOI',
  'URL',
])

/** CSL 1.0.2, appendix IV, "Name Variables", and those that citeproc-js has besides. */
const nameVariables: ReadonlySet<string> = new Set([
  'author',
  'chair',
  'collection-editor',
  'commenter',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
])

/** CSL 1.0.2, appendix IV, "Date Variables", and those that citeproc-js has besides. */
const dateVariables: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'locator-date',
  'original-date',
  'publication-date',
  'submitted',
])

const isPrinted = (variable: string): boolean =>
  nameVariables.has(variable) || dateVariables.has(variable) || textVariables.has(variable)

const usableValue = ({ variable, value }: { variable: string; value: unknown }): unknown => {
  if (nameVariables.has(variable)) return Array.isArray(value) ? usableNames(value) : undefined
  if (dateVariables.has(variable)) return isRecord(value) ? usableDate(value) : undefined
  if (variable === 'language' && typeof value === 'string' && inheritedKey.test(value))
    return undefined
  // Where citeproc-js expects a text it calls methods of strings on whatever it finds.
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const usableNames = (values: unknown[]): PlainValues[] | undefined => {
  const names = values
    .filter(isRecord)
    .map((name) => normaliseName(plainValues(name)))
    .filter((name) => name.family || name.given || name.literal)
  return names.length > 0 ? names : undefined
}

const usableDate = ({ 'date-parts': parts, ...others }: Record<string, unknown>): unknown => {
  const rest = plainValues(others)
  for (const text of dateTexts) if (rest[text] !== undefined) rest[text] = String(rest[text])
  if (!Array.isArray(parts)) return rest
  const usable = parts
    .slice(0, 2)
    .map((part: unknown) => (Array.isArray(part) ? part.filter(isDatePart) : []))
  const [from = [], to = []] = usable
  if (usable.length < 2 || from.length === to.length) {
    return { ...rest, 'date-parts': usable }
  }
  // citeproc-js throws at a range from a month to a year: both ends get the coarser precision.
  const precision = Math.min(from.length, to.length)
  const range = precision === 0 ? [from] : [from.slice(0, precision), to.slice(0, precision)]
  return { ...rest, 'date-parts': range }
}

/** citeproc-js calls methods of strings on them. */
const dateTexts = ['raw', 'literal'] as const

/** citeproc-js calls these on what it is given, and looks languages up where every object has them. */
const inheritedKeys: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

const inheritedKey = new RegExp([...inheritedKeys].join('|'))

const isDatePart = (part: unknown): boolean =>
  typeof part === 'number' || (typeof part === 'string' && part.length < 8)

const plainValues = (record: Record<string, unknown>): PlainValues => {
  const plain: PlainValues = {}
  for (const [key, value] of Object.entries(record)) {
    if (inheritedKeys.has(key)) continue
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      plain[key] = value
    }
  }
  return plain
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
