import { isRecord } from '../../references/canonicalJson'

/*
 * Answers of registries are read field by field: what has not the shape that it should have is as if it
 * were not there.
 */

export const recordIn = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const recordsIn = (value: unknown): Record<string, unknown>[] =>
  listIn(value).filter(isRecord)

/** The text of a text or number that is not empty. */
export const textIn = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const textsIn = (value: unknown): string[] =>
  listIn(value).flatMap((each) => textIn(each) ?? [])

/** The value of a JSON text; undefined where it is none. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An object without the keys whose value is undefined. */
export const withoutUndefined = <Value extends object>(value: Value): Value => {
  const kept = { ...value }
  for (const [key, each] of Object.entries(kept)) {
    if (each === undefined) Reflect.deleteProperty(kept, key)
  }
  return kept
}
