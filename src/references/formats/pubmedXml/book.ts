import type { CslItem, CslType } from '../../csl'
import { expandedPages } from '../values/pageText'
import { typeOfPublication } from '../values/publicationTypes'
import { doiText, isbnText, pmcidText, pmidText } from '../values/texts'
import { withoutFullStop } from '../values/titles'
import type { XmlElement } from '../xml/elements'
import { allAt, at, childrenOf, plainTextOf, richTextOf } from '../xml/read'
import { abstractOf, dateOf, keywordsOf, namesOf, setAll } from './parts'

/** The item of a `BookDocument` (NCBI Bookshelf): a chapter where it has a title of its own, else a book. */
export const bookOf = (element: XmlElement): CslItem => {
  const book = at(element, 'Book')
  const title = withoutFullStop(richTextOf(at(element, 'ArticleTitle')))
  const bookTitle = withoutFullStop(richTextOf(at(book, 'BookTitle')))
  const isChapter =
    bookTitle !== undefined && (title === undefined ? isNamedChapter(element) : title !== bookTitle)
  const lists = [...allAt(book, 'AuthorList'), ...allAt(element, 'AuthorList')]
  const editors = lists.filter(({ attributes }) => attributes.Type === 'editors')
  const authors = lists.filter((list) => !editors.includes(list))
  const pages = plainTextOf(at(element, 'Pagination/MedlinePgn'))
  const ids = (type: string) =>
    childrenOf(at(element, 'ArticleIdList'), 'ArticleId')
      .filter(({ attributes }) => attributes.IdType === type)
      .map((id) => plainTextOf(id) ?? '')
  const [shelf] = ids('bookaccession')
  return setAll({
    item: { id: '', type: typeOf({ element, isChapter }) },
    variables: {
      author: namesOf(authors),
      editor: namesOf(editors),
      title: title ?? (isChapter ? undefined : bookTitle),
      'original-title': withoutFullStop(richTextOf(at(element, 'VernacularTitle'))),
      'container-title': isChapter ? bookTitle : undefined,
      'collection-title': plainTextOf(at(book, 'CollectionTitle')),
      edition: plainTextOf(at(book, 'Edition')),
      volume: plainTextOf(at(book, 'Volume')),
      page: pages && expandedPages(pages),
      publisher: plainTextOf(at(book, 'Publisher/PublisherName')),
      'publisher-place': plainTextOf(at(book, 'Publisher/PublisherLocation')),
      issued:
        dateOf(at(book, 'PubDate')) ??
        dateOf(at(element, 'ContributionDate')) ??
        dateOf(at(book, 'BeginningDate')),
      ISBN: isbnText(childrenOf(book, 'Isbn').map((isbn) => plainTextOf(isbn) ?? '')),
      DOI: doiText(ids('doi')),
      PMCID: pmcidText(ids('pmc')),
      PMID: pmidText([plainTextOf(at(element, 'PMID')) ?? '']),
      URL:
        shelf && /^NBK\d{1,12}$/.test(shelf)
          ? `https://www.ncbi.nlm.nih.gov/books/${shelf}/`
          : undefined,
      language: plainTextOf(at(element, 'Language')),
      abstract: abstractOf(element),
      keyword: keywordsOf(element),
    },
  })
}

/** Whether the document says that it is a part, and not that it is the book. */
const isNamedChapter = (element: XmlElement): boolean => kindOf(element) === 'chapter'

const kindOf = (element: XmlElement): CslType =>
  typeOfPublication(childrenOf(element, 'PublicationType').map((name) => plainTextOf(name) ?? ''))

const typeOf = ({ element, isChapter }: { element: XmlElement; isChapter: boolean }): CslType => {
  const type = kindOf(element)
  return type === 'article-journal' ? (isChapter ? 'chapter' : 'book') : type
}
