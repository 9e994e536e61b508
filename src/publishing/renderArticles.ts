import type { Citation } from '../citations/citation'
import type { RenderedDocument } from '../citations/render'
import type { CslItem } from '../references/csl'
import { articleDocument } from './articleDocument'
import { citationSettings } from './citationSettings'
import type { CitationOptions } from './citationSettings'
import type { FoundArticle } from './findArticles'
import type { Reading } from './linkedRecords'
import { printDocument } from './printing'
import type { ArticleMarker } from './renderArticle'

/** A marker, the article that it stands in, and its id there. */
export type SharedMarker = ArticleMarker & { article: string; idInArticle: string }

export type SharedBibliography = Omit<RenderedDocument, 'markers'> & { markers: SharedMarker[] }

/**
 * One bibliography for several articles: numbers run on from one to the next, and a reference that two of
 * them cite is listed once. Ids of citations are `<id of the article>_<id of the citation there>`.
 * @throws APIError as `printArticle` does.
 */
export const renderArticles = async ({
  articles,
  options,
  ...reading
}: Reading & { articles: readonly FoundArticle[]; options: CitationOptions }): Promise<{
  bibliography: SharedBibliography
  references: CslItem[]
}> => {
  const { req } = reading
  const settings = await citationSettings({ req, options })
  const citations: Citation[] = []
  const places = new Map<string, Pick<SharedMarker, 'article' | 'idInArticle' | 'source'>>()
  const references = new Map<string, CslItem>()
  const furtherReading: string[] = []
  for (const article of articles) {
    const document = await articleDocument({ article, ...reading })
    for (const citation of document.citations) {
      const id = `${article.id}_${citation.id}`
      citations.push({ ...citation, id })
      places.set(id, {
        article: article.id,
        idInArticle: citation.id,
        source: document.sources.get(citation.id) ?? null,
      })
    }
    for (const reference of document.references) references.set(reference.id, reference)
    furtherReading.push(...document.furtherReading)
  }
  const { markers, ...printed } = await printDocument({
    req,
    document: {
      citations,
      references: [...references.values()],
      furtherReading: [...new Set(furtherReading)],
      ...settings,
    },
  })
  return {
    bibliography: {
      ...printed,
      markers: markers.flatMap((marker) => {
        const place = places.get(marker.citationId)
        return place ? [{ ...marker, ...place }] : []
      }),
    },
    references: [...references.values()],
  }
}
