import type { Citation } from '../citations/citation'
import { citationsOf } from '../documents/citations'
import { readLexical } from '../documents/lexical'
import type { DocumentBody, TextCitation } from '../documents/model'
import type { CslItem } from '../references/csl'
import { fillPictures } from './fillPictures'
import { idsIn } from './idsIn'
import { inOneLocale } from './inOneLocale'
import { linkedRecords } from './linkedRecords'
import type { CitationSource, LinkedRecord, Reading, RecordLinks } from './linkedRecords'
import { loadCslItems } from './loadCslItems'

/** The fields of an article that its rendering is made from. */
export type ArticleSource = RecordLinks & {
  body?: unknown
  furtherReading?: unknown
  citationStyle?: string | null
  citationLocale?: string | null
}

/** What to select of an article that is to be rendered. */
export const articleSourceFields = {
  body: true,
  furtherReading: true,
  citationStyle: true,
  citationLocale: true,
  about: true,
  sideEffects: true,
  riskFactors: true,
} as const satisfies Record<keyof ArticleSource, true>

/** Everything that an article cites, before it is printed in a style. */
export type ArticleDocument = {
  body: DocumentBody
  /** Those of the body. */
  textCitations: TextCitation[]
  records: LinkedRecord[]
  /** In order of appearance: those of the body, of the side effects, of the risk factors. */
  citations: Citation[]
  /** By the ids of the citations that stand in a record. */
  sources: ReadonlyMap<string, CitationSource>
  references: CslItem[]
  furtherReading: string[]
}

/** Collects what an article cites. A request for all locales gets the default one. */
export const articleDocument = async ({
  article,
  ...reading
}: Reading & { article: ArticleSource }): Promise<ArticleDocument> => {
  const { req } = reading
  const ofLocale = inOneLocale(req)
  const written =
    req.locale === 'all' ? inLocale(article.body, ofLocale.locale ?? 'en') : article.body
  const body = await fillPictures(ofLocale, readLexical(written))
  const textCitations = citationsOf(body)
  const records = await linkedRecords({
    ...reading,
    req: ofLocale,
    links: article,
    taken: textCitations.map(({ id }) => id),
  })
  const ofRecords = records.flatMap(({ citations }) => citations)
  const citations = [...textCitations, ...ofRecords.map(({ citation }) => citation)]
  const furtherReading = idsIn(article.furtherReading)
  const cited = citations.flatMap(({ cites }) => cites.map(({ reference }) => reference))
  const wanted = [...cited.filter(Boolean), ...furtherReading]
  const references = await loadCslItems(req, [...new Set(wanted)])
  const known = new Set(references.map(({ id }) => id))
  return {
    body,
    textCitations,
    records,
    citations,
    sources: new Map(ofRecords.map(({ citation, source }) => [citation.id, source])),
    references,
    furtherReading: furtherReading.filter((id) => known.has(id)),
  }
}

/** A field that was read in all locales has a value for each. */
const inLocale = (values: unknown, locale: string): unknown =>
  typeof values === 'object' && values !== null
    ? new Map<string, unknown>(Object.entries(values)).get(locale)
    : undefined
