import type { CslItem } from '../../references/csl'
import { cslFromDate } from '../../references/dates'
import { identifiers } from '../../references/identifiers'
import { parsePrintedDate } from '../../references/plainText/printedDates'
import { failureOf } from '../http/failure'
import type { Registry } from '../registry'
import { parsedJson, recordIn, recordsIn, textIn, withoutUndefined } from '../text/json'
import { oneLine } from '../text/markup'
import { nameFromText } from '../text/names'

/** Open Library's Books API: books by ISBN. */
export const openLibrary: Registry = {
  name: 'openLibrary',
  label: 'Open Library',
  find: async ({ client, asked: { value } }) => {
    const key = `ISBN:${value}`
    const reply = await client.ask({
      service: 'openLibrary',
      path: '/api/books',
      query: { bibkeys: key, format: 'json', jscmd: 'data' },
    })
    if (reply.state === 'failed') return reply
    if (reply.status !== 200) return { state: 'unknown' }
    const answer = parsedJson(reply.text)
    if (answer === undefined) {
      return { state: 'failed', failure: failureOf('openLibrary', 'unreadable') }
    }
    const book = recordIn(recordIn(answer)[key])
    if (!textIn(book.title)) return { state: 'unknown' }
    return {
      state: 'found',
      record: {
        registry: 'openLibrary',
        item: itemOfBook({ book, isbn: value }),
        notices: [],
        noticeOf: [],
        publicationTypes: [],
        fetchedAt: reply.fetchedAt,
      },
    }
  },
}

/** The CSL-JSON of one book of `/api/books` with `jscmd=data`. */
const itemOfBook = ({ book, isbn }: { book: Record<string, unknown>; isbn: string }): CslItem => {
  const title = [book.title, book.subtitle].flatMap((part) => lineOf(part) ?? []).join(': ')
  const authors = recordsIn(book.authors).flatMap(({ name }) => lineOf(name) ?? [])
  const names = authors.map(nameFromText)
  return withoutUndefined<CslItem>({
    id: isbn,
    type: 'book',
    title,
    author: names.length > 0 ? names : undefined,
    publisher: lineOf(recordsIn(book.publishers)[0]?.name),
    'publisher-place': lineOf(recordsIn(book.publish_places)[0]?.name),
    edition: lineOf(book.edition_name)?.replace(/[\s.]*\b(?:ed|edn|edition)\.?$/i, ''),
    issued: cslFromDate({ date: parsePrintedDate(textIn(book.publish_date) ?? '') }),
    'number-of-pages': lineOf(book.number_of_pages),
    ISBN: identifiers.isbn.parse(isbn),
  })
}

const lineOf = (value: unknown): string | undefined => {
  const text = textIn(value)
  return text === undefined ? undefined : oneLine(text) || undefined
}
