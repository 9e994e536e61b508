/** Pages from one to another, or a text that says otherwise which they are (`e123`, `12, 15-17`). */
export type Pages = { first: string; last?: string }

/**
 * Splits the pages of a reference (`348-355`, `348–55`, `S1-S9`, `12, 15-17`) at the commas, and each
 * part at its dash. The end stays as it is written: `348-55` is 348 to 55.
 */
export const pagesOf = (text: string): Pages[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [first, last, ...rest] = part.split(dashes).map((end) => end.trim())
      return first && last && rest.length === 0 && isPage(first) && isPage(last)
        ? { first, last }
        : { first: part }
    })

const dashes = /[-\u2010-\u2015\u2212]+/

const isPage = (text: string): boolean => /\d/.test(text) || /^[ivxlcdm]+$/i.test(text)
