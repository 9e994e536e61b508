/** The ids in a relationship's value, whether it was populated or not: `id`, `{id}`, or a list of them. */
export const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && 'id' in value ? idsIn(value.id) : []
}
