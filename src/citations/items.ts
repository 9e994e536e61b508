import type { CslItem } from '../references/csl'
import type { PlainValues } from './names'
import { normaliseName } from './names'

/** A CSL-JSON item as the engine gets it. */
export type EngineItem = Record<string, unknown> & { id: string; system_id: string }

/**
 * A reference for the engine, under an id of ours: values stay as they are (literal dates too),
 * names are normalised, and what is no value of its variable (an object as a title, a text as an
 * author), on which citeproc-js would throw and lose the whole bibliography, is left out.
 */
export const engineItem = ({ reference, id }: { reference: CslItem; id: string }): EngineItem => {
  const item: EngineItem = { id, system_id: id }
  for (const [variable, value] of Object.entries(reference)) {
    if (variable === 'id' || variable === 'system_id') continue
    const usable = usableValue({ variable, value })
    if (usable !== undefined) item[variable] = usable
  }
  return item
}

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

const usableValue = ({ variable, value }: { variable: string; value: unknown }): unknown => {
  if (nameVariables.has(variable)) return Array.isArray(value) ? usableNames(value) : undefined
  if (dateVariables.has(variable)) return isRecord(value) ? usableDate(value) : undefined
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

const usableDate = ({ 'date-parts': parts, ...rest }: Record<string, unknown>): unknown => {
  if (!Array.isArray(parts)) return plainValues(rest)
  const usable = parts
    .slice(0, 2)
    .map((part: unknown) => (Array.isArray(part) ? part.filter(isDatePart) : []))
  const [from = [], to = []] = usable
  if (usable.length < 2 || from.length === to.length) {
    return { ...plainValues(rest), 'date-parts': usable }
  }
  // citeproc-js throws at a range from a month to a year: both ends get the coarser precision.
  const precision = Math.min(from.length, to.length)
  const range = precision === 0 ? [from] : [from.slice(0, precision), to.slice(0, precision)]
  return { ...plainValues(rest), 'date-parts': range }
}

const isDatePart = (part: unknown): boolean =>
  typeof part === 'number' || (typeof part === 'string' && part.length < 8)

const plainValues = (record: Record<string, unknown>): PlainValues => {
  const plain: PlainValues = {}
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      plain[key] = value
    }
  }
  return plain
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
