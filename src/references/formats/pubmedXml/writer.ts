import type { CslItem, CslType } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { journalTypes } from '../bib/bibTypes'
import { datePartsOf } from '../dateParts'
import { namesFromCsl } from '../../names'
import type { ReferenceName } from '../../reference'
import { lineOf, withoutMarkup } from '../richText'
import { keywordList } from '../values/keywordList'
import { publicationTypeOf } from '../values/publicationTypes'
import { withFullStop } from '../values/titles'
import { monthName, writtenDate, writtenSeason } from '../values/writtenDate'
import { element, richXml, textElement } from '../xml/write'
import type { ReferenceWriter } from '../writer'

/**
 * PubMed's XML in UTF-8 (`PubmedArticleSet`): what stands in a journal as `PubmedArticle`, all else as
 * `PubmedBookArticle`.
 */
export const writer: ReferenceWriter = {
  label: 'PubMed XML',
  mediaType: 'application/xml',
  extension: 'xml',
  write: (items) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n${items.map(writeRecord).join('')}</PubmedArticleSet>\n`,
}

const writeRecord = (item: CslItem): string => {
  const isBook = !articleTypes.has(item.type)
  const content = isBook ? bookXml(item) : articleXml(item)
  return `${element({ name: isBook ? 'PubmedBookArticle' : 'PubmedArticle', content })}\n`
}

/** Types that stand in a journal or among preprints; all others have a publisher, which only a book has. */
const articleTypes: ReadonlySet<CslType> = new Set<CslType>([
  ...journalTypes,
  'article',
  'periodical',
])

const plain = (name: string, value: unknown, attributes: Readonly<Record<string, string>> = {}) =>
  textElement(name, withoutMarkup(lineOf(value)), attributes)

const rich = (name: string, value: unknown) =>
  element({ name, content: richXml({ text: lineOf(value), elements: richElements }) })

const titleXml = (name: string, value: unknown) => rich(name, withFullStop(lineOf(value)))

const richElements = { italic: 'i', bold: 'b', superscript: 'sup', subscript: 'sub' }

const group = (
  name: string,
  parts: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
) => element({ name, content: parts.join(''), attributes })

const pmidXml = (item: CslItem) => plain('PMID', item.PMID, { Version: '1' })

const articleXml = (item: CslItem): string =>
  group('MedlineCitation', [
    pmidXml(item),
    group('Article', [
      group('Journal', [
        plain('ISSN', item.ISSN, { IssnType: 'Print' }),
        group('JournalIssue', [
          plain('Volume', item.volume),
          plain('Issue', item.issue),
          dateXml('PubDate', item.issued),
        ]),
        plain('Title', item['container-title']),
        plain('ISOAbbreviation', item['container-title-short']),
      ]),
      titleXml('ArticleTitle', item.title),
      group('Pagination', [plain('MedlinePgn', lineOf(item.page) || item['page-first'])]),
      plain('ELocationID', doiOf(item), { EIdType: 'doi', ValidYN: 'Y' }),
      group('Abstract', [rich('AbstractText', item.abstract)]),
      namesXml(item.author),
      namesXml(item.editor, { Type: 'editors' }),
      plain('Language', item.language),
      group('PublicationTypeList', [
        plain('PublicationType', publicationTypeOf(item.type)),
        plain('PublicationType', item.status === 'retracted' ? 'Retracted Publication' : ''),
      ]),
      titleXml('VernacularTitle', item['original-title']),
      exactDateXml('ArticleDate', item['available-date']),
    ]),
    keywordsXml(item),
  ]) +
  group('PubmedData', [
    group('ArticleIdList', [
      plain('ArticleId', item.PMID, { IdType: 'pubmed' }),
      plain('ArticleId', doiOf(item), { IdType: 'doi' }),
      plain('ArticleId', item.PMCID, { IdType: 'pmc' }),
    ]),
  ])

const bookXml = (item: CslItem): string => {
  const isPart = lineOf(item['container-title']) !== ''
  const authors = namesXml(item.author, { Type: 'authors' })
  return group('BookDocument', [
    pmidXml(item),
    group('ArticleIdList', [
      plain('ArticleId', doiOf(item), { IdType: 'doi' }),
      plain('ArticleId', item.PMCID, { IdType: 'pmc' }),
    ]),
    group('Book', [
      group('Publisher', [
        plain('PublisherName', item.publisher),
        plain('PublisherLocation', item['publisher-place']),
      ]),
      titleXml('BookTitle', isPart ? item['container-title'] : item.title),
      dateXml('PubDate', item.issued),
      namesXml(item.editor, { Type: 'editors' }),
      isPart ? '' : authors,
      plain('Volume', item.volume),
      plain('Edition', item.edition),
      plain('CollectionTitle', item['collection-title']),
      plain('Isbn', item.ISBN),
    ]),
    isPart ? titleXml('ArticleTitle', item.title) : '',
    titleXml('VernacularTitle', item['original-title']),
    group('Pagination', [plain('MedlinePgn', item.page)]),
    plain('Language', item.language),
    isPart ? authors : '',
    plain('PublicationType', publicationTypeOf(item.type)),
    group('Abstract', [rich('AbstractText', item.abstract)]),
    keywordsXml(item),
  ])
}

const doiOf = (item: CslItem): string => referenceFromCsl(item).doi ?? lineOf(item.DOI)

const keywordsXml = ({ keyword }: CslItem): string =>
  group(
    'KeywordList',
    keywordList(keyword).map((word) => textElement('Keyword', word, { MajorTopicYN: 'N' })),
    { Owner: 'NOTNLM' },
  )

const namesXml = (names: unknown, attributes: Readonly<Record<string, string>> = {}): string =>
  group('AuthorList', namesFromCsl(names).map(nameXml), attributes)

const nameXml = (name: ReferenceName): string => {
  if (!name.family) return group('Author', [plain('CollectiveName', name.literal ?? name.given)])
  const particles = [name.droppingParticle, name.nonDroppingParticle].filter(Boolean).join(' ')
  const gap = /['\u2019-]$/.test(particles) || particles === '' ? '' : ' '
  return group('Author', [
    plain('LastName', `${particles}${gap}${name.family}`),
    plain('ForeName', name.given),
    plain('Suffix', name.suffix),
  ])
}

/** A date by its parts, or as `MedlineDate` what is a range, about, or no date at all. */
const dateXml = (name: string, date: unknown): string => {
  const { parsed } = datePartsOf(date)
  if (!parsed || parsed.end || parsed.start.qualifier || parsed.start.year < 1) {
    return group(name, [plain('MedlineDate', writtenDate(date))])
  }
  const { start } = parsed
  return group(name, [
    textElement('Year', String(start.year).padStart(4, '0')),
    textElement('Month', monthName(start.month)),
    textElement('Season', writtenSeason(start)),
    textElement('Day', start.day === undefined ? '' : String(start.day).padStart(2, '0')),
  ])
}

const exactDateXml = (name: string, date: unknown): string => {
  const { parsed } = datePartsOf(date)
  return parsed?.start.day === undefined || parsed.end ? '' : dateXml(name, date)
}
