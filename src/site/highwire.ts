import type { CslItem } from '../references/csl'
import type { Article, Entry } from './articleQuery'
import { pagesOf, issuedDay, nameOf } from './cslParts'
import { siteName } from './siteName'

/**
 * The article as Highwire Press tags, which reference managers and Google Scholar read. One tag of
 * a name for every value; a value may occur many times, such as an author.
 */
export const highwireTags = ({ article, url }: { article: Article; url: string }) =>
  withoutEmpty({
    citation_title: [article.title],
    citation_author: (article.authors ?? []).map(({ name }) => name),
    citation_publication_date: [article.updatedAt.slice(0, 10).replaceAll('-', '/')],
    citation_publisher: [siteName],
    citation_fulltext_html_url: [url],
    citation_public_url: [url],
    citation_reference: article.bibliography.entries
      .filter(({ isCited }) => isCited)
      .map(referenceTag),
  })

/** `citation_title=...; citation_author=...`: a semicolon parts values, so none may stand in one. */
const referenceTag = ({ reference, text }: Entry): string => {
  if (!reference?.csl) return text
  return Object.entries(partsOf(reference.csl))
    .flatMap(([name, values]) =>
      values.flatMap((value) => (value ? [`${name}=${String(value).replaceAll(';', ',')}`] : [])),
    )
    .join('; ')
}

const partsOf = (csl: CslItem): Record<string, (string | number | undefined)[]> => {
  const isBook = csl.type === 'book'
  const pages = pagesOf(csl)
  return {
    [isBook ? 'citation_book_title' : 'citation_title']: [csl.title],
    citation_author: (csl.author ?? []).map(nameOf),
    [csl.type === 'chapter' ? 'citation_inbook_title' : 'citation_journal_title']: [
      csl['container-title'],
    ],
    citation_volume: [csl.volume],
    citation_issue: [csl.issue],
    citation_firstpage: [pages.first],
    citation_lastpage: [pages.last],
    citation_publication_date: [issuedDay(csl)?.replaceAll('-', '/')],
    citation_publisher: [csl.publisher],
    citation_doi: [csl.DOI],
    citation_pmid: [csl.PMID],
    citation_isbn: [csl.ISBN],
  }
}

const withoutEmpty = (tags: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(tags).filter(([, values]) => values.length > 0))
