/**
 * In which note each citation of a text stands: where it does not say, in the one after the last
 * (0 is the text itself).
 */
export const noteNumbers = (citations: readonly { noteNumber?: number | null }[]): number[] => {
  let last = 0
  return citations.map(({ noteNumber }) => {
    const number = noteNumber ?? last + 1
    last = Math.max(last, number)
    return number
  })
}
