import { labels } from './labels'

export const labelCount = labels.length

/** Each feature has three weights for each label: of every word, of the first and of the last of a part. */
export const columns = 3 * labelCount

export const columnOf = (role: 'any' | 'first' | 'last', label: number): number =>
  label + labelCount * { any: 0, first: 1, last: 2 }[role]

/** A weight of 1 as a whole number. */
const unit = 2 ** 8

/** What one of the three weights moves the next one by; sums from -256 to 256 fit in between. */
const step = 2 ** 17

/**
 * A weight as its share of a packed number: the sum of the shares of a label's three weights (0 any, 1
 * first, 2 last). Sums of packed numbers are the packed sums, exact as whole numbers, so that one addition adds three
 * weights.
 */
export const packed = (weight: number, role: number): number =>
  Math.round(weight * unit) * step ** role

/** Writes the three sums of a packed number into the columns of `label`, from `base` on. */
export const unpackInto = (
  scores: Float64Array,
  { base, label, sum }: { base: number; label: number; sum: number },
): void => {
  const upper = Math.round(sum / step)
  const last = Math.round(upper / step)
  scores[base + label] = (sum - upper * step) / unit
  scores[base + labelCount + label] = (upper - last * step) / unit
  scores[base + 2 * labelCount + label] = last / unit
}
