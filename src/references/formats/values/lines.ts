/** A line of a text: its number from 1, its text without the line end, and where it starts and ends. */
export type Line = { number: number; text: string; start: number; end: number }

/** The lines of a text, ended by LF, CR LF or CR. */
export function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let number = 1; ; number += 1) {
    const found = ends.exec(text)
    const end = found?.index ?? text.length
    yield { number, text: text.slice(start, end), start, end }
    if (!found) return
    start = ends.lastIndex
  }
}
