import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { CitationMarker } from '../citations/markers'
import type { RenderedDocument } from '../citations/render'
import { writeHtml } from '../documents/html'
import type { TextCitation } from '../documents/model'
import { sections } from '../documents/sections'
import type { DocumentSection } from '../documents/sections'
import { articleDocument } from './articleDocument'
import type { ArticleDocument, ArticleSource } from './articleDocument'
import { citationSettings } from './citationSettings'
import type { CitationOptions } from './citationSettings'
import type { CitationSource, LinkedRecord, Reading } from './linkedRecords'
import { printDocument } from './printing'

/** A marker, and the record that it stands in; null where it stands in the article's own text. */
export type ArticleMarker = CitationMarker & { source: CitationSource | null }

export type ArticleBibliography = Omit<RenderedDocument, 'markers'> & { markers: ArticleMarker[] }

/** The description of a linked side effect or risk factor, with its markers in this article. */
export type LinkedDescription = Pick<LinkedRecord, 'collection' | 'id'> & { html: string }

/** An article as readers get it: everything that is computed from its text and its references. */
export type RenderedArticle = {
  /** Those of the text. */
  citations: TextCitation[]
  /** Of the whole article, with what it links. */
  bibliography: ArticleBibliography
  html: string
  sections: DocumentSection[]
  descriptions: LinkedDescription[]
}

export type PrintedArticle = { document: ArticleDocument; rendered: RenderedArticle }

/** What was rendered lately, by everything that it was rendered from; so it cannot be out of date. */
const renderings = new LRUCache<string, RenderedArticle>({ max: 200 })

const hashOf = (source: object): string =>
  createHash('sha256').update(JSON.stringify(source)).digest('base64')

/**
 * Renders an article for one style and locale (see `citationSettings`) as the caller may read it: its text,
 * and what it prints of the side effects and risk factors that it links.
 * @throws APIError as `printDocument` and `citationSettings` do.
 */
export const printArticle = async ({
  article,
  options,
  ...reading
}: Reading & {
  article: ArticleSource & { id?: unknown }
  options: CitationOptions
}): Promise<PrintedArticle> => {
  const { req } = reading
  const settings = await citationSettings({ req, options, own: article })
  const document = await articleDocument({ article, ...reading })
  const { body, records, references, furtherReading } = document
  const { style, locale } = settings
  const printing = { style: style.id, hash: style.hash, locale }
  const key = hashOf({ body, records, furtherReading, references, printing })
  const known = renderings.get(key)
  if (known) return { document, rendered: known }
  // A draft is read again after each edit; what is published, by many and seldom changed.
  const session = reading.isDraft && typeof article.id === 'string' ? article.id : undefined
  const printed = await printDocument({
    req,
    session,
    document: { citations: document.citations, references, furtherReading, ...settings },
  })
  const rendered = renderedArticle({ document, printed })
  renderings.set(key, rendered)
  return { document, rendered }
}

/** The same without what it was rendered from. */
export const renderArticle = async (
  asked: Parameters<typeof printArticle>[0],
): Promise<RenderedArticle> => (await printArticle(asked)).rendered

const renderedArticle = ({
  document: { body, textCitations, records, sources },
  printed: { style, locale, entries, markers, findings },
}: {
  document: ArticleDocument
  printed: RenderedDocument
}): RenderedArticle => ({
  citations: textCitations,
  bibliography: {
    style,
    locale,
    entries,
    markers: markers.map((marker) => ({
      ...marker,
      source: sources.get(marker.citationId) ?? null,
    })),
    findings,
  },
  html: writeHtml({ body, markers }),
  sections: sections(body, { markers }),
  descriptions: records.map(({ collection, id, description }) => ({
    collection,
    id,
    html: writeHtml({ body: description, markers }),
  })),
})
