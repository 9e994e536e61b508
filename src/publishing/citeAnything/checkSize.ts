import { isShallow } from '../../references/shallowJson'
import { bodyTooLarge } from '../readJsonBody'

/** JSON nests no deeper than this; CSL-JSON in a body needs six levels. */
export const deepest = 12

/**
 * Holds what did not come as a body of its own to the same limit, in bytes of JSON. What nests too deep to be
 * measured is left to `citeBody`, which refuses it.
 * @throws APIError 413.
 */
export const checkSize = ({ value, limit }: { value: unknown; limit: number }): void => {
  if (!isShallow({ value, deepest })) return
  if (Buffer.byteLength(JSON.stringify(value)) > limit) throw bodyTooLarge(limit)
}
