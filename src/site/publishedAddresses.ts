import { askApi } from './api'

type Address = { slug: string; updatedAt: string }

/** The collections of published documents, by what GraphQL calls them. */
const collections = {
  articles: 'Articles',
  treatments: 'Treatments',
  'side-effects': 'SideEffects',
  'risk-factors': 'RiskFactors',
}

const query = `query ReadPublishedAddresses($page: Int!) {
  ${Object.values(collections)
    .map(
      (name) =>
        `${name}(limit: 100, page: $page, sort: "slug") { docs { slug updatedAt } hasNextPage }`,
    )
    .join('\n  ')}
}`

type Page = Record<string, { docs: Address[]; hasNextPage: boolean }>

/** Where everything published stands, and when it was last changed. */
export const readPublishedAddresses = async () => {
  const addresses: (Address & { collection: string })[] = []
  for (let page = 1, hasNextPage = true; hasNextPage; page++) {
    const answer = await askApi<Page>({ query, variables: { page } })
    for (const [collection, name] of Object.entries(collections)) {
      addresses.push(...(answer[name]?.docs ?? []).map((address) => ({ collection, ...address })))
    }
    hasNextPage = Object.values(answer).some((list) => list.hasNextPage)
  }
  return addresses
}
