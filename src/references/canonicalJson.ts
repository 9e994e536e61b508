/** JSON with the keys of every object in order, so that equal values have equal texts. */
export const canonicalJson = (value: unknown): string => JSON.stringify(withSortedKeys(value)) ?? ''

/** Whether two JSON values say the same; the order of keys and keys without value do not count. */
export const isSameJson = (one: unknown, other: unknown) =>
  canonicalJson(one) === canonicalJson(other)

const withSortedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSortedKeys)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]) => [key, withSortedKeys(entry)]),
  )
}

/** Whether a value is a plain object, as JSON has them. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
