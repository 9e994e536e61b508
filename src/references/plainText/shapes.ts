import type { ReferenceFields } from '../reference'
import { parsePrintedDate } from './printedDates'
import { isNameList, parsePrintedNames } from './printedNames'
import { sentenceEnds } from './sentences'
import { takeTitle } from './takeTitle'

/** The front of a reference, read: who, when, what; `rest` is what stands behind the title. */
export type Front = {
  fields: Pick<ReferenceFields, 'authors' | 'editors' | 'issued' | 'issuedText' | 'title'>
  rest: string
}

type Shape = { name: string; trust: number; read: (text: string) => Front | undefined }

const year = String.raw`(?:1[5-9]|20)\d{2}`
const bracketDate = new RegExp(
  String.raw`[([](?<date>(?:${year})(?:[-–/]\d{2,4})?[a-z]?(?:,? [^()[\]]{1,30})?|n\.? ?d\.?|in press|forthcoming)[)\]][.,:;]?\s*`,
  'i',
)
const plainDate = new RegExp(
  String.raw`[,.] ?\s(?<date>${year}[a-z]?|n\. ?d\.|in press|forthcoming)[.,:]\s+`,
  'i',
)

const dateFields = (printed: string) => {
  const issued = parsePrintedDate(printed.replace(/(\d{4})[a-z]\b/, '$1'))
  return issued ? { issued } : { issuedText: printed.trim() }
}

const makersOf = (printed: string) => {
  const editors = /,? [([]?(?:eds?\.?|editors?)[)\]]?[.,]?$/i.exec(printed)
  const names = editors ? printed.slice(0, editors.index) : printed
  if (!isNameList(names)) return undefined
  return { [editors ? 'editors' : 'authors']: parsePrintedNames(names) }
}

const readAuthorDate = (text: string): Front | undefined => {
  const found = [bracketDate, plainDate]
    .map((form) => form.exec(text))
    .filter((date) => date !== null)
    .sort((one, other) => one.index - other.index)
  for (const date of found) {
    const makers = makersOf(text.slice(0, date.index + (date[0].startsWith('.') ? 1 : 0)).trim())
    if (!makers) continue
    const { title, rest } = takeTitle(text.slice(date.index + date[0].length))
    return { fields: { ...makers, ...dateFields(date.groups?.date ?? ''), title }, rest }
  }
  return undefined
}

const readQuotedTitle = (text: string): Front | undefined => {
  const start = text.search(/[“"]/)
  if (start < 0) return undefined
  const makers = makersOf(text.slice(0, start).trim())
  const { title, rest } = takeTitle(text.slice(start))
  return makers || start === 0 ? { fields: { ...makers, title }, rest } : undefined
}

/** The authors end at the first full stop that is not followed by one more initial. */
const readAuthorsTitle = (text: string): Front | undefined => {
  for (const { end, next } of sentenceEnds(text).slice(0, 12)) {
    if (/^\p{Lu}\.[\s,-]/u.test(text.slice(next, next + 3))) continue
    const makers = makersOf(text.slice(0, end))
    if (!makers) continue
    const { title, rest } = takeTitle(text.slice(next))
    return { fields: { ...makers, title }, rest }
  }
  return undefined
}

const readTitleDate = (text: string): Front | undefined => {
  const date = bracketDate.exec(text)
  if (!date || date.index < 5) return undefined
  const title = text.slice(0, date.index).trim().replace(/\.$/, '')
  const isWhole = sentenceEnds(title).length === 0
  const rest = text.slice(date.index + date[0].length)
  if (!isWhole || rest === '') return undefined
  return { fields: { ...dateFields(date.groups?.date ?? ''), title }, rest }
}

const readTitle = (text: string): Front => {
  const { title, rest } = takeTitle(text)
  return { fields: { title }, rest }
}

/** How references begin, in the order they are tried, and how far a reading can be trusted. */
export const shapes: Shape[] = [
  // Harvard, APA, Chicago author-date
  { name: 'author-date', trust: 0.95, read: readAuthorDate },
  // MLA, IEEE, Chicago notes
  { name: 'quoted-title', trust: 0.9, read: readQuotedTitle },
  // Vancouver, AMA
  { name: 'authors-title', trust: 0.9, read: readAuthorsTitle },
  // APA without an author
  { name: 'title-date', trust: 0.7, read: readTitleDate },
  { name: 'title', trust: 0.4, read: readTitle },
]
