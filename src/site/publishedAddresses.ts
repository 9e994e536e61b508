import { askApi } from './api'

type Address = { slug: string; updatedAt: string }

/** The collections of published documents, by what GraphQL calls them. */
const collections = {
  articles: 'Articles',
  treatments: 'Treatments',
  'side-effects': 'SideEffects',
  'risk-factors': 'RiskFactors',
}

const query = `query ReadPublishedAddresses {
  ${Object.values(collections)
    .map((name) => `${name}(pagination: false, sort: "slug") { docs { slug updatedAt } }`)
    .join('\n  ')}
}`

/** Where everything published stands, and when it was last changed. */
export const readPublishedAddresses = async () => {
  const answer = await askApi<Record<string, { docs: Address[] }>>({ query })
  return Object.entries(collections).flatMap(([collection, name]) =>
    (answer[name]?.docs ?? []).map((address) => ({ collection, ...address })),
  )
}
