import type { CslDate, CslItem, CslName } from '../../references/csl'
import { identifiers } from '../../references/identifiers'
import { titleWithSubtitle } from '../../references/titleWithSubtitle'
import { listIn, recordIn, recordsIn, textIn, textsIn, withoutUndefined } from '../text/json'
import { oneLine, plainText, richText } from '../text/markup'
import { crossrefType } from './types'

type Work = Record<string, unknown>

/**
 * The CSL-JSON of a work of Crossref's REST API (`message` of `/works/{doi}`); undefined where it has no DOI. The
 * title is as it was registered: a "RETRACTED:" in it stays.
 */
export const itemOfWork = (work: Work): CslItem | undefined => {
  const doi = identifiers.doi.parse(textIn(work.DOI) ?? '')
  if (!doi) return undefined
  const type = crossrefType(work.type)
  const containers = textsIn(work['container-title']).map(oneLine)
  const shortContainers = textsIn(work['short-container-title']).map(oneLine)
  return withoutUndefined<CslItem>({
    id: doi,
    type,
    title: titleWithSubtitle({
      title: firstOf(work.title, richText),
      subtitle: firstOf(work.subtitle, richText),
    }),
    'original-title': firstOf(work['original-title'], richText),
    author: namesOf(work.author),
    editor: namesOf(work.editor),
    translator: namesOf(work.translator),
    chair: namesOf(work.chair),
    // Of a chapter in a series the series comes first; what holds a book is a series.
    'collection-title': type === 'book' || containers.length > 1 ? containers[0] : undefined,
    'container-title': type === 'book' ? undefined : containers.at(-1),
    'container-title-short':
      type === 'book' || shortContainers.length !== containers.length
        ? undefined
        : shortContainers.at(-1),
    publisher: publisherOf(work),
    'publisher-place': lineOf(work['publisher-location']),
    volume: lineOf(work.volume),
    issue: lineOf(work.issue) ?? lineOf(recordIn(work['journal-issue']).issue),
    page: pagesOf(work),
    edition: lineOf(work['edition-number']),
    genre: firstOf(work.degree, oneLine),
    'event-title': lineOf(recordIn(work.event).name),
    'event-place': lineOf(recordIn(work.event).location),
    issued: issuedOf(work),
    language: lineOf(work.language),
    abstract: textIn(work.abstract) && (plainText(textIn(work.abstract) ?? '') || undefined),
    ISBN: textsIn(work.ISBN).flatMap((isbn) => identifiers.isbn.parse(isbn) ?? [])[0],
    ISSN: textsIn(work.ISSN)[0],
    DOI: doi,
  })
}

const lineOf = (value: unknown): string | undefined => {
  const text = textIn(value)
  return text === undefined ? undefined : oneLine(text) || undefined
}

const firstOf = (value: unknown, read: (text: string) => string): string | undefined => {
  const [first] = textsIn(value)
  return first === undefined ? undefined : read(first) || undefined
}

const namesOf = (value: unknown): CslName[] | undefined => {
  const names = recordsIn(value).flatMap((name): CslName[] => {
    const [family, given, suffix, literal] = [name.family, name.given, name.suffix, name.name].map(
      lineOf,
    )
    if (family) return [withoutUndefined({ family, given, suffix })]
    const whole = literal ?? given
    return whole ? [{ literal: whole }] : []
  })
  return names.length > 0 ? names : undefined
}

/** A preprint and a thesis are published by the server or university, not by who registered the DOI. */
const publisherOf = (work: Work): string | undefined => {
  const isOfInstitution = ['posted-content', 'dissertation'].includes(textIn(work.type) ?? '')
  const [institution] = recordsIn(work.institution)
  return (isOfInstitution ? lineOf(institution?.name) : undefined) ?? lineOf(work.publisher)
}

const pagesOf = (work: Work): string | undefined => {
  const pages = lineOf(work.page) ?? lineOf(work['article-number'])
  if (!pages || /^n\/a/i.test(pages)) return lineOf(work['article-number'])
  const [first, last, ...rest] = pages.split(/\s?[-\u2010-\u2015]\s?/)
  return first && first === last && rest.length === 0 ? first : pages
}

/**
 * The year of the printed issue where there is one, as volume and pages belong to it; else the earliest date
 * (Crossref's `issued`). Old records lack `published`; some have a date without a year.
 */
const issuedOf = (work: Work): CslDate | undefined => {
  const ofIssue = recordIn(work['journal-issue'])['published-print']
  const dates = [
    ...(work.volume ? [ofIssue, work['published-print']] : []),
    work.issued,
    work.published,
    work['published-online'],
    work.posted,
    work.approved,
  ]
  for (const date of dates) {
    const [parts] = listIn(recordIn(date)['date-parts'])
    const numbers = listIn(parts).filter((part) => typeof part === 'number')
    if (numbers[0]) return { 'date-parts': [numbers.slice(0, 3)] }
  }
  return undefined
}
