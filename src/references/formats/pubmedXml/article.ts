import type { CslItem } from '../../csl'
import { expandedPages, pagesBetween } from '../values/pageText'
import { typeOfPublication } from '../values/publicationTypes'
import { doiText, issnText, pmcidText, pmidText } from '../values/texts'
import { withoutFullStop } from '../values/titles'
import type { XmlElement } from '../xml/elements'
import { allAt, at, childrenOf, plainTextOf, richTextOf } from '../xml/read'
import { abstractOf, dateOf, keywordsOf, namesOf, setAll } from './parts'

/** The item of a `MedlineCitation` and its `PubmedData` (NLM's PubMed DTD). */
export const articleOf = ({
  citation,
  data,
}: {
  citation: XmlElement
  data: XmlElement | undefined
}): CslItem => {
  const article = at(citation, 'Article')
  const journal = at(article, 'Journal')
  const issue = at(journal, 'JournalIssue')
  const kinds = allAt(article, 'PublicationTypeList/PublicationType').map(
    (kind) => plainTextOf(kind) ?? '',
  )
  const ids = childrenOf(at(data, 'ArticleIdList'), 'ArticleId')
  const withType = (type: string) =>
    ids.filter(({ attributes }) => attributes.IdType === type).map((id) => plainTextOf(id) ?? '')
  const locations = (type: string) =>
    childrenOf(article, 'ELocationID')
      .filter(({ attributes }) => attributes.EIdType === type && attributes.ValidYN !== 'N')
      .map((id) => plainTextOf(id) ?? '')
  const container = plainTextOf(at(journal, 'Title'))
  const short =
    plainTextOf(at(journal, 'ISOAbbreviation')) ??
    plainTextOf(at(citation, 'MedlineJournalInfo/MedlineTA'))
  const title = withoutFullStop(richTextOf(at(article, 'ArticleTitle')))
  const original = withoutFullStop(richTextOf(at(article, 'VernacularTitle')))
  const lists = allAt(article, 'AuthorList')
  const isEditors = ({ attributes }: XmlElement) => attributes.Type === 'editors'
  return setAll({
    item: { id: '', type: typeOfPublication(kinds) },
    variables: {
      author: namesOf(lists.filter((list) => !isEditors(list))),
      editor: namesOf(lists.filter(isEditors)),
      title: title && title !== '[Not Available]' ? title : (original ?? title),
      'original-title': original === title ? undefined : original,
      'container-title': container ?? short,
      'container-title-short': container && short !== container ? short : undefined,
      volume: plainTextOf(at(issue, 'Volume')),
      issue: plainTextOf(at(issue, 'Issue')),
      page:
        pagesOf(at(article, 'Pagination')) ??
        locations('pii').find((id) => /^e\d{1,10}$/i.test(id)),
      issued: dateOf(at(issue, 'PubDate')) ?? dateOf(at(article, 'ArticleDate')),
      'available-date': dateOf(at(article, 'ArticleDate')),
      ISSN: issnText([
        plainTextOf(at(journal, 'ISSN')) ??
          plainTextOf(at(citation, 'MedlineJournalInfo/ISSNLinking')) ??
          '',
      ]),
      DOI: doiText([...locations('doi'), ...withType('doi')]),
      PMID: pmidText([plainTextOf(at(citation, 'PMID')) ?? '', ...withType('pubmed')]),
      PMCID: pmcidText(withType('pmc')),
      language: plainTextOf(at(article, 'Language')),
      abstract: abstractOf(article),
      keyword: keywordsOf(citation),
      status: kinds.includes('Retracted Publication') ? 'retracted' : undefined,
    },
  })
}

const pagesOf = (pagination: XmlElement | undefined): string | undefined => {
  const pages =
    plainTextOf(at(pagination, 'MedlinePgn')) ??
    pagesBetween({
      first: plainTextOf(at(pagination, 'StartPage')),
      last: plainTextOf(at(pagination, 'EndPage')),
    })
  return pages && expandedPages(pages)
}
