import { askApi } from './api'
import type { ArticleLink, Named } from './fragments'

export const articlesPerPage = 10

export type Home = {
  articles: {
    docs: (ArticleLink & { lastReviewed: string | null })[]
    totalDocs: number
    totalPages: number
    page: number
  }
  treatments: { docs: Named[] }
  sideEffects?: { docs: Named[] }
  riskFactors?: { docs: Named[] }
}

const query = `query ReadHome(
  $page: Int, $limit: Int, $isSearching: Boolean!, $articles: Article_where,
  $treatments: Treatment_where, $sideEffects: SideEffect_where, $riskFactors: RiskFactor_where
) {
  articles: Articles(where: $articles, page: $page, limit: $limit, sort: "title") {
    docs { id title slug summary lastReviewed } totalDocs totalPages page
  }
  treatments: Treatments(where: $treatments, limit: 50, sort: "name") { docs { id name slug } }
  sideEffects: SideEffects(where: $sideEffects, limit: 50, sort: "name")
    @include(if: $isSearching) { docs { id name plainName slug } }
  riskFactors: RiskFactors(where: $riskFactors, limit: 50, sort: "name")
    @include(if: $isSearching) { docs { id name plainName slug } }
}`

const anyOf = (fields: string[], search: string | undefined) =>
  search && { OR: fields.map((field) => ({ [field]: { like: search } })) }

/** The published articles, all or those with the words of `search`, and what else has them. */
export const readHome = ({ search, page }: { search?: string; page: number }): Promise<Home> =>
  askApi<Home>({
    query,
    variables: {
      page,
      limit: articlesPerPage,
      isSearching: Boolean(search),
      articles: anyOf(['title', 'summary'], search),
      treatments: anyOf(['name'], search),
      sideEffects: anyOf(['name', 'plainName'], search),
      riskFactors: anyOf(['name', 'plainName'], search),
    },
  })
