import { headers } from 'next/headers'
import { cache } from 'react'
import { siteUrl } from '../access/origins'
import { ApiError, askApi } from './api'
import { citedReferenceFields, occurrenceFields, raisedRiskFields } from './fragments'
import type { CitedReference, Named, Occurrence, RaisedRisk } from './fragments'

export type Author = {
  id: string
  honorific: string | null
  name: string
  credentials: string | null
  orcid: string | null
  affiliation: string | null
  competingInterests: string | null
}

export type Entry = {
  referenceId: string
  /** The position in the list, which markers lead to. */
  number: number
  /** What the style prints in front, such as `1.`; null in author-date styles. */
  label: string | null
  html: string
  text: string
  backlinks: string[]
  isCited: boolean
  reference: CitedReference | null
}

/** How a citation prints; `source` says in which fact of which record it stands, null in the text. */
export type ArticleMarker = {
  citationId: string
  html: string
  text: string
  numbers: number[]
  source: { collection: string; id: string; row: string | null } | null
}

export type Bibliography = {
  style: string
  locale: string
  entries: Entry[]
  markers: ArticleMarker[]
}

export type Picture = {
  url: string | null
  alt: string
  caption: string | null
  credit: string | null
  width: number | null
  height: number | null
}

export type LinkedRiskFactor = Named & { kind: string; raisesRiskOf: RaisedRisk[] | null }

export type Article = {
  id: string
  title: string
  slug: string
  summary: string | null
  audience: string | null
  lastReviewed: string | null
  nextReviewDue: string | null
  competingInterests: string | null
  funding: string | null
  updatedAt: string
  _status: 'draft' | 'published' | null
  image:
    | (Picture & { sizes: { page: Omit<Picture, 'alt' | 'caption' | 'credit'> | null } | null })
    | null
  authors: Author[] | null
  about: Named[] | null
  html: string
  sections: { id: string; heading: string | null; level: number | null }[]
  /** Of the side effects and risk factors, with the markers of this article. */
  descriptions: { collection: string; id: string; html: string }[]
  bibliography: Bibliography
  corrections: { id: string; date: string; kind: string; text: string }[] | null
  signOffs:
    { id: string; name: string; credentials: string | null; scope: string; at: string }[] | null
  sideEffects: (Named & { occurrences: Occurrence[] | null })[] | null
  riskFactors: LinkedRiskFactor[] | null
}

const query = `query ReadArticle($slug: String!, $style: String, $isDraft: Boolean) {
  Articles(where: { slug: { equals: $slug } }, draft: $isDraft, limit: 1) { docs {
    id title slug summary audience lastReviewed nextReviewDue competingInterests funding updatedAt _status
    image { url alt caption credit width height sizes { page { url width height } } }
    authors { id honorific name credentials orcid affiliation competingInterests }
    about { id name slug }
    html(style: $style)
    sections(style: $style) { id heading level }
    descriptions(style: $style) { collection id html }
    bibliography(style: $style) {
      style locale
      entries {
        referenceId number label html text backlinks isCited reference { ${citedReferenceFields} }
      }
      markers { citationId html text numbers source { collection id row } }
    }
    corrections { id date kind text }
    signOffs { id name credentials scope at }
    sideEffects { id name plainName slug occurrences { ${occurrenceFields} } }
    riskFactors { id name plainName slug kind raisesRiskOf { ${raisedRiskFields} } }
  } }
}`

export type ReadArticle = {
  article: Article
  /** Why the style that was asked for is not the one that is shown, in words for the reader. */
  styleProblem?: string
}

type Answer = { Articles: { docs: Article[] } }

/**
 * The article at an address, or undefined where nothing that the reader may see stands there.
 * Its arguments are positional since React tells calls apart by them: a page and its metadata share one.
 * @throws ApiError when the API does not answer.
 */
export const readArticle = cache(
  async (
    slug: string,
    style: string | undefined,
    isPreview: boolean,
  ): Promise<ReadArticle | undefined> => {
    const visitor = isPreview ? await headersOfVisitor() : undefined
    const ask = async (chosen: string | undefined) => {
      const variables = { slug, style: chosen, isDraft: isPreview }
      return (await askApi<Answer>({ query, variables, headers: visitor })).Articles.docs[0]
    }
    if (!style) return toRead(await ask(undefined))
    try {
      const article = await ask(style)
      if (!article || !isWithoutList(article)) return toRead(article)
      return toRead(await ask(undefined), withoutList(style))
    } catch (error) {
      if (!(error instanceof ApiError) || error.statusCode !== 400) throw error
      return toRead(await ask(undefined), error.message)
    }
  },
)

const toRead = (article: Article | undefined, styleProblem?: string): ReadArticle | undefined =>
  article && { article, styleProblem }

/** Note styles may have no list of references; then the links of the markers would lead nowhere. */
const isWithoutList = ({ bibliography: { markers, entries } }: Article): boolean =>
  markers.length > 0 && entries.length === 0

const withoutList = (style: string) =>
  `The style “${style}” prints notes and no list of references, so this page cannot use it.`

/** The API takes a login cookie from our own pages only, and this page asks in the visitor's name. */
const headersOfVisitor = async (): Promise<Record<string, string> | undefined> => {
  const cookie = (await headers()).get('cookie')
  return cookie ? { cookie, origin: siteUrl() } : undefined
}
