import { isRecord } from './canonicalJson'
import type { CslDate } from './csl'

/** The text of a text or number, also where a list stands in place of one (Crossref's titles). */
export const scalarText = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first
  return typeof first === 'number' || typeof first === 'boolean' ? String(first) : undefined
}

const isScalar = (value: unknown) => typeof value === 'string' || Number.isFinite(value)

/** Whether a value is a date object as CSL-JSON has it. */
export const isCslDate = (value: unknown): value is CslDate =>
  isRecord(value) &&
  [value.literal, value.raw].every((part) => part === undefined || typeof part === 'string') &&
  (value.season === undefined || isScalar(value.season)) &&
  (value.circa === undefined || typeof value.circa === 'boolean' || isScalar(value.circa)) &&
  (value['date-parts'] === undefined || isDateParts(value['date-parts']))

const isDateParts = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 2 &&
  value.every((parts) => Array.isArray(parts) && parts.length <= 3 && parts.every(isScalar))
