import { labels } from './labels'

/** Each feature has three weights for each label: of every word, of the first and of the last of a part. */
export const columns = 3 * labels.length

export const columnOf = (role: 'any' | 'first' | 'last', label: number): number =>
  label + labels.length * { any: 0, first: 1, last: 2 }[role]
