import type { ReferenceFields } from '../reference'
import { readLocator, takePages } from './locators'
import { parsePrintedDate } from './printedDates'
import { isNameList, parseNamesInOrder, parsePrintedNames } from './printedNames'
import { takeTitle } from './takeTitle'

type Publication = Partial<ReferenceFields>

/**
 * Reads what stands behind the title: journal with volume and pages, the book a chapter is in, place and publisher of a
 * book, the site of a page. `type` is missing where the text does not tell it.
 */
export const readPublication = (printed: string): Publication => {
  const chapter = /^in:?\s+(?=[“"'‘\p{L}])/iu.exec(printed)
  if (chapter) return readBookOfChapter(printed.slice(chapter[0].length))
  const located = readLocator(printed)
  if (!located) return readBook(printed)
  const container = containerOf(located.head)
  const { volume, issue, page } = located
  const issued = located.year
    ? parsePrintedDate([located.year, located.month, located.day].filter(Boolean).join(' '))
    : trailingYear(printed).year
  return {
    type: 'article-journal',
    ...(container && { containerTitle: container }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
    ...(issued && { issued }),
  }
}

/** An edition, a thesis or the like, in brackets behind a title, belongs to the book and not to its title. */
export const takeFromTitle = (title: string): Publication => {
  const bracket = /\s[([]([^()[\]]{2,120})[)\]]$/.exec(title)
  if (!bracket?.[1]) return { title }
  const rest = title.slice(0, bracket.index)
  const edition = editionForm.exec(bracket[1])
  if (edition) return { title: rest, type: 'book', edition: editionOf(edition) }
  if (!thesisForm.test(bracket[1])) return { title }
  const [genre, ...school] = bracket[1].split(', ')
  return { title: rest, type: 'thesis', genre, ...(school[0] && { publisher: school.join(', ') }) }
}

const thesisForm = /\b(?:thesis|dissertation)\b/i
const conferenceForm = /\b(?:proceedings|conference|symposium|congress|workshop)\b/i
const editionForm =
  /\b(\d{1,3})(?:st|nd|rd|th)?\.? ?(?:ed\b|edn\b|edition\b)\.?|\b(rev(?:ised|\.)?) (?:ed\b|edition\b)\.?/i
const placeForm = /^(\p{Lu}[\p{L}\p{M} .,'’&()-]{1,60}?): ?(\S.{0,200})$/u

const editionOf = (found: RegExpExecArray) => found[1] ?? found[2] ?? ''

const readBookOfChapter = (printed: string): Publication => {
  const { page, rest } = takePages(printed)
  const edition = editionForm.exec(rest)
  const plain = edition ? withoutSpan(rest, edition.index, edition[0].length) : rest
  const { editors, text } = takeEditors(plain)
  const { title, rest: imprint } = takeTitle(text)
  const book = takeEditedBy(withoutEmptyBrackets(title))
  const volume = /^(.{1,300}),? \(?[Vv]ol(?:\.|ume) ?(\w{1,8})\)?$/u.exec(book.title)
  const containerTitle = containerOf(volume?.[1] ?? book.title)
  const allEditors = editors ?? book.editors
  return {
    type: conferenceForm.test(containerTitle ?? '') ? 'paper-conference' : 'chapter',
    ...readImprint(imprint),
    ...(containerTitle && { containerTitle }),
    ...(allEditors && { editors: allEditors }),
    ...(volume?.[2] && { volume: volume[2] }),
    ...(edition && { edition: editionOf(edition) }),
    ...(page && { page }),
  }
}

const takeEditors = (text: string) => {
  const found = /^(.{2,300}?),? [([]?(?:[Ee]ds?\b\.?|[Ee]ditors?\b)[)\]]?[.,:;]{0,2} /u.exec(text)
  const names = found?.[1]
  if (!found || !names || !isNameList(names)) return { text }
  return { editors: parsePrintedNames(names), text: text.slice(found[0].length) }
}

const takeEditedBy = (title: string) => {
  const found = /^(.{2,300}?),? edited by (.{2,200})$/iu.exec(title)
  if (!found?.[1] || !found[2]) return { title }
  return { title: found[1], editors: parseNamesInOrder(found[2]) }
}

const readBook = (printed: string): Publication => {
  const { page, rest } = takePages(printed)
  const edition = editionForm.exec(rest)
  const imprint = edition ? withoutSpan(rest, edition.index, edition[0].length) : rest
  const isThesis = thesisForm.test(imprint)
  const read = readImprint(withoutEmptyBrackets(imprint).replace(/^[\s.,;()]{1,4}/, ''))
  const isBook = edition || read.publisherPlace
  return {
    ...(isThesis ? { type: 'thesis' as const } : isBook && { type: 'book' as const }),
    ...read,
    ...(edition && { edition: editionOf(edition) }),
    ...(page && { page }),
  }
}

/** `London: Elsevier; 2016` or `Elsevier.` */
const readImprint = (printed: string): Publication => {
  const { year, rest } = trailingYear(printed)
  const text = containerOf(rest) ?? ''
  const [, place, publisher] = placeForm.exec(text) ?? []
  return {
    ...(place && publisher
      ? { publisherPlace: place, publisher }
      : text !== '' && /\p{L}/u.test(text) && { publisher: text }),
    ...(year && { issued: year }),
  }
}

const trailingYear = (text: string) => {
  const found = /(?:^|[\s,;(])c?((?:1[5-9]|20)\d{2})[a-z]?\)?[.;,]?$/.exec(text.slice(-40))
  if (!found?.[1]) return { rest: text }
  return { year: found[1], rest: text.slice(0, text.length - found[0].length) }
}

/** A name without the punctuation that set it off; the full stop of an abbreviation before a comma stays. */
const containerOf = (text: string) => {
  const trimmed = text.trim()
  const name = trimmed.endsWith('.,')
    ? trimmed.slice(0, -1)
    : trimmed.replace(/[\s,;:.(]{1,5}$/, '')
  return name || undefined
}

/** Where something was taken out one space stays. */
const withoutSpan = (text: string, start: number, length: number) =>
  text.slice(0, start).replace(/[\s,]{1,3}$/, '') +
  text
    .slice(start + length)
    .replace(/^[\s,]{1,3}/, ' ')
    .trimEnd()

const withoutEmptyBrackets = (text: string) => text.replace(/\s?\([\s,.;]{0,4}\)/g, '').trim()
