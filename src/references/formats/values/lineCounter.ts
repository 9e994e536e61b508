/** A function that tells the line, from 1, of a place in a text; places have to come in ascending order. */
export const lineCounter = (text: string): ((index: number) => number) => {
  let line = 1
  let next = nextEnd({ text, from: 0 })
  return (index) => {
    while (next < index) {
      line += 1
      next = nextEnd({ text, from: next + 1 })
    }
    return line
  }
}

const nextEnd = ({ text, from }: { text: string; from: number }): number => {
  const found = text.indexOf('\n', from)
  return found < 0 ? Number.POSITIVE_INFINITY : found
}
