/**
 * How much the abbreviations and inherited fields of a file may add to its text, so that a small file cannot stand for
 * an endless one. Says of a length whether it may still be added.
 */
export const expansionOf = (text: string): ((length: number) => boolean) => {
  let left = 8 * text.length + 10_000_000
  return (length) => {
    if (length > left) return false
    left -= length
    return true
  }
}
