import { findDoi } from '../../references/identifiers/doi'
import { identifiers } from '../../references/identifiers'
import { parsePrintedDate } from '../../references/plainText/printedDates'
import type { NoticeKind, StatusNotice } from '../../references/status/notice'
import { xmlRecords } from '../../references/formats/xml/elements'
import type { XmlElement } from '../../references/formats/xml/elements'
import { allAt, at, plainTextOf } from '../../references/formats/xml/read'

/** What PubMed says of one article beside its bibliographic data. */
export type PubmedFacts = {
  notices: StatusNotice[]
  noticeOf: StatusNotice[]
  publicationTypes: string[]
}

type Row = { kind: NoticeKind; reason?: string }

/** What became of an article, by `RefType` of its CommentsCorrections (NLM, "PubMed XML element descriptions"). */
const becameOf: Readonly<Record<string, Row | undefined>> = {
  RetractionIn: { kind: 'retracted' },
  RetractedandRepublishedIn: { kind: 'retracted', reason: 'Retracted and republished' },
  PartialRetractionIn: { kind: 'expression-of-concern', reason: 'Partial retraction' },
  ExpressionOfConcernIn: { kind: 'expression-of-concern' },
  ErratumIn: { kind: 'corrected' },
  CorrectedandRepublishedIn: { kind: 'corrected', reason: 'Corrected and republished' },
}

/** What an article says of another. */
const saysOf: Readonly<Record<string, Row | undefined>> = {
  RetractionOf: { kind: 'retracted' },
  RetractedandRepublishedFrom: { kind: 'retracted', reason: 'Retracted and republished' },
  PartialRetractionOf: { kind: 'expression-of-concern', reason: 'Partial retraction' },
  ExpressionOfConcernFor: { kind: 'expression-of-concern' },
  ErratumFor: { kind: 'corrected' },
  CorrectedandRepublishedFrom: { kind: 'corrected', reason: 'Corrected and republished' },
}

/** The facts of every article of a PubmedArticleSet, by PMID. */
export const pubmedFacts = (xml: string): Map<string, PubmedFacts> => {
  const facts = new Map<string, PubmedFacts>()
  for (const { element } of xmlRecords({ text: xml, names: new Set(['PubmedArticle']) })) {
    const pmid = identifiers.pmid.parse(plainTextOf(at(element, 'MedlineCitation/PMID')) ?? '')
    if (pmid) facts.set(pmid, factsOf(element))
  }
  return facts
}

const factsOf = (article: XmlElement): PubmedFacts => {
  const types = allAt(
    article,
    'MedlineCitation/Article/PublicationTypeList/PublicationType',
  ).flatMap((type) => plainTextOf(type) ?? [])
  const links = allAt(article, 'MedlineCitation/CommentsCorrectionsList/CommentsCorrections')
  const notices = links.flatMap((link) => noticeIn({ link, rows: becameOf }))
  const isRetracted = types.includes('Retracted Publication')
  const isTold = notices.some(({ kind }) => kind === 'retracted')
  return {
    notices:
      isRetracted && !isTold ? [...notices, { kind: 'retracted', source: 'pubmed' }] : notices,
    noticeOf: links.flatMap((link) => noticeIn({ link, rows: saysOf })),
    publicationTypes: types,
  }
}

/** The other article stands as `Journal. 2010 Feb 6;375(9713):445. doi: 10.1016/...` with its PMID. */
const noticeIn = ({
  link,
  rows,
}: {
  link: XmlElement
  rows: Readonly<Record<string, Row | undefined>>
}): StatusNotice[] => {
  const row = rows[link.attributes.RefType ?? '']
  if (!row) return []
  const printed = plainTextOf(at(link, 'RefSource')) ?? ''
  const pmid = identifiers.pmid.parse(plainTextOf(at(link, 'PMID')) ?? '')
  const notice = findDoi(printed)?.value ?? (pmid && identifiers.pmid.url(pmid))
  const date = /\. ((?:1[89]|20)\d{2}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\b/.exec(printed)?.[1]
  const edtf = date && parsePrintedDate(date)
  return [
    {
      kind: row.kind,
      ...(notice && { notice }),
      source: 'pubmed',
      ...(edtf && { date: edtf }),
      ...(row.reason && { reasons: [row.reason] }),
    },
  ]
}
