import { lineOf, withoutMarkup } from '../richText'

/** The keywords of one text: between semicolons, where it has any, else between commas. */
export const keywordList = (keyword: unknown): string[] => {
  const text = withoutMarkup(lineOf(keyword))
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
